#include "claims/names/name_words.hpp"

#include "base/ascii.hpp"
#include "claims/names/word_patterns.hpp"
#include "text/stems/stem.hpp"
#include "text/tokens/span_of_words.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/straight_marks.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>

namespace sijill::claims {
namespace {

Script script_of(std::string_view folded) {
    if (is_ascii_digit(folded.front())) {
        return Script::number;
    }
    if (is_ascii_letter(folded.front())) {
        return Script::latin;
    }
    return text::is_arabic(folded) ? Script::arabic : Script::other;
}

bool is_blank(char32_t sign) {
    constexpr char32_t kNoBreakSpace = 0x00A0;
    return sign == U' ' || sign == U'\t' || sign == kNoBreakSpace;
}

bool joins_words(char32_t sign) {
    constexpr char32_t kUnicodeHyphen = 0x2010;
    constexpr char32_t kNoBreakHyphen = 0x2011;
    constexpr char32_t kTypographicApostrophe = 0x2019;
    return text::is_one_of(sign, {U'-', U'.', U'&', U'+', U'\'', kUnicodeHyphen, kNoBreakHyphen,
                                  kTypographicApostrophe});
}

bool ends_sentence(char32_t sign) {
    constexpr char32_t kArabicQuestionMark = 0x061F;
    return text::is_one_of(sign, {U'.', U'!', U'?', U'\n', U'\r', kArabicQuestionMark});
}

/// Returns a folded word without the alef of the accusative: «هدفا» as «هدف».
std::string_view without_accusative(std::string_view folded) {
    constexpr std::string_view kAlefBytes = "\u0627";
    constexpr std::size_t kShortest = 4 * kArabicLetterBytes;
    if (folded.size() >= kShortest && folded.ends_with(kAlefBytes)) {
        folded.remove_suffix(kAlefBytes.size());
    }
    return folded;
}

constexpr char32_t kGuillemet = 0x00AB;
constexpr char32_t kEndGuillemet = 0x00BB;
constexpr char32_t kQuotation = 0x201C;
constexpr char32_t kEndQuotation = 0x201D;

} // namespace

NameWords::NameWords(std::string_view text, const std::vector<Token>& tokens,
                     const std::vector<KnownName>& known)
    : text_(text) {
    words_.reserve(tokens.size());
    for (const Token& token : tokens) {
        NameWord word;
        word.folded = token.text;
        word.span = token.span;
        word.script = script_of(token.text);
        if (word.script == Script::arabic) {
            word.reading = read_word(token.text);
        }
        words_.push_back(word);
    }
    read_gaps();
    take_addresses();
    take_known(known);
}

void NameWords::read_gaps() {
    bool inside_quote = false; // of "straight" quotation marks
    std::size_t begin = 0;
    for (std::size_t index = 0; index < words_.size(); ++index) {
        read_gap(begin, index, inside_quote);
        begin = words_[index].span.end_byte;
    }
    read_gap(begin, words_.size(), inside_quote);
}

void NameWords::read_gap(std::size_t begin_byte, std::size_t next, bool& inside_quote) {
    const bool is_last = next == words_.size();
    const std::size_t end = is_last ? text_.size() : words_[next].span.begin_byte;
    NameWord none;
    NameWord& before = next == 0 ? none : words_[next - 1];
    NameWord& after = is_last ? none : words_[next];
    after.gap = next == 0 ? Gap::stop : Gap::none;
    bool has_blank = false;
    for (std::size_t byte = begin_byte; byte < end;) {
        const text::DecodedCodePoint sign = text::decode_utf8(text_, byte);
        byte = sign.end_byte;
        const bool is_beside_word = byte >= end && !has_blank;
        Gap gap = Gap::mark;
        if (is_invisible(sign.value)) {
            continue;
        }
        if (is_blank(sign.value)) {
            has_blank = true;
            gap = Gap::blank;
        } else if (joins_words(sign.value) && is_beside_word && !is_last) {
            gap = Gap::joined;
        } else if (ends_sentence(sign.value)) {
            inside_quote = inside_quote && sign.value != U'\n';
            gap = Gap::stop;
        } else if (sign.value == kGuillemet || sign.value == kQuotation ||
                   (sign.value == U'"' && !inside_quote &&
                    text::may_open_quotation(text_, byte - 1))) {
            inside_quote = inside_quote || sign.value == U'"';
            after.opens_quote = true;
        } else if (sign.value == kEndGuillemet || sign.value == kEndQuotation ||
                   (sign.value == U'"' && inside_quote)) {
            inside_quote = inside_quote && sign.value != U'"';
            before.closes_quote = !after.opens_quote;
        } else if (sign.value == U'(') {
            after.opens_bracket = true;
        } else if (sign.value == U')') {
            before.closes_bracket = !after.opens_bracket;
        }
        after.gap = std::max(after.gap, gap);
    }
}

void NameWords::take_addresses() {
    // A run of words without a blank is an address if it has one of these signs, or a domain.
    for (std::size_t first = 0; first < words_.size();) {
        std::size_t end = first + 1;
        bool is_address = false;
        const auto look_at = [&](std::size_t begin, std::size_t end_byte) {
            const std::string_view between = text_.substr(begin, end_byte - begin);
            is_address = is_address || between.find_first_of("@#/\\_=%") != std::string_view::npos;
            return between.find_first_of(" \t\r\n") == std::string_view::npos;
        };
        while (end < words_.size() && words_[end].gap != Gap::none &&
               words_[end].gap != Gap::blank && words_[end].script != Script::arabic &&
               look_at(words_[end - 1].span.end_byte, words_[end].span.begin_byte)) {
            ++end;
        }
        const std::size_t begin = words_[first].span.begin_byte;
        const bool has_sign_before =
            begin > 0 && (text_[begin - 1] == '@' || text_[begin - 1] == '#');
        if (is_address || has_sign_before) {
            for (std::size_t index = first; index < end; ++index) {
                words_[index].taken = true;
            }
        }
        first = end;
    }
}

void NameWords::take_known(const std::vector<KnownName>& known) {
    auto name = known.begin();
    for (NameWord& word : words_) {
        while (name != known.end() && name->span.end_byte <= word.span.begin_byte) {
            ++name;
        }
        if (name != known.end() && name->span.begin_byte < word.span.end_byte) {
            word.taken = true;
        }
    }
}

std::string_view NameWords::written(std::size_t index) const {
    const TextSpan& span = words_[index].span;
    return text_.substr(span.begin_byte, span.end_byte - span.begin_byte);
}

TextSpan NameWords::span(std::size_t first, std::size_t end, std::size_t clitics) const {
    TextSpan span = text::span_of_words(words_, first, end);
    const std::size_t end_of_first = words_[first].span.end_byte;
    while (span.begin_byte < end_of_first) {
        const text::DecodedCodePoint sign = text::decode_utf8(text_, span.begin_byte);
        if (!is_invisible(sign.value)) {
            if (clitics == 0) {
                break;
            }
            --clitics;
        }
        span.begin_byte = sign.end_byte;
        ++span.begin_cp;
    }
    return span;
}

bool NameWords::goes_on(std::size_t index) const {
    return index + 1 < words_.size() && words_[index + 1].gap <= Gap::blank;
}

bool NameWords::has_article(std::size_t index) const {
    const NameWord& word = words_[index];
    if (word.script != Script::arabic) {
        return false;
    }
    if (word.reading.roles != nullptr) {
        return word.reading.has_article ||
               begins_with(text::to_code_points(word.folded), {text::kAlef, text::kLam}, 4);
    }
    const std::u32string letters = text::to_code_points(word.folded);
    return begins_with(letters, {text::kAlef, text::kLam}, 4) ||
           begins_with(letters, {text::kWaw, text::kAlef, text::kLam}, 5) ||
           begins_with(letters, {text::kLam, text::kLam}, 4) ||
           begins_with(letters, {text::kWaw, text::kLam, text::kLam}, 6) ||
           begins_with(letters, {text::kBeh, text::kAlef, text::kLam}, 7) ||
           begins_with(letters, {text::kFeh, text::kAlef, text::kLam}, 7) ||
           begins_with(letters, {text::kKaf, text::kAlef, text::kLam}, 7);
}

bool NameWords::has_article_behind_clitic(std::size_t index) const {
    return has_article(index) &&
           !begins_with(text::to_code_points(words_[index].folded), {text::kAlef, text::kLam}, 3);
}

bool NameWords::begins_with_lam(std::size_t index) const {
    return begins_with(text::to_code_points(words_[index].folded), {text::kLam, text::kLam}, 4);
}

bool NameWords::completes_noun(std::size_t index) const {
    return index > 0 && words_[index].gap == Gap::blank && has_article(index) &&
           words_[index - 1].reading.roles != nullptr &&
           !words_[index - 1].reading.roles->kind.empty();
}

bool NameWords::looks_foreign_behind_article(std::size_t index) const {
    const std::u32string letters = text::to_code_points(words_[index].folded);
    if (words_[index].reading.roles != nullptr ||
        !begins_with(letters, {text::kAlef, text::kLam}, 5)) {
        return false;
    }
    const text::Letters rest = text::Letters(letters).substr(2);
    return !has_letter_of_arabic_alone(rest) && !has_arabic_pattern(rest) &&
           !has_ending_of_nouns(rest) && !is_written_as_no_name(written(index)) &&
           !shares_stem_with_common_word(words_[index].folded);
}

bool NameWords::is_defined_relation(std::size_t index) const {
    if (!has_article(index)) {
        return false;
    }
    const std::u32string letters = text::to_code_points(words_[index].folded);
    return ends_with(letters, {text::kYeh}, 5) || ends_with(letters, {text::kYeh, text::kHeh}, 6);
}

bool NameWords::is_ordinary(std::size_t index) const {
    const NameWord& word = words_[index];
    if (word.reading.roles != nullptr) {
        return !word.reading.roles->may_be_in_name();
    }
    const WordReading bare = read_word(without_accusative(word.folded));
    if (bare.roles != nullptr && bare.roles->common) {
        return true;
    }
    return word.folded.size() <= kArabicLetterBytes || is_stop_word(word.folded) ||
           is_soft_word(word.folded) || has_article(index) ||
           has_ending_of_nouns(text::to_code_points(word.folded)) ||
           is_written_as_no_name(written(index));
}

bool NameWords::begins_with_conjunction(std::size_t index) const {
    const NameWord& word = words_[index];
    const std::u32string letters = text::to_code_points(word.folded);
    return begins_with(letters, {text::kWaw}, 4) &&
           (word.reading.roles == nullptr || word.reading.clitics > 0);
}

bool NameWords::looks_foreign(std::size_t index) const {
    const NameWord& word = words_[index];
    if (word.script != Script::arabic || is_ordinary(index)) {
        return false;
    }
    if (word.reading.roles != nullptr) {
        return true;
    }
    const std::u32string letters = text::to_code_points(word.folded);
    return letters.size() >= 3 && !has_letter_of_arabic_alone(letters) &&
           !has_arabic_pattern(letters) && !shares_stem_with_common_word(word.folded);
}

} // namespace sijill::claims
