#include "search/plan/word_forms.hpp"

#include "base/split.hpp"
#include "search/schema/index_statements.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/tokens/packed_trigrams.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <tuple>
#include <unordered_set>

namespace sijill::search {
namespace {

/// Appended to a prefix, gives a string greater than every folded word with that prefix: U+10FFFF
/// is no letter.
constexpr std::string_view kBeyondAllLetters = "\xF4\x8F\xBF\xBF";

/// Returns the beginning of a word and, for a bare «ال», those of words whose alef keeps its sign.
std::vector<std::string> spellings_of_beginning(const std::string& beginning) {
    std::vector<std::string> spellings{beginning};
    const std::u32string letters = text::to_code_points(beginning);
    if (letters.starts_with(text::kArticleLetters)) {
        for (const char32_t sign : {text::kAlefMaddah, text::kAlefHamza}) {
            spellings.push_back(text::to_utf8(sign + letters.substr(1)));
        }
    }
    return spellings;
}

using Grams = std::vector<std::uint64_t>;

Grams distinct_grams(std::string_view word) {
    Grams grams;
    text::for_each_packed_trigram(word, [&](std::uint64_t gram) { grams.push_back(gram); });
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

/// Measures how much words look like one word.
class Likeness {
public:
    Likeness(std::string_view word, double least) : grams_(distinct_grams(word)), least_(least) {
        for (const std::uint64_t gram : grams_) {
            sieve_.set(sieve_index(gram));
        }
    }

    /// Returns Dice's coefficient of the distinct trigrams of both words: twice the number that
    /// they share, divided by the sum of both numbers. Returns 0 if it is below `least`.
    [[nodiscard]] double to(std::string_view word) const {
        std::size_t at_most =
            0; // upper bound of the number of shared trigrams, repetitions included
        text::for_each_packed_trigram(
            word, [&](std::uint64_t gram) { at_most += sieve_.test(sieve_index(gram)) ? 1U : 0U; });
        // A word has at least the trigrams that it shares, so this is an upper bound of the
        // coefficient.
        if (dice(at_most, at_most) < least_) {
            return 0;
        }
        const Grams others = distinct_grams(word);
        std::size_t shared = 0;
        for (const std::uint64_t gram : others) {
            shared += std::ranges::binary_search(grams_, gram) ? 1U : 0U;
        }
        const double likeness = dice(shared, others.size());
        return likeness < least_ ? 0 : likeness;
    }

private:
    static constexpr std::size_t kSieveSize = 4096;

    [[nodiscard]] static std::size_t sieve_index(std::uint64_t gram) {
        constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15; // Fibonacci hashing
        constexpr unsigned kUnusedBits = 52;
        return static_cast<std::size_t>(gram * kSpread >> kUnusedBits);
    }

    [[nodiscard]] double dice(std::size_t shared, std::size_t others) const {
        return 2.0 * static_cast<double>(shared) / static_cast<double>(grams_.size() + others);
    }

    Grams grams_;
    double least_;
    std::bitset<kSieveSize> sieve_;
};

} // namespace

WordForms::WordForms(sqlite3* db, const IndexTables& tables, const RankingParameters& ranking)
    : ranking_(ranking), word_(prepare(db, tables, sql::kWord)),
      words_of_stem_(prepare(db, tables, sql::kWordsOfStem)),
      words_between_(prepare(db, tables, sql::kWordsBetween)),
      words_of_letters_(prepare(db, tables, sql::kWordsOfLetters)) {
}

std::vector<std::string> WordForms::forms_of(const std::string& word) {
    return find(word).words;
}

WordForms::Forms WordForms::find(const std::string& word) {
    Forms forms;
    std::unordered_set<std::string> seen;
    const auto add = [&](std::string_view form, bool is_kin) {
        forms.are_kin_alone = forms.are_kin_alone && is_kin;
        if (seen.emplace(form).second) {
            forms.words.emplace_back(form);
        }
    };
    for (Statement& row = word_.start(word); row.step();) {
        add(row.text(0), false);
    }
    if (!ranking_.forms) {
        return forms;
    }
    const text::Relation relation(word, ranking_.kin);
    for (const text::Relation::Link& link : relation.links()) {
        // A word that is not Arabic has itself as its only stem, which is not stored.
        const bool is_word = !text::is_arabic(link.stem) && !text::is_key_of_four(link.letters);
        Statement& words = is_word ? word_ : words_of_stem_;
        for (Statement& row = words.start(link.stem); row.step();) {
            if (relation.holds(link, row.text(0))) {
                add(row.text(0), link.kind != text::LinkKind::form);
            }
        }
    }
    return forms;
}

std::vector<std::string> WordForms::words_with_prefix(const std::string& prefix) {
    std::vector<std::string> words;
    for (const std::string& beginning : spellings_of_beginning(prefix)) {
        Statement& row =
            words_between_.start(beginning, beginning + std::string(kBeyondAllLetters));
        while (row.step()) {
            words.emplace_back(row.text(0));
        }
    }
    return words;
}

std::vector<std::string> WordForms::near_words(std::string_view word, std::size_t limit) {
    if (text::is_number(word)) { // a number looks like nothing but itself
        const bool known = limit > 0 && word_.start(word).step();
        word_.reset();
        return known ? std::vector<std::string>{std::string(word)} : std::vector<std::string>{};
    }
    struct Candidate {
        double likeness;
        std::string word;
    };
    std::vector<Candidate> candidates;
    const Likeness likeness(word, ranking_.near_likeness);
    for (Statement& row = words_of_letters_.start(); !word.empty() && row.step();) {
        for_each_part(row.text(0), ' ', [&](std::string_view other) {
            if (const double alike = likeness.to(other); alike > 0 && !is_stop_word(other)) {
                candidates.push_back({alike, std::string(other)});
            }
        });
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto& left, const auto& right) {
        return std::tie(right.likeness, left.word) < std::tie(left.likeness, right.word);
    });
    std::vector<std::string> words;
    candidates.resize(std::min(limit, candidates.size()));
    for (Candidate& candidate : candidates) {
        words.push_back(std::move(candidate.word));
    }
    return words;
}

} // namespace sijill::search
