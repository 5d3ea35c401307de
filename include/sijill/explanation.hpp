#pragma once

#include "sijill/analyzer.hpp"
#include "sijill/api.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// How a word of a passage met a word of the question.
enum class MatchKind {
    same,    ///< it is that word, folded
    stem,    ///< both have one stem
    kin,     ///< it has a stem of that word's kin, by derivation or by meaning
    near,    ///< it only looks alike: the vocabulary has no form of that word
    prefix,  ///< it begins with that word
    mention, ///< the passage names an entity that the question names, in whatever spelling
};

/// The name of a kind, as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(MatchKind kind) noexcept;

/// A word of a passage that met one of the question.
struct WordMatch {
    /// Place among SearchResult::words: of a word that is asked more than once the first, of a
    /// name its first word.
    std::size_t question_word = 0;
    std::string word; ///< folded
    TextSpan span;    ///< in the passage's text, marks included
    MatchKind kind = MatchKind::same;
    bool in_phrase = false; ///< it stands where a phrase of the question does

    /// Of the kinds stem and kin: the stem, and the rules by which either word has it (see
    /// StemReason). Kin have it by derivation, so that question_rule is empty. All three are empty
    /// where stems of another analyzer's making brought the words together.
    std::string stem;
    std::string_view question_rule; ///< static storage
    std::string_view passage_rule;  ///< static storage
};

/// What a word of the question gives to the score of a passage that has it. Each is 0 or more.
struct WordShare {
    std::size_t question_word = 0; ///< as in WordMatch
    double forms = 0;              ///< BM25 of all its forms together
    double surface = 0;            ///< BM25 of the very word, by RankingParameters::surface
    double mentions = 0;           ///< BM25 of the entity whose name begins with it
};

/// Why a passage is a hit, and why it has its score. Plain data.
struct Explanation {
    /// Ascending by span, those of one span by question_word. A SearchIndex knows that an entity is
    /// mentioned and not where: such a match comes first, without word and span.
    std::vector<WordMatch> matches;
    std::vector<WordShare> words; ///< ascending by question_word, each once
    double trigrams = 0;          ///< what letters in common give, whatever the words
    double window = 0;            ///< what question words close together give

    /// The sum of all shares, which is the score but for rounding. 0 in mode raw, where the score
    /// is FTS5's and has no shares.
    [[nodiscard]] SIJILL_API double total() const noexcept;
};

} // namespace sijill
