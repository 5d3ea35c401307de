#pragma once

#include <cstddef>
#include <cstdint>

namespace sijill {

/// All numbers and switches of the ranking, each with its source, its effect and the value that
/// switches it off. The defaults were measured together: after a change, run the relevance test.
///
/// Numbers are 0 or more, and `double`s at most 1,000,000, which keeps every score finite; some
/// have a narrower range, which is given. A search with other values throws Error(bad_input) that
/// names the field. Whatever the values are, the best passages are found as if every passage had
/// been scored.
struct RankingParameters {
    /// BM25's saturation (Robertson & Zaragoza 2009, § 3): the higher, the more each repetition of
    /// a word adds; 0 counts a word once. Useful from .5 to 2.
    double k1 = 1.2;

    /// BM25's length normalization (same source), from 0 to 1: how much the length of a passage
    /// lowers its score; 0 ignores the length.
    double b = 0.75;

    /// Share that the word as written adds to the score of its forms: forms find passages, the word
    /// as written ranks them. Found by trial; 0 treats all forms alike. Useful up to 1, above which
    /// the word as written counts more than all forms.
    double surface = 0.4;

    /// Whether words that share a stem stand for each other (see stems()). Otherwise a word stands
    /// only for itself, and `kin` has no effect.
    bool forms = true;

    /// Whether a word also stands for words that are derived from it, as a verb for its noun and
    /// its participle, or that mean the same, as a numeral for its digits.
    bool kin = true;

    /// Whether words that mean nothing by themselves (see is_stop_word()) are left out of a
    /// question that has others.
    bool stop_words = true;

    /// Share of a word that is frequent in questions and rare in their answers («عدد», «اسم»; see
    /// is_soft_word()). 1 treats it as any other word; with 0 it finds nothing.
    double soft = 0.5;

    /// Share of a word that the vocabulary does not have, for which words that look alike are
    /// searched. Useful up to 1, the share of a word that the vocabulary has.
    double near = 0.7;

    /// Share of what a thesaurus has for a word of the question (SearchOptions::synonyms). 0
    /// switches it off. Found by trial; useful below 1, the share of the word itself.
    double synonym = 0.6;

    /// Share of what a word of the question only asks for, as «why» asks for a reason
    /// (Synonyms::are_asked_for). 0 switches it off. Found by trial: it is the point of a question.
    double asked_for = 1.5;

    /// Least share of an entity that the question names, relative to all words of the question
    /// together: what is about another entity and has the words of the question does not come
    /// first, though most passages of a collection may mention the entity, which makes its idf
    /// small. 0 leaves it to the idf. Found by trial; useful up to 1.
    double entity = 0.8;

    /// Least similarity of words that look alike, by Dice's coefficient of distinct letter trigrams
    /// (Dice 1945), from 0 to 1: the lower, the more unrelated words are found; 1 requires the same
    /// trigrams.
    double near_likeness = 0.4;

    /// Maximum number of words that look alike and stand for a word; 0 switches them off.
    std::size_t near_words = 10;

    /// Least length in code points of a word for which words that look alike are searched: short
    /// words look like too many others.
    std::size_t near_letters = 4;

    /// Maximum number of words of a question for which words that look alike are searched. Each
    /// search goes through the whole vocabulary, so this bounds the time of a question.
    std::size_t near_terms = 16;

    /// Number of the best passages that are ranked again by their text; more cost time and hardly
    /// change the order. 0 switches this off, and with it `trigram` and `window`.
    std::size_t reranked = 100;

    /// Share of the BM25 over letter trigrams, with the re-ranked passages as the collection: finds
    /// words that are related and have no stem in common. 0 switches it off. Useful up to 1, the
    /// share of words.
    double trigram = 0.5;

    /// BM25's k1 for trigrams: lower than for words, since the trigrams of one word occur together.
    double trigram_k1 = 0.7;

    /// BM25's b for trigrams, from 0 to 1.
    double trigram_b = 0.75;

    /// Share of the sum of idf of distinct question words that stand close together, as they do in
    /// an answer. 0 switches it off. Useful up to 1.
    double window = 0.5;

    /// Greatest distance in positions from the first to the last of the words that count as close
    /// together; not negative. 8 means nine successive words.
    std::int32_t window_reach = 8;
};

} // namespace sijill
