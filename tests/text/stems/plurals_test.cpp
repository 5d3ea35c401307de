#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/stems/irregular_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sijill::text;

namespace {

template <class Words>
std::string join(const Words& words) {
    std::string joined;
    for (const auto& word : words) {
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += to_utf8(word);
    }
    return joined;
}

/// Two words meet when their stem sets do.
bool meet(const std::string& one, const std::string& other) {
    const auto stems_of = [](const std::string& word) {
        return sijill::stems(sijill::folded_words(word));
    };
    const auto first = stems_of(one);
    const auto second = stems_of(other);
    return std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) !=
           first.end();
}

} // namespace

TEST_CASE("Each pattern of a broken plural gives its stem, and a near miss none") {
    struct Case {
        std::u32string word;
        std::string stems;
    };
    const std::vector<Case> cases = {{U"مدارس", "4مدرس"},
                                     {U"مشاريع", "4مشرع"},
                                     {U"شوارع", "شارع"},
                                     {U"قوانين", "قانون"},
                                     {U"عنصر", "4عنصر"},
                                     {U"تقرير", "4تقرر"},
                                     {U"نموذج", "4نمذج"},
                                     {U"وثاءق", "وثيق وثاق"},
                                     {U"حروب", "حرب"},
                                     {U"اعمال", "عمل"},
                                     {U"اسلح", "سلاح"},
                                     {U"مواقع", "موقع"},
                                     {U"اقاليم", "اقليم اقلوم"},
                                     {U"اصابع", "اصبع"},
                                     {U"كتاب", ""},
                                     {U"شركه", "4شركه"},
                                     {U"دار", ""},
                                     {U"مواد", ""},
                                     {U"حوار", ""},
                                     {U"اعلامي", ""}};
    for (const auto& [word, stems] : cases) {
        INFO(to_utf8(word));
        CHECK(join(broken_plural_stems(word)) == stems);
    }
}

TEST_CASE("The dictionary knows irregular plurals by their folded form, and nothing else") {
    CHECK(join(irregular_singulars(U"مدن")) == "مدين");
    CHECK(join(irregular_singulars(U"ابناء")) == "ابن");
    CHECK(join(irregular_singulars(U"كتاب")) == "كاتب");
    CHECK(join(irregular_singulars(U"انديه")) == "ناد ناد");
    CHECK(join(irregular_singulars(U"مدينه")).empty());
    CHECK(join(irregular_singulars(U"")).empty());
}

TEST_CASE("A plural meets its singular, and not its neighbour") {
    struct Pair {
        std::string plural;
        std::string other;
        bool is_match;
    };
    const std::vector<Pair> pairs = {
        {"مدارس", "المدرسة", true}, {"مشاريع", "المشروع", true}, {"شوارع", "شارع", true},
        {"وزراء", "الوزير", true},  {"علماء", "عالم", true},     {"نماذج", "النموذج", true},
        {"أعمال", "عملها", true},   {"نساء", "امرأة", true},     {"مدن", "مدينة", true},
        {"مدارس", "مدير", false},   {"شوارع", "شرع", false},     {"نماذج", "نمو", false},
        {"مشاريع", "شعار", false}};
    for (const auto& [plural, other, is_match] : pairs) {
        INFO(plural << " " << other);
        CHECK(meet(plural, other) == is_match);
    }
}
