#include "text/letters/letter_reader.hpp"

#include "text/letters/koranic_letters.hpp"
#include "text/letters/numbers.hpp"
#include "text/letters/rare_letters.hpp"
#include "text/unicode/utf8.hpp"

#include <string>

namespace sijill::text {
namespace {

/// Marks behind a letter that are folded with it, as in the Stream-Safe Text Format of UAX #15: to
/// put more of them in order takes ICU a time that grows with the square of their number.
constexpr std::size_t kMostJoined = 30;

} // namespace

/// Folds the plain letter at `byte` to its place in `folded`, and moves behind it. Returns false if
/// there is none.
bool LetterReader::fold_plain_letter(std::string_view text, std::size_t& byte, char* folded) {
    const TableEntry& entry = kLetterTable[peek_short(text, byte).letter];
    if (!is_plain(entry)) {
        return false;
    }
    std::memcpy(folded + byte, entry.folded.utf8.data(), kBytesOfLetter);
    byte += kBytesOfLetter;
    return true;
}

Letter LetterReader::next_long() {
    if (position_.byte == text_.size()) {
        return {{LetterKind::end, 0, {}}, position_};
    }
    const auto [letter, end] = decode_utf8(text_, position_.byte);
    if (is_among(letter, kIsolatedMarks)) {
        return take({LetterKind::mark, 0, {}}, end - position_.byte);
    }
    if (!is_plain_punctuation(letter)) {
        return next_rare();
    }
    const auto kind = is_among(letter, kInvisibles) ? LetterKind::invisible : LetterKind::separator;
    return take({kind, 0, {}}, end - position_.byte);
}

Letter LetterReader::next_in_context(const TableEntry& entry, char32_t letter, std::size_t size) {
    switch (entry.context) {
    case LetterContext::number:
        return next_of_number(entry, letter, size);
    case LetterContext::koranic:
        return next_koranic(entry, size);
    case LetterContext::composing:
        return next_composing(entry, size);
    default:
        return next_rare();
    }
}

Letter LetterReader::next_koranic(const TableEntry& entry, std::size_t size) {
    const auto koranic = read_koranic_letter(text_, position_.byte);
    if (!koranic) {
        // A mark composes with nothing behind it. To look for that would read all marks behind each
        // mark of a run.
        return entry.folded.kind == LetterKind::mark ? take(entry.folded, size)
                                                     : next_composing(entry, size);
    }
    const Letter letter{make_folded(LetterKind::arabic, koranic->folded), position_, true};
    position_.byte += koranic->bytes;
    position_.code_point += koranic->code_points;
    return letter;
}

Letter LetterReader::next_composing(const TableEntry& entry, std::size_t size) {
    return may_compose_at(position_.byte + size) && is_composed_at(position_.byte + size)
               ? next_rare()
               : take(entry.folded, size);
}

Letter LetterReader::next_of_number(const TableEntry& entry, char32_t letter, std::size_t size) {
    const bool is_inside = position_.byte < number_end_byte_;
    if (entry.folded.kind == LetterKind::digit) {
        if (!is_inside) {
            number_end_byte_ = number_end(text_, position_.byte);
        }
        return take(entry.folded, size);
    }
    if (!is_inside) {
        return take(entry.folded, size);
    }
    return is_decimal_sign(letter) ? take(make_folded(LetterKind::digit, U'.'), size)
                                   : take({LetterKind::invisible, 0, {}}, size);
}

Letter LetterReader::next_rare() {
    queue_begin_ = position_;
    std::u32string group;
    do {
        const auto [letter, end] = decode_utf8(text_, position_.byte);
        if (!group.empty() && !joins_previous(letter)) {
            break;
        }
        group.push_back(letter);
        position_ = {end, position_.code_point + 1};
    } while (position_.byte < text_.size() && group.size() <= kMostJoined);
    queue_ = fold_rare(group);
    queued_ = queue_.size();
    return next();
}

/// Whether a mark that may compose with a letter stands at `byte`, directly or behind other marks.
bool LetterReader::is_composed_at(std::size_t byte) const {
    while (byte < text_.size()) {
        const auto [letter, end] = decode_utf8(text_, byte);
        if (letter >= kMaddahAbove && letter <= kHamzaBelow) {
            return true;
        }
        if (letter >= kTableSize || kLetterTable[letter].context == LetterContext::rare) {
            return joins_previous(letter);
        }
        if (kLetterTable[letter].folded.kind != LetterKind::mark) {
            return false;
        }
        byte = end;
    }
    return false;
}

} // namespace sijill::text
