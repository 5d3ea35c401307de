#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/derived_words.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::vector<std::string> derived_from(const char* word) {
    std::vector<std::string> stems;
    for (const auto& [letters, kind] :
         sijill::text::derived_stems(sijill::text::AnalyzedWord(word))) {
        stems.push_back(sijill::text::to_utf8(letters));
    }
    return stems;
}

/// Whether a stem that is derived from a word is one of another word.
bool leads_to(const char* word, const char* other) {
    const std::vector<std::string> derived = derived_from(word);
    const std::vector<std::string> stems = sijill::stems(other);
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return std::find(derived.begin(), derived.end(), stem) != derived.end();
    });
}

} // namespace

TEST_CASE("A verb of form V, its noun and its participle find each other") {
    struct Row {
        const char* word;
        const char* other;
        bool found;
    };
    const Row row = GENERATE(
        Row{"تاخر", "تاخير", true}, Row{"تاخر", "التاخيرات", true}, Row{"متاخر", "تاخير", true},
        Row{"المتاخر", "تاخر", true}, Row{"تاخير", "تتاخر", true}, Row{"ستتاجل", "تاجيل", true},
        Row{"التاخير", "متاخره", true}, Row{"يتاخر", "تاخيرها", true}, Row{"تطور", "تطوير", true},
        Row{"متطور", "وتطويرها", true}, Row{"تاخر", "اخري", false}, Row{"كتاب", "مكتوب", false},
        Row{"تاخر", "تقدم", false}, Row{"grok", "grok", false}, Row{"2024", "2024", false});
    CAPTURE(row.word, row.other);
    CHECK(leads_to(row.word, row.other) == row.found);
}

TEST_CASE("Verbs of forms VII, VIII and X whose last two letters are the same find their nouns") {
    struct Row {
        const char* verb;
        const char* noun;
    };
    const Row row =
        GENERATE(Row{"استمر", "استمرار"}, Row{"يستمر", "استمرار"}, Row{"تستمر", "والاستمرار"},
                 Row{"استمرت", "استمراره"}, Row{"مستمره", "استمرار"}, Row{"تهتم", "اهتمام"},
                 Row{"اهتمت", "الاهتمام"}, Row{"انضم", "انضمامها"}, Row{"سينضم", "الانضمام"},
                 Row{"اضطر", "اضطرار"}, Row{"يضطرون", "اضطرار"});
    CAPTURE(row.verb, row.noun);
    CHECK(leads_to(row.verb, row.noun));
    CHECK(leads_to(row.noun, row.verb));
    CHECK(!leads_to("اعداد", "عدد"));
}

TEST_CASE("Derived stems are none of the word's own, and none is there twice") {
    for (const char* word : {"تاخر", "متاخر", "تاخير", "والتطويرات", "", "تت", "xai", "م"}) {
        CAPTURE(word);
        std::vector<std::string> derived = derived_from(word);
        for (const std::string& stem : sijill::stems(word)) {
            CHECK(std::find(derived.begin(), derived.end(), stem) == derived.end());
        }
        std::sort(derived.begin(), derived.end());
        CHECK(std::adjacent_find(derived.begin(), derived.end()) == derived.end());
    }
}
