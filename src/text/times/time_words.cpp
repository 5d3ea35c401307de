#include "text/times/time_words.hpp"

#include "base/ascii.hpp"
#include "text/times/time_lexicon.hpp"
#include "text/times/word_parts.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

/// Reads the letters that are written before a word: a conjunction, a preposition, the article.
class ParticleReader {
public:
    ParticleReader(std::string_view folded, TimeWord& word) : rest_(folded), word_(word) {}

    /// Returns the entry of the word behind its particles; nullptr if it has none.
    const LexiconEntry* read() {
        if (const LexiconEntry* const entry = find()) {
            return entry;
        }
        if (pass_letter(kAnd) || pass_letter(kThen)) {
            word_.has_conjunction = true;
            if (const LexiconEntry* const entry = find()) {
                return entry;
            }
        }
        if (rest_.starts_with(kForThe)) {
            word_.has_article = word_.has_preposition = true;
            return find_time_word(rest_.substr(kForThe.size()));
        }
        if (pass_letter(kFor) || pass_letter(kBy) || pass_letter(kLike)) {
            word_.has_preposition = true;
            return find();
        }
        return nullptr;
    }

    /// The letters before the span of the word.
    [[nodiscard]] std::size_t letters() const { return letters_; }

private:
    const LexiconEntry* find() {
        if (const LexiconEntry* const entry = find_time_word(rest_)) {
            return entry;
        }
        if (rest_.starts_with(kTheArticle) && rest_.size() > kTheArticle.size()) {
            word_.has_article = true;
            const LexiconEntry* const entry = find_time_word(rest_.substr(kTheArticle.size()));
            word_.has_article = entry != nullptr;
            return entry;
        }
        return nullptr;
    }

    bool pass_letter(std::string_view letter) {
        if (rest_.size() <= 2 * kArabicLetterBytes || !rest_.starts_with(letter)) {
            return false;
        }
        rest_.remove_prefix(letter.size());
        ++letters_;
        return true;
    }

    std::string_view rest_;
    TimeWord& word_;
    std::size_t letters_ = 0;
};

bool is_arabic_mark(char32_t letter) {
    return letter == kTatweel || is_among(letter, kArabicMarks);
}

/// Moves the beginning of a span behind so many letters and their marks.
void drop_letters(TextSpan& span, std::string_view text, std::size_t letters) {
    const auto pass = [&] {
        span.begin_byte = decode_utf8(text, span.begin_byte).end_byte;
        ++span.begin_cp;
    };
    for (std::size_t letter = 0; letter < letters && span.begin_byte < span.end_byte; ++letter) {
        pass();
        while (span.begin_byte < span.end_byte &&
               is_arabic_mark(decode_utf8(text, span.begin_byte).value)) {
            pass();
        }
    }
}

void read_digits(std::string_view folded, TimeWord& word) {
    constexpr std::size_t kMostDigits = 4;
    const bool is_whole =
        folded.size() <= kMostDigits && std::ranges::all_of(folded, is_ascii_digit);
    if (!is_whole) {
        return;
    }
    word.number_kind = NumberKind::digits;
    for (const char digit : folded) {
        word.number = 10 * word.number + (digit - '0');
    }
}

bool may_begin_time(const TimeWord& word) {
    switch (word.kind) {
    case WordKind::none:
        return word.begins_feast || word.number >= 1000;
    case WordKind::month:
    case WordKind::month_or_word:
    case WordKind::twin_month:
    case WordKind::hijri_month:
    case WordKind::hijri_or_name:
    case WordKind::hijri_pair:
    case WordKind::unit:
    case WordKind::weekday:
    case WordKind::season:
    case WordKind::decade:
    case WordKind::relative_day:
        return true;
    default:
        return word.begins_feast;
    }
}

} // namespace

std::vector<TimeWord> time_words(std::string_view text, std::span<const Token> tokens) {
    std::vector<TimeWord> words(tokens.size());
    bool has_time = false;
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        const std::string_view folded = tokens[index].text;
        TimeWord& word = words[index];
        word.span = tokens[index].span;
        word.token_begin = word.span.begin_byte;
        word.folded = folded;
        if (is_ascii_digit(folded[0])) {
            read_digits(folded, word);
            has_time = has_time || word.number >= 1000 || folded.size() > 4;
            continue;
        }
        ParticleReader particles(folded, word);
        const LexiconEntry* const entry = particles.read();
        if (entry == nullptr) {
            word.has_conjunction = word.has_preposition = word.has_article = false;
            continue;
        }
        word.kind = entry->kind;
        word.number_kind = entry->number_kind;
        word.count = entry->count;
        word.begins_feast = entry->begins_feast;
        word.is_feminine = entry->is_feminine;
        word.value = entry->value;
        word.number = entry->number;
        drop_letters(word.span, text, particles.letters());
        word.folded.remove_prefix(particles.letters() * kArabicLetterBytes);
        has_time = has_time || may_begin_time(word);
    }
    if (!has_time) {
        words.clear();
    }
    return words;
}

} // namespace sijill::text
