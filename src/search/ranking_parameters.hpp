#pragma once

#include <cstddef>
#include <cstdint>

namespace sijill::search {

/// Every number of the ranking. They were settled together, by measurement; a change asks for the
/// relevance test to be run.
struct RankingParameters {
    /// BM25 (Robertson & Zaragoza 2009): the higher k1, the longer a word's repetitions still add;
    /// b is how much a long passage pays for its length, from 0 (nothing) to 1.
    double k1 = 1.2;
    double b = 0.75;

    /// A passage with the very word gets this share on top of what any form of it earns: forms
    /// find, the word as written decides.
    double surface = 0.4;

    /// Share of a word that questions are full of and passages seldom answer with («عدد», «اسم»).
    double soft = 0.5;

    /// A word that the vocabulary does not know, of at least `near_letters` code points, is
    /// searched by its `near_words` most alike words, for the share `near`. Likeness is Dice's
    /// coefficient of letter trigrams (Dice 1945); below `near_likeness` words are strangers.
    double near = 0.7;
    double near_likeness = 0.4;
    std::size_t near_words = 10;
    std::size_t near_letters = 4;

    /// At most so many words of a question are searched by alike words: each of them takes a walk
    /// over the vocabulary.
    std::size_t near_terms = 16;

    /// So many of the best are ranked again by their text; more costs time and moves hardly a hit.
    std::size_t reranked = 100;

    /// BM25 over letter trigrams, with the re-ranked passages as the collection: rewards kinship
    /// that no stem shows. Repetition adds less than for words.
    double trigram = 0.5;
    double trigram_k1 = 0.7;
    double trigram_b = 0.75;

    /// The rarest distinct question words that stand within `window_reach` positions of each other
    /// (nine words) add their idf: an answer says them together.
    double window = 0.5;
    std::int32_t window_reach = 8;
};

inline constexpr RankingParameters kRanking;

} // namespace sijill::search
