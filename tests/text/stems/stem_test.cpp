#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

std::string explained(const std::string& word) {
    std::string joined;
    for (const auto& [stem, rule] : sijill::explain_stems(word)) {
        if (!joined.empty()) {
            joined += ", ";
        }
        joined += stem + ": ";
        joined += rule;
    }
    return joined;
}

} // namespace

TEST_CASE("Each stem says by which rule it came") {
    struct Case {
        std::string word;
        std::string stems;
    };
    const std::vector<Case> cases = {{"قمر", "قمر: word"},
                                     {"القمر", "قمر: article"},
                                     {"الشركه", "شرك: suffix, شركه: article, 4شركه: broken plural"},
                                     {"وقرر", "وقرر: word, قرر: conjunction"},
                                     {"gemini", "gemini: word"},
                                     {"3.5", "3.5: word"}};
    for (const auto& [word, stems] : cases) {
        CHECK(explained(word) == stems);
    }
    CHECK(sijill::explain_stems("").empty());
}

TEST_CASE("Every rule has a word that shows it") {
    const std::map<std::string, std::string> examples = {{"word", "قمر"},
                                                         {"article", "القمر"},
                                                         {"conjunction", "وشركات"},
                                                         {"preposition", "بمكتب"},
                                                         {"future", "سيعلن"},
                                                         {"suffix", "شركات"},
                                                         {"irregular plural", "مدن"},
                                                         {"broken plural", "مدارس"},
                                                         {"verb", "يعلن"}};
    for (const auto& [rule, word] : examples) {
        const auto reasons = sijill::explain_stems(word);
        INFO(word);
        CHECK(std::any_of(reasons.begin(), reasons.end(),
                          [&shown = rule](const auto& reason) { return reason.rule == shown; }));
    }
}

TEST_CASE("Stems are distinct, not empty, and those that are explained") {
    for (const std::string word :
         {"وبالشركات", "سيعلنون", "مدارسهم", "ووزراءنا", "كتاب", "و", "ال", "ءء", "4o"}) {
        INFO(word);
        auto stems = sijill::stems(word);
        const auto reasons = sijill::explain_stems(word);
        REQUIRE(stems.size() == reasons.size());
        for (std::size_t index = 0; index < stems.size(); ++index) {
            CHECK(stems[index] == reasons[index].stem);
            CHECK_FALSE(stems[index].empty());
        }
        std::sort(stems.begin(), stems.end());
        CHECK(std::adjacent_find(stems.begin(), stems.end()) == stems.end());
    }
}

TEST_CASE("A verb loses its person, and a noun with an article is no verb") {
    const auto verbs = [](std::u32string_view word) { return sijill::text::verb_stems(word); };
    using Stems = std::vector<sijill::text::Letters>;
    CHECK(verbs(U"يعلن") == Stems{U"علن"});
    CHECK(verbs(U"وسيعلنون") == Stems{U"علن"});
    CHECK(verbs(U"تعلن") == Stems{U"علن"});
    CHECK(verbs(U"اعلنت") == Stems{U"اعلن"});
    CHECK(verbs(U"تتاخر") == Stems{U"تاخر"});
    CHECK(verbs(U"وستتاجل") == Stems{U"تاجل"});
    CHECK(verbs(U"نتوقع") == Stems{U"توقع"});
    CHECK(verbs(U"تتعامل") == Stems{U"تعامل"});
    CHECK(verbs(U"نتيجه").empty());
    CHECK(verbs(U"تقرير").empty());
    CHECK(verbs(U"اليوم").empty());
    CHECK(verbs(U"يوم").empty());
}

TEST_CASE("A word is read with and without what may be written onto its beginning") {
    struct Row {
        const char* word;
        const char* reading;
        bool given;
    };
    const Row row = GENERATE(Row{"لماسك", "ماسك", true}, Row{"وماسك", "ماسك", true},
                             Row{"والشركه", "الشركه", true}, Row{"والشركه", "شركه", true},
                             Row{"بالشركه", "الشركه", true}, Row{"الشركه", "شركه", true},
                             Row{"ماسك", "اسك", false}, Row{"google", "oogle", false});
    CAPTURE(row.word, row.reading);
    const auto readings = sijill::text::without_proclitics(row.word);
    CHECK(readings.front() == row.word);
    CHECK((std::count(readings.begin(), readings.end(), row.reading) == 1) == row.given);
}
