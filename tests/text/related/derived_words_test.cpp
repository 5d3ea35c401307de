#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/derived_words.hpp"

#include <algorithm>

namespace {

std::vector<std::string> stems_of_kin(const char* word) {
    std::vector<std::string> stems;
    for (const sijill::text::KinStem& kin : sijill::text::kin_stems(word)) {
        stems.push_back(kin.stem);
    }
    return stems;
}

/// Whether a word's kin share a stem with another word.
bool are_kin(const char* word, const char* other) {
    const std::vector<std::string> kin = stems_of_kin(word);
    const std::vector<std::string> stems = sijill::stems(other);
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return std::find(kin.begin(), kin.end(), stem) != kin.end();
    });
}

} // namespace

TEST_CASE("A verb of form V, its noun and its participle find each other") {
    struct Row {
        const char* word;
        const char* other;
        bool kin;
    };
    const Row row = GENERATE(
        Row{"تاخر", "تاخير", true}, Row{"تاخر", "التاخيرات", true}, Row{"متاخر", "تاخير", true},
        Row{"المتاخر", "تاخر", true}, Row{"التاخير", "متاخره", true}, Row{"يتاخر", "تاخيرها", true},
        Row{"تطور", "تطوير", true}, Row{"متطور", "وتطويرها", true}, Row{"تاخر", "اخري", false},
        Row{"كتاب", "مكتوب", false}, Row{"تاخر", "تقدم", false}, Row{"grok", "grok", false},
        Row{"2024", "2024", false});
    CAPTURE(row.word, row.other);
    CHECK(are_kin(row.word, row.other) == row.kin);
}

TEST_CASE("A word's kin are never its own stems, and none is there twice") {
    for (const char* word : {"تاخر", "متاخر", "تاخير", "والتطويرات", "", "تت", "xai", "م"}) {
        CAPTURE(word);
        std::vector<std::string> kin = stems_of_kin(word);
        for (const std::string& stem : sijill::stems(word)) {
            CHECK(std::find(kin.begin(), kin.end(), stem) == kin.end());
        }
        std::sort(kin.begin(), kin.end());
        CHECK(std::adjacent_find(kin.begin(), kin.end()) == kin.end());
    }
}
