#pragma once

#include "text/letters/plain_letters.hpp"
#include "text/unicode/utf8.hpp"

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace sijill::text {

/// A position between two code points of a text, as the number of bytes and of code points before
/// it.
struct Position {
    std::size_t byte = 0;
    std::size_t code_point = 0;
};

/// A folded letter and the position at which it begins in the original text.
struct Letter {
    FoldedLetter folded;
    Position begin;
    bool is_koranic = false; ///< written as the Koran writes it (koranic_letters.hpp)
};

/// Reads a text letter by letter, each folded, with its position in the original.
///
/// Nearly every letter of Arabic prose is one look-up in kLetterTable. ICU folds the others, each
/// together with the marks that NFKC may compose with it; all letters that such a group gives begin
/// and end where the group does. A copy of a reader reads on independently, which lets a rule look
/// ahead. The text must outlive the reader.
class LetterReader {
public:
    explicit LetterReader(std::string_view text) : text_(text) {}

    /// Returns the position at which the letter that was read last ends.
    [[nodiscard]] const Position& position() const { return position_; }

    /// Reads the next letter; LetterKind::end at the end of the text.
    Letter next() {
        if (queued_ != 0) {
            return take_queued();
        }
        const auto [letter, size] = peek_short(text_, position_.byte);
        if (size == 0) {
            return next_long();
        }
        const TableEntry& entry = kLetterTable[letter];
        if (entry.context == LetterContext::none) {
            return take(entry.folded, size);
        }
        return next_in_context(entry, letter, size);
    }

    /// Skips separators of one byte and of two, as next() would one by one.
    void skip_short_separators() {
        if (queued_ != 0) {
            return;
        }
        while (const std::size_t size = separator_size(text_, position_.byte)) {
            position_ = {position_.byte + size, position_.code_point + 1};
        }
    }

    /// Reads a word of plain letters, the last of which may be a teh marbuta, that begins here and
    /// ends at a separator or the end of the text, and writes what it is folded to into `folded`,
    /// with other bytes behind it, at most `room` in all. Returns the number of bytes of the word;
    /// 0, without reading anything, if there is no such word, or not enough room. Faster than
    /// next(), which would read the same.
    std::size_t read_plain_word(char* folded, std::size_t room) {
        if (queued_ != 0) {
            return 0;
        }
        const std::string_view text = text_.substr(position_.byte);
        for (std::size_t size = 0; size + kBytesAtOnce <= room;) {
            const EightLetters letters = load_letters(text, size);
            store_letters(folded + size, fold_alphabet(letters));
            const std::size_t count = count_first_true(are_of_alphabet(letters));
            size += count * kBytesOfLetter;
            if (count == kLettersAtOnce) {
                continue;
            }
            const bool has_teh_marbuta = text.substr(size).starts_with("\u0629");
            size += has_teh_marbuta ? kBytesOfLetter : 0; // it is folded as the letters before it
            if (size > 0 && is_separated_at(text, size)) {
                position_ = {position_.byte + size, position_.code_point + size / kBytesOfLetter};
                return size;
            }
            if (has_teh_marbuta || !fold_plain_letter(text, size, folded)) {
                return 0;
            }
        }
        return 0;
    }

private:
    struct ShortCodePoint {
        char32_t letter;
        std::size_t size; ///< 1 or 2 bytes; 0 if the table does not have it
    };

    static ShortCodePoint peek_short(std::string_view text, std::size_t byte) {
        if (byte == text.size()) {
            return {0, 0};
        }
        const auto lead = static_cast<unsigned char>(text[byte]);
        if (lead < 0x80) {
            return {lead, 1};
        }
        if (lead < 0xC2 || lead > 0xDF || byte + 1 == text.size()) {
            return {0, 0};
        }
        const auto tail = static_cast<unsigned char>(text[byte + 1]);
        if (!is_trail_byte(text[byte + 1])) {
            return {0, 0};
        }
        return {((lead & 0x1FU) << 6) | (tail & 0x3FU), 2};
    }

    /// Returns the bytes of the separator that stands at `byte`; 0 if there is none, or if it has
    /// more than two.
    static std::size_t separator_size(std::string_view text, std::size_t byte) {
        const auto [letter, size] = peek_short(text, byte);
        return size != 0 && is_separator(kLetterTable[letter]) ? size : 0;
    }

    static bool is_separated_at(std::string_view text, std::size_t byte) {
        return byte == text.size() || separator_size(text, byte) != 0;
    }

    /// Whether the letter at `byte` may compose with the one before it, so that is_composed_at()
    /// has to be asked. Waw, yeh and Latin letters are common, and seldom followed by such a
    /// letter.
    [[nodiscard]] bool may_compose_at(std::size_t byte) const {
        const auto [letter, size] = peek_short(text_, byte);
        if (size == 0) {
            return byte != text_.size();
        }
        const TableEntry& entry = kLetterTable[letter];
        return entry.context == LetterContext::rare || entry.folded.kind == LetterKind::mark;
    }

    Letter take(const FoldedLetter& folded, std::size_t size) {
        const Position begin = position_;
        position_ = {begin.byte + size, begin.code_point + 1};
        return {folded, begin};
    }

    Letter take_queued() {
        const Letter letter{queue_[queue_.size() - queued_--], queue_begin_};
        if (queued_ == 0) {
            queue_.clear(); // so that copies of the reader do not copy it
        }
        return letter;
    }

    static bool fold_plain_letter(std::string_view text, std::size_t& byte, char* folded);

    Letter next_long();
    Letter next_in_context(const TableEntry& entry, char32_t letter, std::size_t size);
    Letter next_of_number(const TableEntry& entry, char32_t letter, std::size_t size);
    Letter next_koranic(const TableEntry& entry, std::size_t size);
    Letter next_composing(const TableEntry& entry, std::size_t size);
    Letter next_rare();
    [[nodiscard]] bool is_composed_at(std::size_t byte) const;

    std::string_view text_;
    Position position_;
    std::size_t number_end_byte_ = 0; ///< of the current number, or of the last one
    std::vector<FoldedLetter> queue_; ///< what ICU made of the last group
    std::size_t queued_ = 0;          ///< letters of queue_ that are still to be read
    Position queue_begin_;
};

} // namespace sijill::text
