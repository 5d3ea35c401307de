// What becomes of an Arabic word once all its letters are read: steps 5 and 6 of tokenizer.hpp.
#include "text/tokens/joined_names.hpp"
#include "text/tokens/kept_letters.hpp"
#include "text/tokens/tokenizer.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace sijill::text {
namespace {

struct KoranicWord {
    std::string_view written;
    std::string_view today;
};

constexpr KoranicWord kKoranicWords[] = {
#include "text/data/koranic_words.inc"
};

/// Returns an alef with its sign for any way to write it: composed, as a presentation form, or with
/// the hamza in front («ءا»); an alef maksura for its presentation forms; any other letter as it
/// is.
char32_t composed(char32_t letter, char32_t mark) {
    switch (letter) {
    case kHamza:
    case 0xFE81:
    case 0xFE82:
        return kAlefMaddah;
    case 0xFE83:
    case 0xFE84:
        return kAlefHamza;
    case 0xFE87:
    case 0xFE88:
        return kAlefHamzaBelow;
    case 0xFEEF:
    case 0xFEF0:
        return kAlefMaksura;
    case kAlef:
        break;
    default:
        return letter;
    }
    if (mark == kMaddahAbove) {
        return kAlefMaddah;
    }
    return is_one_of(mark, {kHamzaAbove, kHamzaBelow}) ? kAlefHamza : letter;
}

} // namespace

/// Replaces a spelling of the Koran by that of today.
void WordCursor::restore_spelling() {
    const std::string_view word = std::string_view(buffer_).substr(0, used_);
    const std::size_t particle =
        is_one_of(FoldedWord(word)[0], {kWaw, kFeh, kBeh, kLam, kKaf}) ? FoldedWord::kBytes : 0;
    for (const std::size_t begin : {std::size_t{0}, particle}) {
        for (const auto& [written, today] : kKoranicWords) {
            if (word.substr(begin).starts_with(written)) {
                buffer_.replace(begin, written.size(), today);
                used_ = used_ - written.size() + today.size();
                restored_end_ = (begin + today.size()) / FoldedWord::kBytes;
                written_end_ = (begin + written.size()) / FoldedWord::kBytes;
                return;
            }
        }
    }
}

/// Returns which letter of the text became the letter at `index` of the word. They differ where a
/// spelling of the Koran has been replaced.
std::size_t WordCursor::written_index(std::size_t index) const {
    return index < restored_end_ ? std::min(index, written_end_ - 1)
                                 : index - restored_end_ + written_end_;
}

/// Returns the letter of the text that became the letter at `index` of the word.
char32_t WordCursor::written_letter(std::size_t index) const {
    std::size_t byte = first_letter_.begin.byte + FoldedWord::kBytes * index;
    if (!is_plain_) {
        LetterReader again = behind_first_;
        Letter letter = first_letter_;
        for (std::size_t left = written_index(index);
             left > 0 && letter.folded.kind != LetterKind::end;) {
            letter = again.next();
            left -= letter.folded.size > 0 ? 1U : 0U;
        }
        byte = letter.begin.byte;
    }
    if (byte >= text_.size()) {
        return 0;
    }
    auto [letter, end] = decode_utf8(text_, byte);
    char32_t mark = 0;
    while (letter == kAlef && composed(letter, mark) == kAlef && end < text_.size()) {
        const auto next = decode_utf8(text_, end);
        if (!is_among(next.value, kArabicMarks)) {
            break;
        }
        mark = next.value;
        end = next.end_byte;
    }
    return composed(letter, mark);
}

/// Gives a letter of the word in these bytes of the buffer its sign back, if it keeps it.
void WordCursor::keep_sign(std::size_t begin, std::size_t end) {
    const FoldedWord word(std::string_view(buffer_).substr(begin, end - begin));
    const std::size_t letters_before =
        count_code_points(std::string_view(buffer_).substr(0, begin));
    const auto [index, letter] = kept_letter(
        word, [&](std::size_t place) { return written_letter(letters_before + place); });
    if (letter != 0) {
        const FoldedLetter kept = make_folded(LetterKind::arabic, letter);
        std::memcpy(buffer_.data() + begin + index * FoldedWord::kBytes, kept.utf8.data(),
                    FoldedWord::kBytes);
    }
}

/// Returns where the first letters of the word end in the text, with the marks behind them. Inside
/// a character that is several letters, that is where the character ends.
Position WordCursor::end_of_letters(std::size_t letters) const {
    if (is_plain_) {
        const Position& begin = first_letter_.begin;
        return {begin.byte + FoldedWord::kBytes * letters, begin.code_point + letters};
    }
    LetterReader again = behind_first_;
    for (std::size_t left = written_index(letters) - 1; left > 0;) {
        const FoldedLetter folded = again.next().folded;
        left = folded.kind == LetterKind::end ? 0 : left - (folded.size > 0 ? 1U : 0U);
    }
    while (has_no_text(LetterReader(again).next().folded.kind)) {
        static_cast<void>(again.next());
    }
    return again.position();
}

/// Ends an Arabic word: cuts names apart that are written without their spaces, and gives letters
/// their signs back.
void WordCursor::end_arabic_word() {
    rest_ = std::string_view(buffer_).substr(0, used_);
    rest_end_ = {span_.end_byte, span_.end_cp};
    take_name();
    begins_month_ = joins_months_ && may_begin_month(word_);
}

/// Makes the first name of what was written as one word the current word.
void WordCursor::take_name() {
    const std::size_t begin = used_ - rest_.size();
    const std::size_t letters_before =
        count_code_points(std::string_view(buffer_).substr(0, begin));
    const auto has_hamza = [&](std::size_t index) {
        return written_letter(letters_before + index) != kAlef;
    };
    word_ = rest_;
    while (const std::size_t first = first_of_joined_names(word_, has_hamza)) {
        word_ = word_.substr(0, first);
    }
    rest_.remove_prefix(word_.size());
    const Position end =
        rest_.empty() ? rest_end_ : end_of_letters(letters_before + count_code_points(word_));
    span_.end_byte = end.byte;
    span_.end_cp = end.code_point;
    keep_sign(begin, begin + word_.size());
}

/// Takes the second half of a month of two words into the word, if it is the next word.
void WordCursor::join_month() {
    WordCursor ahead(text_.substr(span_.end_byte));
    ahead.joins_months_ = false;
    const std::string_view gap = text_.substr(span_.end_byte);
    if (!rest_.empty() || !ahead.next() || !is_month(word_, ahead.word()) ||
        gap.substr(0, ahead.span().begin_byte).find_first_not_of(' ') != std::string_view::npos) {
        return;
    }
    std::string month(word_);
    const TextSpan first = span_;
    static_cast<void>(read_word());
    month += word_;
    buffer_.replace(0, std::min(buffer_.size(), month.size()), month);
    word_ = std::string_view(buffer_).substr(0, month.size());
    span_.begin_byte = first.begin_byte;
    span_.begin_cp = first.begin_cp;
}

} // namespace sijill::text
