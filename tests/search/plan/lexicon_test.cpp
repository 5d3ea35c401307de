#include "catch.hpp"
#include "search/plan/lexicon.hpp"
#include "support/trigrams.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using sijill::search::Lexicon;

namespace {

using Alike = std::vector<std::pair<double, std::string>>;

/// Words of few letters, so that many are alike, some with letters of one, three and four bytes and
/// some longer than a signature has bits.
class WordDice {
public:
    explicit WordDice(unsigned seed) : random_(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

    std::string word() {
        static const std::vector<std::string> kLetters{"ا", "ل", "م", "و", "ن",  "ي", "ك",
                                                       "ت", "ب", "a", "x", "漢", "𐍈"};
        const int letters = below(5) > 0 ? 3 : static_cast<int>(kLetters.size());
        std::string word;
        for (int left = 1 + below(below(100) == 0 ? 150 : 9); left > 0; --left) {
            word += kLetters[static_cast<std::size_t>(below(letters))];
        }
        return word;
    }

private:
    std::mt19937 random_;
};

/// What the definition says, word by word.
Alike plainly_alike(const std::set<std::string>& words, const std::string& word, double least) {
    const auto distinct = [](const std::string& of) {
        const std::vector<std::string> grams = trigrams(of);
        return std::set<std::string>(grams.begin(), grams.end());
    };
    const std::set<std::string> grams = distinct(word);
    Alike found;
    for (const std::string& other : words) {
        const std::set<std::string> others = distinct(other);
        const auto shared = std::ranges::count_if(
            others, [&](const std::string& gram) { return grams.contains(gram); });
        const double likeness =
            2.0 * static_cast<double>(shared) / static_cast<double>(grams.size() + others.size());
        if (likeness > 0 && likeness >= least) {
            found.emplace_back(likeness, other);
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return std::tie(right.first, left.second) < std::tie(left.first, right.second);
    });
    return found;
}

Alike alike(const Lexicon& lexicon, const std::string& word, double least) {
    Alike found;
    for (const auto& [likeness, other] : lexicon.alike(word, least)) {
        found.emplace_back(likeness, other);
    }
    return found;
}

std::string text_of(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? word : ' ' + word;
    }
    return text;
}

} // namespace

TEST_CASE("words that look alike are those of a plain scan, in its order") {
    WordDice random(20260101);
    std::size_t found = 0;
    for (int round = 0; round < 40; ++round) {
        std::set<std::string> words;
        for (int left = random.below(400); left > 0; --left) {
            words.insert(random.word());
        }
        const Lexicon lexicon(text_of(words));
        for (int question = 0; question < 50; ++question) {
            const std::string word = random.word();
            const double least = random.below(3) == 0 ? random.below(11) / 10.0 : 0.4;
            CAPTURE(round, word, least);
            const Alike expected = plainly_alike(words, word, least);
            REQUIRE(alike(lexicon, word, least) == expected);
            found += expected.size();
        }
    }
    CHECK(found > 10000);
}

TEST_CASE("nothing looks like nothing, and a lexicon knows its size") {
    CHECK(Lexicon("").alike("قمر", 0).empty());
    CHECK(Lexicon("قمر").alike("", 0).empty());
    CHECK(Lexicon("").bytes() < Lexicon(std::string(1000, 'a')).bytes());
}
