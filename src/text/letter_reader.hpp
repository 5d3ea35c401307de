#pragma once

#include "text/letter_table.hpp"

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace sijill::text {

/// A border between two code points of a text, in both units.
struct Place {
    std::size_t byte = 0;
    std::size_t code_point = 0;
};

/// A folded letter and where it begins in the original text.
struct Letter {
    FoldedLetter folded;
    Place begin;
};

/// Reads a text letter by letter, each folded, with its place in the original.
///
/// Nearly every letter of Arabic prose is one look-up in kLetterTable. The others go through ICU
/// together with the marks that NFKC may melt into them; all letters that come of such a group have
/// the begin and the end of the whole group. A copy of a reader reads on independently: that is how
/// a rule looks ahead. The text must outlive the reader.
class LetterReader {
public:
    explicit LetterReader(std::string_view text) : text_(text) {}

    /// Where the letter that was read last ends.
    [[nodiscard]] const Place& place() const { return place_; }

    /// The next letter; LetterKind::end once the text is over.
    Letter next() {
        if (queued_ != 0) {
            return take_queued();
        }
        const auto [letter, size] = peek_short(text_, place_.byte);
        if (size == 0) {
            return next_long();
        }
        const TableEntry& entry = kLetterTable[letter];
        if (entry.context == LetterContext::none) {
            return take(entry.folded, size);
        }
        return next_in_context(entry, letter, size);
    }

    /// Reads on as long as letters of the Arabic block follow that the table settles, and writes
    /// what they fold to, kPlainBytes each, to `folded`. Returns the bytes written, at most `room`.
    /// For speed alone: next() would read the same.
    std::size_t read_plain_arabic(char* folded, std::size_t room) {
        if (queued_ != 0) {
            return 0;
        }
        // Locals, since a write through char* may alias the members.
        const std::string_view text = text_;
        const std::size_t begin = place_.byte;
        auto context = LetterContext::none;
        std::size_t written = 0;
        for (; written + kPlainBytes <= room; written += kPlainBytes) {
            const TableEntry& entry = kLetterTable[peek_arabic(text, begin + written)];
            if (entry.folded.kind != LetterKind::arabic) {
                break;
            }
            context = entry.context;
            std::memcpy(folded + written, entry.folded.utf8.data(), kPlainBytes);
        }
        if (context != LetterContext::none && may_compose_at(begin + written)) {
            written -= kPlainBytes;
        }
        place_ = {begin + written, place_.code_point + written / kPlainBytes};
        return written;
    }

private:
    static constexpr std::size_t kPlainBytes = 2;

    struct ShortCodePoint {
        char32_t letter;
        std::size_t size; ///< 1 or 2 bytes; 0 where the table cannot help
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

    /// The letter of U+0600..U+06FF at `byte`; 0 where something else stands there.
    static char32_t peek_arabic(std::string_view text, std::size_t byte) {
        if (byte + 1 >= text.size()) {
            return 0;
        }
        const auto lead = static_cast<unsigned char>(text[byte]);
        const auto tail = static_cast<unsigned char>(text[byte + 1]);
        const bool is_arabic = (lead & 0xFCU) == 0xD8U && (tail & 0xC0U) == 0x80U;
        return is_arabic ? ((lead & 0x1FU) << 6) | (tail & 0x3FU) : 0;
    }

    /// Waw, yeh and Latin letters are common and seldom followed by what could change them: whether
    /// the letter at `byte` deserves a closer look by is_composed_at().
    [[nodiscard]] bool may_compose_at(std::size_t byte) const {
        const auto [letter, size] = peek_short(text_, byte);
        if (size == 0) {
            return byte != text_.size();
        }
        const TableEntry& entry = kLetterTable[letter];
        return entry.context == LetterContext::rare || entry.folded.kind == LetterKind::mark;
    }

    Letter take(const FoldedLetter& folded, std::size_t size) {
        const Place begin = place_;
        place_ = {begin.byte + size, begin.code_point + 1};
        return {folded, begin};
    }

    Letter take_queued() { return {queue_[queue_.size() - queued_--], queue_begin_}; }

    Letter next_long();
    Letter next_in_context(const TableEntry& entry, char32_t letter, std::size_t size);
    Letter next_of_number(const TableEntry& entry, char32_t letter, std::size_t size);
    Letter next_rare();
    [[nodiscard]] bool is_composed_at(std::size_t byte) const;

    std::string_view text_;
    Place place_;
    std::size_t number_end_byte_ = 0; ///< of the number that is being read, or of the last one
    std::vector<FoldedLetter> queue_; ///< what the last rare group became
    std::size_t queued_ = 0;          ///< letters of queue_ that are still to be read
    Place queue_begin_;
};

} // namespace sijill::text
