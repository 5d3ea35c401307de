#include "text/sayings/speakers.hpp"

#include "base/ascii.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr std::size_t kMostWordsOfSpeaker = 14;
constexpr std::size_t kMostWordsOfName = 5;

constexpr unsigned kEndOfSpeaker =
    in_saying::stop | in_saying::that | in_saying::relative | in_saying::clause_begin |
    in_saying::announced | in_saying::according | in_saying::according_to | in_saying::his_words;

/// Whether a word tells whom something is said to: «لرويترز», «للصحفيين».
bool is_addressee(const SayingText& text, std::size_t index) {
    constexpr std::size_t kLamBytes = 2;
    const std::string_view word = text.token(index).text;
    return word.size() > kLamBytes && decode_utf8(word, 0).value == kLam &&
           ((saying_word(word.substr(kLamBytes)).roles & in_saying::source) != 0 ||
            decode_utf8(word, kLamBytes).value == kLam);
}

bool ends_speaker(const SayingText& text, std::size_t index, bool has_title) {
    if (text.has(index, kEndOfSpeaker)) {
        return true;
    }
    if (text.has(index, in_saying::verb) &&
        !text.has(index, in_saying::title | in_saying::source)) {
        return true;
    }
    const QuotedWords* const quotation = text.quotation_at(index);
    return (quotation != nullptr && is_more_than_name(text, *quotation)) ||
           text.has_before(index, U"(-:") || (!has_title && is_addressee(text, index));
}

/// Returns the end of the noun phrase that begins at `first`, at most `limit`, up to a comma.
std::size_t end_of_phrase(const SayingText& text, std::size_t first, std::size_t limit) {
    if (first < text.size() && is_ascii_digit(text.token(first).text.front())) {
        return first;
    }
    const bool has_title = text.has(first, in_saying::title | in_saying::source);
    limit = std::min({limit, text.size(), first + kMostWordsOfSpeaker});
    std::size_t end = first;
    while (end < limit && !ends_speaker(text, end, has_title || end == first) &&
           (end == first || !text.has_comma_before(end))) {
        ++end;
    }
    return end;
}

/// Returns the end of the name that stands between commas behind a title, which ends at `first`; 0
/// if none stands there.
std::size_t end_of_name(const SayingText& text, std::size_t first, std::size_t limit) {
    limit = std::min(limit, text.size());
    const std::size_t last = std::min(limit, first + kMostWordsOfSpeaker);
    while (first < last && !text.has_comma_before(first)) {
        ++first;
    }
    const std::size_t end = first < last ? end_of_phrase(text, first, limit) : first;
    const bool is_closed = end == limit || text.has_comma_before(end);
    const bool is_name = end > first && end <= first + kMostWordsOfName;
    return is_name && is_closed ? end : 0;
}

} // namespace

bool is_more_than_name(const SayingText& text, const QuotedWords& quotation) {
    return text.word_at(quotation.words.end_byte) >
           text.word_at(quotation.words.begin_byte) + kMostWordsOfName;
}

WordRange noun_phrase_from(const SayingText& text, std::size_t first, std::size_t limit) {
    std::size_t end = end_of_phrase(text, first, limit);
    if (end > first && text.has(first, in_saying::title)) {
        end = std::max(end, end_of_name(text, end, limit));
    }
    return {first, std::max(first, end)};
}

WordRange speaker_from(const SayingText& text, std::size_t first, std::size_t limit) {
    while (first < std::min(limit, text.size()) &&
           (text.has(first, in_saying::adverb) || is_addressee(text, first))) {
        ++first;
    }
    return noun_phrase_from(text, first, limit);
}

WordRange speaker_before(const SayingText& text, std::size_t verb) {
    std::size_t first = verb;
    while (first > 0 && verb - first < kMostWordsOfSpeaker) {
        const std::size_t before = first - 1;
        const bool is_verb = text.has(before, in_saying::verb) &&
                             !text.has(before, in_saying::title | in_saying::source);
        if (text.has(before, in_saying::that | in_saying::relative | in_saying::clause_begin) ||
            is_verb) {
            break;
        }
        --first;
        if (text.has_comma_before(first)) {
            break;
        }
    }
    const bool begins_clause = first == 0 || text.has_comma_before(first) ||
                               text.has(first - 1, in_saying::that | in_saying::clause_begin);
    if (!begins_clause || first == verb) {
        return {verb, verb};
    }
    const WordRange phrase = speaker_from(text, first, verb);
    return phrase.first == first ? phrase : WordRange{verb, verb};
}

} // namespace sijill::text
