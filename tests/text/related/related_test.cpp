#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"
#include "text/unicode/utf8.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using sijill::text::related;

namespace {

struct Pair {
    bool should_be;
    std::string word;
    std::string other;
    std::string kind;
};

std::vector<Pair> read_pairs() {
    std::ifstream file(SIJILL_SOURCE_DIR "/tests/text/data/word_pairs.tsv");
    std::vector<Pair> pairs;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::istringstream fields(line);
        Pair pair{};
        std::string label;
        std::getline(fields, label, '\t');
        std::getline(fields, pair.word, '\t');
        std::getline(fields, pair.other, '\t');
        std::getline(fields, pair.kind, '\t');
        pair.should_be = label == "1";
        pairs.push_back(pair);
    }
    return pairs;
}

bool finds(const std::string& word, const std::string& other) {
    return related(sijill::folded_words(word), sijill::folded_words(other));
}

} // namespace

TEST_CASE("Pairs of words of every kind are told apart, nearly all") {
    struct Count {
        double pairs = 0;
        double right = 0;
    };
    std::map<std::string, Count> kinds;
    double found = 0;
    double rightly = 0;
    double wanted = 0;
    for (const Pair& pair : read_pairs()) {
        const bool is_found = finds(pair.word, pair.other) || finds(pair.other, pair.word);
        found += is_found ? 1 : 0;
        wanted += pair.should_be ? 1 : 0;
        rightly += is_found && pair.should_be ? 1 : 0;
        Count& kind = kinds[pair.kind];
        kind.pairs += 1;
        kind.right += is_found == pair.should_be ? 1 : 0;
    }
    REQUIRE(wanted > 300);
    CHECK(rightly / found > .965);
    CHECK(rightly / wanted > .96);
    CHECK(kinds.size() == 16);
    for (const auto& [kind, count] : kinds) {
        CAPTURE(kind, count.right, count.pairs);
        CHECK(count.right / count.pairs > .84);
    }
}

TEST_CASE("A letter of the root is not taken for a particle or an ending") {
    CHECK_FALSE(finds("وزير", "زير"));
    CHECK(finds("وزير", "والوزير"));
    CHECK_FALSE(finds("برلمان", "برلم"));
    CHECK_FALSE(finds("كانون", "كان"));
    CHECK_FALSE(finds("البحرين", "بحر"));
    CHECK_FALSE(finds("الألمان", "ألم"));
    CHECK(finds("ألمانيا", "الألماني"));
    CHECK_FALSE(finds("شركة", "شرك"));
    CHECK(finds("شركة", "شركات"));
    CHECK_FALSE(finds("إصدار", "صدر"));
    CHECK(finds("لجنة", "للجنة"));
    CHECK(finds("للجنة", "لجنة"));
    CHECK_FALSE(finds("للجنة", "جنة"));
    CHECK(finds("الجنة", "جنة"));
    CHECK(finds("لبنان", "للبنان"));
    CHECK(finds("القمة", "للقمة"));
    CHECK(finds("محكمة", "محاكم"));
}

TEST_CASE("Weak verbs, numerals and names in another script are found") {
    CHECK(finds("وصل", "يصل"));
    CHECK(finds("قال", "يقول"));
    CHECK(finds("غروك", "Grok"));
    CHECK(finds("خمسة", "5"));
    CHECK_FALSE(finds("خمسون", "5"));
    CHECK_FALSE(finds("ثلاثاء", "3"));
    CHECK_FALSE(finds("ثلاثة", "30"));
    CHECK(related("وقف", "يقف"));
    CHECK(related("يقف", "وقف"));
}

TEST_CASE("What looks like an article and is of the root does not keep a word from its forms") {
    CHECK(finds("ألمانيا", "الألماني"));
    CHECK(finds("الألمانية", "ألمانيا"));
    CHECK(finds("التزام", "والتزاماتها"));
    CHECK(finds("التزام", "الالتزام"));
    CHECK(finds("الالتزام", "بالتزام"));
    CHECK(finds("يلتزم", "التزام"));
    CHECK(finds("التزم", "يلتزم"));
    CHECK(finds("إلغاء", "ألغى"));
    CHECK(finds("إلغاء", "الإلغاء"));
    CHECK(finds("لعبة", "ألعاب"));
    CHECK(finds("ألعاب", "لعبة"));
    CHECK(finds("إلكترونية", "الإلكتروني"));
    CHECK(related("الغي", "الغاء"));
    CHECK(related("الغاء", "الغي"));
    CHECK_FALSE(finds("ألعاب", "عاب"));
    CHECK_FALSE(finds("ألمانيا", "الألم"));
    CHECK_FALSE(finds("إله", "إلى"));
    CHECK_FALSE(finds("العام", "ألعاب"));
    CHECK_FALSE(finds("القائد", "إلقاء"));
}

TEST_CASE("A word that means nothing by itself is a form of its like alone") {
    CHECK_FALSE(related("انهي", "انها"));
    CHECK_FALSE(related("يقبل", "قبل"));
    CHECK(related("يقبل", "قبلت"));
    CHECK(related("كان", "كانت"));
    CHECK_FALSE(related("قبل", "يقبل"));
    CHECK(related("بعد", "فبعد"));
}

TEST_CASE("All writings of one thing find each other") {
    constexpr std::u32string_view kLines[] = {
#include "text/data/equivalents.inc"
    };
    for (const std::u32string_view line : kLines) {
        std::istringstream words(sijill::text::to_utf8(line));
        std::vector<std::string> writings;
        for (std::string word; words >> word;) {
            writings.push_back(sijill::folded_words(word));
        }
        for (const std::string& one : writings) {
            for (const std::string& other : writings) {
                CAPTURE(one, other);
                CHECK(related(one, other));
            }
        }
    }
}

TEST_CASE("A word of any length is read in little time and room") {
    std::string word = "العاب";
    for (int count = 0; count < 100000; ++count) {
        word += "ها";
    }
    CHECK(related(word, word));
    CHECK_FALSE(related(word + "ق", "لعبه"));
}

TEST_CASE("Any word may be asked for, and finds itself") {
    for (const char* word : {"", "م", "تت", "xai", "2024", "привет", "ااااااااااااااا"}) {
        CAPTURE(word);
        CHECK(related(word, word));
    }
}
