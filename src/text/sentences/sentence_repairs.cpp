#include "text/sentences/sentence_repairs.hpp"

#include "base/ascii.hpp"
#include "sijill/analyzer.hpp"
#include "text/stems/stem.hpp"
#include "text/tokens/tokenizer.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace sijill::text {
namespace {

constexpr std::string_view kPrepositions[] = {
#include "text/data/prepositions.inc"
};

constexpr std::string_view kTimeNouns[] = {
#include "text/data/time_nouns.inc"
};

constexpr std::string_view kAbbreviations[] = {
#include "text/data/abbreviations.inc"
};

constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kEllipsisBytes = "\xE2\x80\xA6";

template <class Table>
bool is_in(std::string_view word, const Table& table) {
    return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

bool is_number(const Token& token) {
    return is_ascii_digit(token.text[0]);
}

bool is_latin(const Token& token) {
    return is_ascii_letter(token.text[0]);
}

bool is_single_letter(const Token& token) {
    return !is_number(token) && decode_utf8(token.text, 0).end_byte == token.text.size();
}

Piece without_blank_end(Piece piece) {
    return piece.substr(0, piece.find_last_not_of(kBlank) + 1);
}

bool is_time_or_preposition(std::string_view word) {
    const auto letters = to_code_points(word);
    const auto readings = bases(letters);
    return std::any_of(readings.begin(), readings.end(), [](const Base& base) {
        const auto reading = to_utf8(base.letters);
        return is_in(reading, kPrepositions) || is_in(reading, kTimeNouns);
    });
}

/// The last word of a piece with the full stops inside it («U.S»), and the words before it.
struct LastWords {
    std::vector<Token> last;
    std::vector<Token> before;
};

/// `piece` ends in a full stop. Reads its last 64 bytes at most.
LastWords last_words(Piece piece) {
    constexpr std::size_t kEnough = 64;
    piece.remove_suffix(1);
    piece.remove_prefix(piece.size() > kEnough ? piece.size() - kEnough : 0);
    const auto blank = piece.find_last_of(kBlank);
    const auto begin = blank == Piece::npos ? 0 : blank + 1;
    return {tokenize(piece.substr(begin)), tokenize(piece.substr(0, begin))};
}

/// Whether `before` ends in an abbreviation: «د. أحمد», «أ.د. محمد», «U.S. وزارة», «J. Smith»,
/// «Dr. Smith»; but not «عام 2024 م. وقد», where the letter is a unit, nor «منصة X. وقد», where it
/// is a name.
bool ends_in_abbreviation(Piece before, const std::vector<Token>& after) {
    const auto [last, previous] = last_words(before);
    if (last.empty()) {
        return false;
    }
    if (last.size() == 1 && is_in(last[0].text, kAbbreviations)) {
        return true;
    }
    if (!std::all_of(last.begin(), last.end(), is_single_letter)) {
        return false;
    }
    if (last.size() > 1) {
        return true;
    }
    return is_latin(last[0]) ? is_latin(after[0]) : previous.empty() || !is_number(previous.back());
}

bool is_glued(Piece before, Piece after) {
    const char next = after.front();
    return kBlank.find(before.back()) == Piece::npos &&
           (is_ascii_letter(next) || is_ascii_digit(next));
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
    if (!end.ends_with('.')) {
        return false;
    }
    return is_glued(before, after) || ends_in_abbreviation(end, next_words) ||
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
        const auto [letter, end] = decode_utf8(paragraph, offset);
        for (std::size_t kind = 0; kind < kMarks.size(); ++kind) {
            if (letter == kMarks[kind].closing && !open[kind].empty()) {
                quotations.push_back({open[kind].back(), end});
                open[kind].pop_back();
            } else if (letter == kMarks[kind].opening) {
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
