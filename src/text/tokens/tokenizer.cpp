#include "text/tokens/tokenizer.hpp"

#include "text/letters/rare_letters.hpp"
#include "text/tokens/plain_word.hpp"

#include <algorithm>
#include <cstring>

namespace sijill::text {
namespace {

bool is_arabic(LetterKind kind) {
    return kind == LetterKind::arabic || kind == LetterKind::teh_marbuta;
}

/// Reads up to the next letter that has text, and returns its kind.
LetterKind next_kind(LetterReader& reader) {
    LetterKind kind = reader.next().folded.kind;
    while (has_no_text(kind)) {
        kind = reader.next().folded.kind;
    }
    return kind;
}

} // namespace

bool WordCursor::next() {
    if (!rest_.empty()) {
        span_.begin_byte = span_.end_byte;
        span_.begin_cp = span_.end_cp;
        take_name();
        return true;
    }
    begins_month_ = false;
    if (!read_word()) {
        return false;
    }
    if (begins_month_) {
        join_month();
    }
    return true;
}

bool WordCursor::read_word() {
    if (read_plain_word()) {
        return true;
    }
    skip_separators();
    if (letter_.folded.kind == LetterKind::end) {
        word_ = {};
        return false;
    }
    begin_word();
    switch (letter_.folded.kind) {
    case LetterKind::digit:
        read_number();
        break;
    case LetterKind::latin:
        read_latin();
        break;
    case LetterKind::other:
        read_other();
        break;
    default:
        read_arabic();
        break;
    }
    return true;
}

/// Reads a word of plain Arabic letters, as most words are, at once. Returns false if the next word
/// is not such a word; then only separators have been read.
bool WordCursor::read_plain_word() {
    if (letter_.folded.kind != LetterKind::separator) {
        return false;
    }
    reader_.skip_short_separators();
    const Position begin = reader_.position();
    used_ = reader_.read_plain_word(buffer_.data(), buffer_.size());
    if (used_ == 0) {
        return false;
    }
    span_.begin_byte = begin.byte;
    span_.begin_cp = begin.code_point;
    end_word_here();
    is_plain_ = true;
    word_ = std::string_view(buffer_).substr(0, used_);
    if (may_need_rules(text_, begin.byte, used_, buffer_.data())) {
        first_letter_.begin = begin;
        end_arabic_word();
    }
    return true;
}

void WordCursor::skip_separators() {
    while (letter_.folded.kind == LetterKind::separator || has_no_text(letter_.folded.kind)) {
        if (letter_.folded.kind == LetterKind::separator) {
            previous_ = LetterKind::separator;
        }
        letter_ = reader_.next();
    }
}

void WordCursor::begin_word() {
    used_ = 0;
    is_koranic_ = false;
    // If one character is several words, the first of them has taken its span.
    span_.begin_byte = std::max(span_.end_byte, letter_.begin.byte);
    span_.begin_cp = std::max(span_.end_cp, letter_.begin.code_point);
}

/// Adds the current letter to the word and moves to the next letter.
void WordCursor::take_letter() {
    if (used_ + kRoom > buffer_.size()) {
        buffer_.resize(2 * buffer_.size() + kRoom);
    }
    const FoldedLetter& folded = letter_.folded;
    std::memcpy(buffer_.data() + used_, folded.utf8.data(), folded.utf8.size());
    used_ += folded.size;
    previous_ = folded.kind;
    is_koranic_ = is_koranic_ || letter_.is_koranic;
    end_word_here();
    pass_marks();
}

/// Moves to the next letter that has text; marks before it belong to the word.
void WordCursor::pass_marks() {
    for (letter_ = reader_.next(); has_no_text(letter_.folded.kind); letter_ = reader_.next()) {
        if (letter_.folded.kind == LetterKind::mark) {
            end_word_here();
        }
    }
}

/// Ends the span of the word behind the letter or mark that was read last.
void WordCursor::end_word_here() {
    span_.end_byte = reader_.position().byte;
    span_.end_cp = reader_.position().code_point;
}

/// Reads digits, with a single Latin letter behind them («4o»). Two or more such letters are a word
/// of their own («100km»).
void WordCursor::read_number() {
    while (letter_.folded.kind == LetterKind::digit) {
        take_letter();
    }
    if (letter_.folded.kind == LetterKind::latin && following_kind() != LetterKind::latin) {
        take_letter();
    }
    word_ = std::string_view(buffer_).substr(0, used_);
}

void WordCursor::read_latin() {
    while (letter_.folded.kind == LetterKind::latin) {
        take_letter();
        pass_apostrophe();
    }
    word_ = std::string_view(buffer_).substr(0, used_);
}

void WordCursor::read_arabic() {
    first_letter_ = letter_;
    behind_first_ = reader_;
    restored_end_ = 0;
    written_end_ = 0;
    bool is_cut = false;
    while (!is_cut && is_arabic(letter_.folded.kind)) {
        is_cut = take_arabic_letter();
    }
    is_plain_ = false;
    if (is_koranic_) {
        restore_spelling();
    }
    end_arabic_word();
}

/// Moves over an apostrophe that stands for a letter («Qur'an»): between two letters and two. With
/// one letter on a side it separates words («xAI's», «l'eau»).
void WordCursor::pass_apostrophe() {
    constexpr std::string_view kApostrophes[] = {"'", "\u2018", "\u2019"};
    if (letter_.folded.kind != LetterKind::separator || used_ < 2) {
        return;
    }
    const std::string_view rest = text_.substr(letter_.begin.byte);
    const bool is_apostrophe = std::ranges::any_of(
        kApostrophes, [rest](std::string_view mark) { return rest.starts_with(mark); });
    LetterReader ahead = reader_;
    if (is_apostrophe && next_kind(ahead) == LetterKind::latin &&
        next_kind(ahead) == LetterKind::latin) {
        pass_marks();
    }
}

/// Reads a word in another script, which may have Latin and Arabic letters in it.
void WordCursor::read_other() {
    bool is_cut = false;
    while (!is_cut &&
           (letter_.folded.kind == LetterKind::other || letter_.folded.kind == LetterKind::latin ||
            is_arabic(letter_.folded.kind))) {
        is_cut = take_arabic_letter();
    }
    const auto composed = compose(std::string_view(buffer_).substr(0, used_));
    buffer_.replace(0, used_, composed);
    word_ = std::string_view(buffer_).substr(0, composed.size());
}

/// Adds a letter to the word. Returns true if a space is missing behind it: the letter is a teh
/// marbuta with two letters or more behind it. With one letter behind it, it is a misspelling.
bool WordCursor::take_arabic_letter() {
    const bool may_end_word =
        letter_.folded.kind == LetterKind::teh_marbuta && is_arabic(previous_);
    take_letter();
    return may_end_word && is_arabic(letter_.folded.kind) && is_arabic(following_kind());
}

LetterKind WordCursor::following_kind() const {
    LetterReader ahead = reader_;
    return next_kind(ahead);
}

} // namespace sijill::text

namespace sijill {

std::vector<Token> tokenize(std::string_view text) {
    constexpr std::size_t kBytesOfWord = 8; // a little less than Arabic words have
    constexpr std::size_t kMostReserved = 256;
    std::vector<Token> tokens;
    tokens.reserve(std::min(text.size() / kBytesOfWord + 1, kMostReserved));
    text::for_each_word(text, [&tokens](std::string_view word, const TextSpan& span) {
        tokens.push_back({std::string(word), span});
    });
    return tokens;
}

std::string folded_words(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    text::for_each_word(text, [&words](std::string_view word, const TextSpan&) {
        if (!words.empty()) {
            words += ' ';
        }
        words += word;
    });
    return words;
}

} // namespace sijill
