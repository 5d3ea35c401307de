#include "text/sentences/sentence_repairs.hpp"

#include "sijill/analyzer.hpp"
#include "text/sentences/abbreviations.hpp"
#include "text/sentences/sentence_words.hpp"
#include "text/stems/stem.hpp"
#include "text/tokens/tokenizer.hpp"
#include "text/unicode/straight_marks.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace sijill::text {
namespace {

constexpr std::string_view kTimeNouns[] = {
#include "text/data/time_nouns.inc"
};

constexpr std::string_view kEllipsisBytes = "\xE2\x80\xA6";

Piece without_blank_end(Piece piece) {
    return piece.substr(0, piece.find_last_not_of(kBlank) + 1);
}

bool is_time_or_preposition(std::string_view word) {
    const WordLetters letters(word);
    return std::any_of(letters.bases.begin(), letters.bases.end(), [](const Base& base) {
        const auto reading = to_utf8(base.letters);
        return is_in(reading, kPrepositions) || is_in(reading, kTimeNouns);
    });
}

bool is_glued(Piece before, Piece after) {
    const char next = after.front();
    return kBlank.find(before.back()) == Piece::npos &&
           (is_ascii_letter(next) || is_ascii_digit(next));
}

/// Whether a full stop stands before the closing bracket of a note inside the sentence: «عاش
/// (ت. 505 هـ.) في طوس».
bool ends_in_note(Piece end) {
    constexpr std::string_view kEndOfNote = ".)";
    const auto opening = end.rfind('(');
    return end.ends_with(kEndOfNote) && opening != Piece::npos &&
           end.find_first_not_of(kBlank) < opening;
}

} // namespace

bool has_real_word(Piece piece) {
    for (WordCursor cursor(piece); cursor.next();) {
        if (!is_ascii_digit(cursor.word()[0])) {
            return true;
        }
    }
    return false;
}

bool is_torn_phrase(Piece piece) {
    constexpr std::size_t kDigitsOfYear = 4;
    bool has_number = false;
    bool has_noun_or_year = false;
    for (const Token& token : tokenize(piece)) {
        if (is_number(token)) {
            has_number = true;
            has_noun_or_year = has_noun_or_year || token.text.size() == kDigitsOfYear;
        } else if (is_time_or_preposition(token.text)) {
            has_noun_or_year = true;
        } else {
            return false;
        }
    }
    return has_number && has_noun_or_year && without_blank_end(piece).back() == '.';
}

bool belong_together(Piece before, Piece after) {
    const auto next_words = tokenize(after);
    if (next_words.empty()) {
        return true;
    }
    const Piece end = without_blank_end(before);
    if (end.ends_with(kEllipsisBytes) || end.ends_with("..")) {
        return true;
    }
    if (ends_in_note(end)) {
        return true;
    }
    if (!end.ends_with('.')) {
        return false;
    }
    return is_glued(before, after) || is_inside_abbreviation(end, after, next_words) ||
           is_torn_phrase(after);
}

std::vector<Quotation> find_quotations(std::string_view paragraph) {
    struct Marks {
        char32_t opening;
        char32_t closing;
    };
    constexpr std::array<Marks, 3> kMarks{{{0x00AB, 0x00BB}, {0x201C, 0x201D}, {U'"', U'"'}}};
    std::array<std::vector<std::size_t>, kMarks.size()> open;
    std::vector<Quotation> quotations;
    for (std::size_t offset = 0; offset < paragraph.size();) {
        // The first bytes of the marks: letters that begin with others are passed byte by byte.
        const char first = paragraph[offset];
        if (first != '\xC2' && first != '\xE2' && first != '"') {
            ++offset;
            continue;
        }
        const auto [letter, end] = decode_utf8(paragraph, offset);
        for (std::size_t kind = 0; kind < kMarks.size(); ++kind) {
            if (letter == kMarks[kind].closing && !open[kind].empty()) {
                quotations.push_back({open[kind].back(), end});
                open[kind].pop_back();
            } else if (letter == kMarks[kind].opening &&
                       (letter != U'"' || may_open_quotation(paragraph, offset))) {
                open[kind].push_back(offset);
            }
        }
        offset = end;
    }
    std::sort(quotations.begin(), quotations.end(),
              [](const Quotation& one, const Quotation& other) {
                  return one.begin_byte < other.begin_byte;
              });
    return quotations;
}

} // namespace sijill::text
