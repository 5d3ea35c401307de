#include "search/vocabulary.hpp"

#include "search/index_statements.hpp"
#include "search/ranking_parameters.hpp"
#include "sijill/analyzer.hpp"
#include "text/kin.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace sijill::search {
namespace {

/// Greater than every folded word with the prefix: a code point that is no letter is appended.
constexpr std::string_view kBeyondAllLetters = "\xF4\x8F\xBF\xBF";

std::vector<std::string> distinct_trigrams(std::string_view word) {
    std::vector<std::string> grams = trigrams(word);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

/// Dice's coefficient of two ordered sets: twice what they share over what they have.
double likeness(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    std::size_t shared = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        const int order = l->compare(*r);
        shared += order == 0 ? 1 : 0;
        l += order <= 0 ? 1 : 0;
        r += order >= 0 ? 1 : 0;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(left.size() + right.size());
}

} // namespace

Vocabulary::Vocabulary(sqlite3* db, const IndexTables& tables)
    : word_(prepare(db, tables, sql::kWord)),
      words_of_stem_(prepare(db, tables, sql::kWordsOfStem)),
      words_between_(prepare(db, tables, sql::kWordsBetween)),
      words_of_length_(prepare(db, tables, sql::kWordsOfLength)) {
}

std::vector<std::string> Vocabulary::forms_of(const std::string& word) {
    std::vector<std::string> forms;
    std::unordered_set<std::string> seen;
    const auto collect = [&](Statement& row) {
        while (row.step()) {
            if (seen.emplace(row.text(0)).second) {
                forms.emplace_back(row.text(0));
            }
        }
    };
    collect(word_.start(word));
    for (const std::string& stem : stems(word)) {
        collect(words_of_stem_.start(stem));
    }
    for (const std::string& stem : text::kin_stems(word)) {
        collect(words_of_stem_.start(stem));
    }
    return forms;
}

std::vector<std::string> Vocabulary::words_with_prefix(const std::string& prefix) {
    std::vector<std::string> words;
    Statement& row = words_between_.start(prefix, prefix + std::string(kBeyondAllLetters));
    while (row.step()) {
        words.emplace_back(row.text(0));
    }
    return words;
}

std::vector<std::string> Vocabulary::near_words(std::string_view word, std::size_t limit) {
    if (word.empty()) {
        return {};
    }
    struct Candidate {
        double likeness;
        std::string word;
    };
    std::vector<Candidate> candidates;
    const std::vector<std::string> grams = distinct_trigrams(word);
    const auto count = static_cast<std::int64_t>(grams.size());
    Statement& row = words_of_length_.start(count / 4, count * 4);
    while (row.step()) {
        const double alike = likeness(grams, distinct_trigrams(row.text(0)));
        if (alike >= kRanking.near_likeness) {
            candidates.push_back({alike, std::string(row.text(0))});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto& left, const auto& right) {
        return std::tie(right.likeness, left.word) < std::tie(left.likeness, right.word);
    });
    std::vector<std::string> words;
    for (std::size_t place = 0; place < std::min(limit, candidates.size()); ++place) {
        words.push_back(std::move(candidates[place].word));
    }
    return words;
}

} // namespace sijill::search
