#include "claims/match/slots.hpp"

#include "claims/match/asked_words.hpp"

namespace sijill::claims {

namespace {

/// Cuts what «من» and «في» add off a phrase that begins with a word of a set, and all behind its
/// fourth word: a name is shorter.
std::optional<Phrase> without_complement(const Sentence& sentence, const Element& element,
                                         std::optional<Phrase> phrase) {
    constexpr std::size_t kLongestName = 4;
    if (phrase && !element.choices.empty()) {
        std::size_t last = phrase->first;
        while (last < phrase->last && last + 1 < phrase->first + kLongestName &&
               !sentence.is_function_word(last + 1)) {
            ++last;
        }
        phrase->last = last;
    }
    return phrase;
}

/// Returns the words of a known name of the kind of an element that begins at a word.
std::optional<Phrase> name_from(const Sentence& sentence, const Element& element,
                                std::size_t next) {
    const KnownName* const name = sentence.name_at(next);
    const bool begins_before = next > 0 && sentence.name_at(next - 1) == name;
    if (name == nullptr || name->kind != element.kind || begins_before) {
        return std::nullopt;
    }
    std::size_t last = next;
    while (last + 1 < sentence.size() && sentence.name_at(last + 1) == name) {
        ++last;
    }
    return Phrase{next, last, 0};
}

/// As name_from(), of the name that ends before a word.
std::optional<Phrase> name_before(const Sentence& sentence, const Element& element,
                                  std::size_t end) {
    const KnownName* const name = end == 0 ? nullptr : sentence.name_at(end - 1);
    const bool ends_behind = end < sentence.size() && sentence.name_at(end) == name;
    if (name == nullptr || name->kind != element.kind || ends_behind) {
        return std::nullopt;
    }
    std::size_t first = end - 1;
    while (first > 0 && sentence.name_at(first - 1) == name) {
        --first;
    }
    return Phrase{first, end - 1, 0};
}

} // namespace

std::optional<Phrase> slot_from(const Sentence& sentence, const Element& element,
                                std::size_t next) {
    if (next >= sentence.size() ||
        (element.preposition != '\0' && !has_preposition(sentence, next, element.preposition))) {
        return std::nullopt;
    }
    if (!element.choices.empty() && !is_asked_for(sentence, element, next, true)) {
        return std::nullopt;
    }
    if (!element.kind.empty()) {
        return name_from(sentence, element, next);
    }
    switch (element.slot) {
    case Slot::clause:
        return clause_from(sentence, next);
    case Slot::amount:
        return amount_from(sentence, next);
    case Slot::name:
    case Slot::phrase:
        return without_complement(sentence, element,
                                  phrase_from(sentence, next, element.preposition != '\0'));
    }
    return std::nullopt;
}

std::optional<Phrase> slot_before(const Sentence& sentence, const Element& element,
                                  std::size_t end) {
    if (!element.kind.empty()) {
        return name_before(sentence, element, end);
    }
    auto phrase =
        element.slot == Slot::clause ? clause_before(sentence, end) : phrase_before(sentence, end);
    if (phrase && !element.choices.empty()) {
        while (phrase->first <= phrase->last &&
               !is_asked_for(sentence, element, phrase->first, true)) {
            ++phrase->first;
            phrase->skipped = 0;
        }
        return phrase->first <= phrase->last ? phrase : std::nullopt;
    }
    return phrase;
}

} // namespace sijill::claims
