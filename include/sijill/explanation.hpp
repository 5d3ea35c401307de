#pragma once

#include "sijill/analyzer.hpp"
#include "sijill/api.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// How a word of a passage matches a word of the question.
enum class MatchKind {
    same,    ///< both are the same folded word
    stem,    ///< both have the same stem
    kin,     ///< it has a stem of a word that is derived from that word, or means the same
    synonym, ///< a thesaurus says that it means about the same as that word
    near,    ///< it only looks alike: the vocabulary has no form of that word
    prefix,  ///< it begins with that word
    mention, ///< the passage mentions an entity that the question names, in any spelling
};

/// Returns the name of a kind as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(MatchKind kind) noexcept;

/// A word of a passage that matches a word of the question.
struct WordMatch {
    /// Index in SearchResult::words: of a word that the question repeats the first occurrence, of
    /// the name of an entity the first word.
    std::size_t question_word = 0;
    std::string word; ///< folded
    TextSpan span;    ///< in the passage's text, vowel marks included
    MatchKind kind = MatchKind::same;
    bool in_phrase = false; ///< it is part of a phrase that the question asks for

    /// For the kinds `stem` and `kin`: the stem, and the rules by which each word has it (see
    /// StemReason). For `kin`, question_rule is empty, since the stem is that of a derived word.
    /// All three are empty if the stored stems are those of another version of the analyzer.
    std::string stem;
    std::string_view question_rule; ///< static storage
    std::string_view passage_rule;  ///< static storage
};

/// What a word of the question adds to the score of a passage. Each number is 0 or more.
struct WordShare {
    std::size_t question_word = 0; ///< as in WordMatch
    double forms = 0;              ///< BM25 of all its forms together
    double surface = 0;            ///< BM25 of the word itself, times RankingParameters::surface
    double synonyms = 0;           ///< BM25 of what a thesaurus has for it
    double mentions = 0;           ///< share of the entity whose name begins with it

    /// Returns the sum of all four.
    [[nodiscard]] SIJILL_API double total() const noexcept;
};

/// Explains why a passage is a hit, and its score. Plain data.
struct Explanation {
    /// Ascending by span, those of one span by question_word. A SearchIndex does not know where an
    /// entity is mentioned: matches of the kind `mention` come first, without word and span.
    std::vector<WordMatch> matches;
    std::vector<WordShare> words; ///< ascending by question_word, each once
    double trigrams = 0;          ///< share of the letter trigrams that passage and question have
    double window = 0;            ///< share of question words that stand close together

    /// Returns the sum of all shares, which is the score except for rounding. 0 in mode raw, where
    /// the score is FTS5's and has no shares.
    [[nodiscard]] SIJILL_API double total() const noexcept;
};

} // namespace sijill
