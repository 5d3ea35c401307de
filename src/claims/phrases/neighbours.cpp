#include "claims/phrases/neighbours.hpp"

#include "claims/data/clitics.hpp"

#include <algorithm>

namespace sijill::claims {

bool is_auxiliary(const Sentence& sentence, std::size_t index) {
    return sentence.is(index, sentence.grammar().negation) ||
           sentence.is(index, sentence.grammar().auxiliary) ||
           sentence.is(index, sentence.grammar().adverb);
}

bool begins_preposition(const Sentence& sentence, std::size_t index) {
    const std::string_view word = sentence.token(index).text;
    return clitic::begins(word, clitic::kSurePreposition) ||
           std::ranges::any_of(sentence.readings(index), [](const Reading& reading) {
               return reading.clitics.preposition != '\0';
           });
}

std::optional<Phrase> next_phrase(const Sentence& sentence, std::size_t next) {
    constexpr std::size_t kFarthest = 14; // words
    std::size_t commas = 0;
    for (const std::size_t begin = next; next < sentence.size() && next < begin + kFarthest;) {
        const Break parted = sentence.break_before(next);
        commas += parted == Break::comma ? 1U : 0U;
        if (parted == Break::stop || commas > 2) {
            return std::nullopt;
        }
        const bool is_preposition = sentence.is(next, sentence.grammar().preposition);
        if (sentence.is_time(next) || sentence.is(next, sentence.grammar().adverb)) {
            ++next;
        } else if (is_preposition || begins_preposition(sentence, next)) {
            next += is_preposition ? 1 : 0;
            const auto phrase = phrase_from(sentence, next, true);
            next = phrase ? phrase->last + 1 : next + (is_preposition ? 0 : 1);
        } else {
            return sentence.is_noun_like(next) ? phrase_from(sentence, next) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Phrase> object_within(const Sentence& sentence, const Phrase& phrase) {
    constexpr std::size_t kWordsOfCompany = 2;
    const Grammar& sets = sentence.grammar();
    if (!sentence.is_noun_of(phrase.first, sets.company) || sentence.has_article(phrase.first) ||
        sentence.has_pronoun(phrase.first)) {
        return std::nullopt;
    }
    for (std::size_t index = phrase.first + 1;
         index <= phrase.last && !begins_preposition(sentence, index) &&
         !sentence.is(index, sets.preposition);
         ++index) {
        const bool is_object =
            sentence.is_noun_of(index, sets.plan) || sentence.is_noun_of(index, sets.product);
        if (is_object && index >= phrase.first + kWordsOfCompany && !sentence.has_article(index)) {
            return phrase_from(sentence, index);
        }
    }
    return std::nullopt;
}

std::optional<Phrase> next_noun(const Sentence& sentence, std::size_t index) {
    constexpr std::size_t kFarthest = 8; // words
    for (std::size_t next = index + 1; next < sentence.size() && next <= index + kFarthest &&
                                       sentence.break_before(next) < Break::comma;
         ++next) {
        // «أن يكون مجهزا»: what is said of a subject that stands elsewhere.
        if (is_auxiliary(sentence, next - 1) && !sentence.has_article(next) &&
            sentence.token(next).text.ends_with(clitic::kAccusative)) {
            return std::nullopt;
        }
        if (const auto phrase = phrase_from(sentence, next)) {
            return phrase;
        }
    }
    return std::nullopt;
}

std::optional<Phrase> behind_preposition(const Sentence& sentence, std::size_t index,
                                         std::string_view preposition) {
    constexpr std::size_t kFarthest = 8; // words
    const bool is_written_to = preposition.size() == kLetterBytes;
    for (std::size_t next = index + 1; next < sentence.size() && next <= index + kFarthest;
         ++next) {
        const std::string_view word = sentence.token(next).text;
        if (sentence.break_before(next) >= Break::comma ||
            (sentence.begins_clause(next) && !sentence.is(next, sentence.grammar().relative))) {
            return std::nullopt;
        }
        if (is_written_to && word.starts_with(preposition) && begins_preposition(sentence, next)) {
            return phrase_from(sentence, next, true);
        }
        if (word == preposition && next + 1 < sentence.size()) {
            return phrase_from(sentence, next + 1);
        }
    }
    return std::nullopt;
}

std::optional<Phrase> left_phrase(const Sentence& sentence, std::size_t end) {
    constexpr std::size_t kMostSkipped = 3;
    for (std::size_t skipped = 0; skipped <= kMostSkipped && end > 0; ++skipped, --end) {
        if (sentence.break_before(end) >= Break::comma) {
            return std::nullopt;
        }
        if (sentence.is_noun_like(end - 1) && !sentence.is_time(end - 1)) {
            return phrase_before(sentence, end);
        }
        if (!sentence.is_time(end - 1) && !is_auxiliary(sentence, end - 1)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Phrase> nearest_phrase(const Sentence& sentence, std::size_t end) {
    constexpr std::size_t kFarthest = 20; // words
    for (std::size_t steps = 0; steps < kFarthest && end > 0; ++steps, --end) {
        if (const auto phrase = phrase_before(sentence, end)) {
            return phrase;
        }
    }
    return std::nullopt;
}

std::optional<Phrase> antecedent(const Sentence& sentence, std::size_t end) {
    const Grammar& sets = sentence.grammar();
    for (auto phrase = nearest_phrase(sentence, end); phrase;
         phrase = nearest_phrase(sentence, phrase->first)) {
        for (std::size_t index = phrase->first; index <= phrase->last; ++index) {
            if (sentence.is_noun_of(index, sets.product) || sentence.is_noun_of(index, sets.plan)) {
                return phrase;
            }
        }
    }
    return nearest_phrase(sentence, end);
}

std::optional<Phrase> topic(const Sentence& sentence, std::size_t end) {
    for (std::size_t index = end; index-- > 0;) {
        if (sentence.is(index, sentence.grammar().that) && index + 1 < end) {
            if (const auto phrase = phrase_from(sentence, index + 1)) {
                return phrase;
            }
        }
    }
    for (std::size_t index = 0; index < end; ++index) {
        if (const auto phrase = phrase_from(sentence, index)) {
            return phrase;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> relative_before(const Sentence& sentence, std::size_t index) {
    while (index > 0 && sentence.break_before(index) < Break::comma) {
        --index;
        if (sentence.is(index, sentence.grammar().relative)) {
            return index;
        }
        if (!is_auxiliary(sentence, index)) {
            break;
        }
    }
    return std::nullopt;
}

} // namespace sijill::claims
