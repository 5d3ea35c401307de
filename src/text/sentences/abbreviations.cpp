#include "text/sentences/abbreviations.hpp"

#include "text/sentences/sentence_words.hpp"
#include "text/stems/stem.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr std::string_view kAbbreviations[] = {
#include "text/data/abbreviations.inc"
};

constexpr std::string_view kLetterNames[] = {
#include "text/data/letter_names.inc"
};

constexpr std::string_view kUnits[] = {
#include "text/data/units.inc"
};

constexpr std::string_view kTitlesBehindParticle[] = {
#include "text/data/sentences/particle_titles.inc"
};

constexpr std::string_view kNumberingWords[] = {
#include "text/data/sentences/numbering_words.inc"
};

constexpr std::string_view kHourWords[] = {
#include "text/data/sentences/hour_words.inc"
};

bool is_latin(const Token& token) {
    return is_ascii_letter(token.text[0]);
}

bool is_single_letter(const Token& token) {
    return !is_number(token) && decode_utf8(token.text, 0).end_byte == token.text.size();
}

bool is_letter_name(const Token& token) {
    return is_in(token.text, kLetterNames);
}

/// Whether a reading of the word, behind whatever particle, is in a table.
template <class Table>
bool has_reading(const Token& token, const Table& table) {
    const WordLetters letters(token.text);
    return std::ranges::any_of(
        letters.bases, [&table](const Base& base) { return is_in(to_utf8(base.letters), table); });
}

/// The last word of a text with the full stops inside it («U.S»), and the words before it.
struct LastWords {
    std::string_view written; ///< the last word
    std::vector<Token> last;
    std::vector<Token> before;
    bool follows_dot = false; ///< a full stop ends the word before it

    /// Reads at most 64 bytes at the end of `text`, which ends in a full stop.
    explicit LastWords(std::string_view text) {
        constexpr std::size_t kEnough = 64;
        text.remove_suffix(1);
        text.remove_prefix(text.size() > kEnough ? text.size() - kEnough : 0);
        const auto blank = text.find_last_of(kBlank);
        const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
        written = text.substr(begin);
        last = tokenize(written);
        const std::string_view rest = text.substr(0, begin);
        before = tokenize(rest);
        follows_dot = rest.substr(0, rest.find_last_not_of(kBlank) + 1).ends_with('.');
    }
};

/// Whether `after` begins with the name of a letter and a full stop.
bool begins_with_dotted_letter(std::string_view after, const std::vector<Token>& words) {
    return is_letter_name(words.front()) &&
           after.substr(words.front().span.end_byte).starts_with('.');
}

/// Whether the last word is one of a chain of letters by their names: the first, with another
/// behind it, or a later one.
bool is_in_acronym(const LastWords& words, std::string_view after,
                   const std::vector<Token>& next_words) {
    if (words.last.empty() || !std::ranges::all_of(words.last, is_letter_name)) {
        return false;
    }
    return words.last.size() > 1 || begins_with_dotted_letter(after, next_words) ||
           (words.follows_dot && !words.before.empty() && is_letter_name(words.before.back()));
}

/// Whether a unit behind a number goes on with what it is of: «3 كم. عن المدينة», «10 ص. وغادر».
bool is_unit_going_on(const LastWords& words, const Token& next) {
    const std::vector<Token>& before = words.before;
    if (words.last.size() != 1 || before.empty() || !is_number(before.back()) ||
        !is_in(words.last.front().text, kUnits)) {
        return false;
    }
    const bool is_time_of_day =
        before.size() > 1 && has_reading(before[before.size() - 2], kHourWords);
    return is_time_of_day || has_reading(next, kPrepositions);
}

/// Whether a dot and a letter go on right behind the dot: «50 ر.» before «س. في».
bool is_glued_letter(const LastWords& words, std::string_view before, std::string_view after,
                     const Token& next) {
    const bool is_glued =
        kBlank.find(before.back()) == std::string_view::npos && next.span.begin_byte == 0;
    const bool is_letter = !words.last.empty() && (is_single_letter(words.last.back()) ||
                                                   is_letter_name(words.last.back()));
    return is_glued && is_letter && (is_single_letter(next) || is_letter_name(next)) &&
           after.substr(next.span.end_byte).starts_with('.');
}

/// Whether the words end in single letters that stand for words. A single letter behind a number is
/// a unit, at which a sentence may end, and a single Latin letter before Arabic may be a name.
bool ends_in_letters(const LastWords& words, const Token& next) {
    const auto& [written, last, before, follows_dot] = words;
    if (last.empty() || !std::ranges::all_of(last, is_single_letter)) {
        return false;
    }
    if (last.size() > 1) {
        return true;
    }
    return is_latin(last[0]) ? is_latin(next) : before.empty() || !is_number(before.back());
}

/// Whether the number of something ends the words: «الجلسة رقم 5. عقدت».
bool ends_in_numbering(const LastWords& words) {
    return words.last.size() == 1 && is_number(words.last.front()) && !words.before.empty() &&
           has_reading(words.before.back(), kNumberingWords);
}

} // namespace

bool is_inside_abbreviation(std::string_view before, std::string_view after,
                            const std::vector<Token>& next_words) {
    const LastWords words(before);
    if (words.last.empty()) {
        return false;
    }
    const Token& next = next_words.front();
    const bool is_abbreviation =
        words.last.size() == 1 &&
        (is_in(words.last[0].text, kAbbreviations) || is_in(words.written, kTitlesBehindParticle));
    return is_abbreviation || ends_in_letters(words, next) ||
           is_in_acronym(words, after, next_words) || is_unit_going_on(words, next) ||
           is_glued_letter(words, before, after, next) || ends_in_numbering(words);
}

} // namespace sijill::text
