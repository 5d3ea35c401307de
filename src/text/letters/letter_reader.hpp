#pragma once

#include "text/letters/plain_letters.hpp"

#include <algorithm>
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

    /// Skips white space and punctuation of ASCII, as next() would one by one.
    void skip_plain_separators() {
        if (queued_ != 0) {
            return;
        }
        std::size_t byte = position_.byte;
        while (byte < text_.size() && is_plain_separator(text_[byte])) {
            ++byte;
        }
        position_ = {byte, position_.code_point + (byte - position_.byte)};
    }

    /// Reads a word of plain Arabic letters that begins here and ends at a separator or the end of
    /// the text, and writes what it is folded to into `folded`. Returns the number of bytes
    /// written, at most `room`; 0, without reading anything, if there is no such word. Faster than
    /// next(), which would read the same.
    std::size_t read_plain_word(char* folded, std::size_t room) {
        if (queued_ != 0) {
            return 0;
        }
        const std::string_view text = text_.substr(position_.byte);
        const std::size_t longest = std::min(room, text.size());
        std::size_t size = 0;
        int changed = 0;
        for (; size + kPlainBytes <= longest; size += kPlainBytes) {
            const auto plain = plain_letter(text[size], text[size + 1]);
            if (plain[0] == 0) {
                break;
            }
            std::memcpy(folded + size, plain.data(), kPlainBytes);
            changed |= plain[1] ^ text[size + 1];
        }
        has_changed_letters_ = changed != 0;
        if (size + kPlainBytes <= longest && text.substr(size).starts_with(kTehMarbutaBytes)) {
            std::memcpy(folded + size, kFoldedTehMarbuta.data(), kPlainBytes);
            size += kPlainBytes;
        }
        if (size == 0 || !is_separated_at(text, size)) {
            return 0;
        }
        position_ = {position_.byte + size, position_.code_point + size / kPlainBytes};
        return size;
    }

    /// Returns whether folding changed a letter of the word that read_plain_word() read last, a teh
    /// marbuta at its end aside.
    [[nodiscard]] bool has_changed_letters() const { return has_changed_letters_; }

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
        if ((tail & 0xC0U) != 0x80U) {
            return {0, 0};
        }
        return {((lead & 0x1FU) << 6) | (tail & 0x3FU), 2};
    }

    static bool is_separated_at(std::string_view text, std::size_t byte) {
        const auto [letter, size] = peek_short(text, byte);
        return size == 0 ? byte == text.size() : is_separator(kLetterTable[letter]);
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

    Letter take_queued() { return {queue_[queue_.size() - queued_--], queue_begin_}; }

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
    bool has_changed_letters_ = false;
};

} // namespace sijill::text
