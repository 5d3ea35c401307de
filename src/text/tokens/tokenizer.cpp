#include "text/tokens/tokenizer.hpp"

#include "text/letters/rare_letters.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace sijill::text {
namespace {

bool is_arabic(LetterKind kind) {
    return kind == LetterKind::arabic || kind == LetterKind::teh_marbuta;
}

bool has_no_text(LetterKind kind) {
    return kind == LetterKind::mark || kind == LetterKind::invisible;
}

/// «عبدال» and «عبد», folded. A word with fewer than seven letters is no name of this kind.
constexpr std::array<char32_t, 5> kServantOfThe = {kAin, kBeh, kDal, kAlef, kLam};
constexpr std::size_t kServantLetters = 3;
constexpr std::size_t kShortestServantName = 7;
constexpr std::size_t kServantBytes = 2 * kServantLetters;

constexpr auto kServantOfTheBytes = [] {
    std::array<char, 2 * kServantOfThe.size()> bytes{};
    std::size_t used = 0;
    for (const char32_t letter : kServantOfThe) {
        const auto folded = make_folded(LetterKind::arabic, letter);
        bytes[used++] = folded.utf8[0];
        bytes[used++] = folded.utf8[1];
    }
    return bytes;
}();

} // namespace

bool WordCursor::next() {
    if (!second_word_.empty()) {
        word_ = std::exchange(second_word_, {});
        span_ = second_span_;
        return true;
    }
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
    reader_.skip_plain_separators();
    const Position begin = reader_.position();
    used_ = reader_.read_plain_word(buffer_.data(), buffer_.size());
    if (used_ == 0) {
        return false;
    }
    span_.begin_byte = begin.byte;
    span_.begin_cp = begin.code_point;
    end_word_here();
    word_ = std::string_view(buffer_).substr(0, used_);
    split_servant_name();
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
    }
    word_ = std::string_view(buffer_).substr(0, used_);
}

void WordCursor::read_arabic() {
    bool is_cut = false;
    while (!is_cut && is_arabic(letter_.folded.kind)) {
        is_cut = take_arabic_letter();
    }
    word_ = std::string_view(buffer_).substr(0, used_);
    split_servant_name();
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
    auto kind = ahead.next().folded.kind;
    while (has_no_text(kind)) {
        kind = ahead.next().folded.kind;
    }
    return kind;
}

void WordCursor::split_servant_name() {
    if (!word_.starts_with({kServantOfTheBytes.data(), kServantOfTheBytes.size()}) ||
        count_code_points(word_) < kShortestServantName) {
        return;
    }
    second_word_ = word_.substr(kServantBytes);
    word_ = word_.substr(0, kServantBytes);
    second_span_ = span_;
    LetterReader again(text_.substr(span_.begin_byte));
    for (std::size_t letters = 0; letters < kServantLetters;) {
        letters += again.next().folded.size > 0 ? 1U : 0U;
    }
    while (has_no_text(LetterReader(again).next().folded.kind)) {
        static_cast<void>(again.next());
    }
    span_.end_byte = span_.begin_byte + again.position().byte;
    span_.end_cp = span_.begin_cp + again.position().code_point;
    second_span_.begin_byte = span_.end_byte;
    second_span_.begin_cp = span_.end_cp;
}

} // namespace sijill::text

namespace sijill {

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
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
