#pragma once

#include <cstddef>
#include <cstdint>

namespace sijill {

/// Every number and switch of the ranking, each with its source, its effect and the value that
/// switches it off. The defaults were settled together, by measurement; a change asks for the
/// relevance test to be run.
///
/// Numbers are 0 or more, and fractions at most 1,000,000, which keeps every score finite; where a
/// narrower range is named, it holds. A search with other values throws Error(bad_input) that names
/// the field. Whatever the values are, the best passages are found as if every one had been scored.
struct RankingParameters {
    /// BM25's saturation (Robertson & Zaragoza 2009, § 3): the higher, the longer a word's
    /// repetitions still add; 0 counts a word once. Sensible from .5 to 2.
    double k1 = 1.2;

    /// BM25's length normalization (same place), from 0 to 1: how much a long passage pays for its
    /// length; 0 is nothing.
    double b = 0.75;

    /// A passage with the very word gets this share on top of what any form of it earns: forms
    /// find, the word as written decides. Found by trial; 0 does not tell forms apart. Sensible to
    /// 1, from where the word as written counts more than the rest.
    double surface = 0.4;

    /// Whether words that share a stem stand for each other (see stems()); otherwise a word stands
    /// for itself, and its kin are left out too.
    bool forms = true;

    /// Whether a word also stands for its nearest kin, by derivation, as a verb for its noun and
    /// its participle, or by meaning, as a numeral for its digits.
    bool kin = true;

    /// Whether words that mean nothing by themselves (see is_stop_word()) are left out of a
    /// question that has others.
    bool stop_words = true;

    /// Share of a word that questions are full of and passages seldom answer with («عدد», «اسم»;
    /// see is_soft_word()). 1 makes it a word like others; at 0 it finds nothing.
    double soft = 0.5;

    /// Share of a word that the vocabulary does not know, which is searched by words that look
    /// alike. Sensible to 1, the share of a word that is known.
    double near = 0.7;

    /// How alike they must be, by Dice's coefficient of distinct letter trigrams (Dice 1945), from
    /// 0 to 1: the lower, the more strangers come in; 1 asks for the same trigrams.
    double near_likeness = 0.4;

    /// So many of the most alike words stand for a word; 0 switches near words off.
    std::size_t near_words = 10;

    /// A word of fewer code points has no near words: short words are like too many.
    std::size_t near_letters = 4;

    /// At most so many words of a question are searched by alike words, since each of them takes a
    /// walk over the vocabulary; bounds the time that a question can take.
    std::size_t near_terms = 16;

    /// So many of the best are ranked again by their text; more costs time and moves hardly a hit.
    /// 0 switches that off, with trigrams and window.
    std::size_t reranked = 100;

    /// Share of the BM25 over letter trigrams, with the re-ranked passages as the collection:
    /// rewards kinship that no stem shows. 0 switches it off. Sensible to 1, the weight of words.
    double trigram = 0.5;

    /// k1 of trigrams: repetition adds less than for words, since trigrams of one word come along
    /// with each other.
    double trigram_k1 = 0.7;

    /// b of trigrams, from 0 to 1.
    double trigram_b = 0.75;

    /// Share of the idf that the rarest distinct question words standing close together add: an
    /// answer says them together. 0 switches it off. Sensible to 1.
    double window = 0.5;

    /// How many positions apart "close together" is, the first word to the last; not negative. 8
    /// takes in nine words.
    std::int32_t window_reach = 8;
};

} // namespace sijill
