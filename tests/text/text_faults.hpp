// What may be wrong with the words and sentences of a text, in words; for the tests and the fuzzer.
#pragma once

#include "sijill/analyzer.hpp"
#include "text/times/times.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::test {

/// The byte at which each code point of a text begins, and the text's end.
inline std::vector<std::size_t> code_point_borders(std::string_view text) {
    std::vector<std::size_t> borders;
    for (std::size_t offset = 0; offset < text.size();
         offset = text::decode_utf8(text, offset).end_byte) {
        borders.push_back(offset);
    }
    borders.push_back(text.size());
    return borders;
}

/// Whether a span lies in the text and says the same in bytes and in code points.
inline bool is_sound(const TextSpan& span, const std::vector<std::size_t>& borders) {
    return span.begin_cp <= span.end_cp && span.end_cp < borders.size() &&
           borders[span.begin_cp] == span.begin_byte && borders[span.end_cp] == span.end_byte;
}

inline bool is_valid_utf8(std::string_view text) {
    const auto letters = text::to_code_points(text);
    return letters.find(text::kReplacement) == std::u32string::npos &&
           text::to_utf8(letters) == text;
}

/// Empty where all is well.
inline std::string fault_in_tokens(std::string_view text) {
    const auto borders = code_point_borders(text);
    std::size_t last_end = 0;
    std::string_view last_original;
    std::string joined;
    for (const Token& token : tokenize(text)) {
        if (token.text.empty()) {
            return "a token without text";
        }
        if (!is_valid_utf8(token.text)) {
            return "a token that is not UTF-8";
        }
        if (!is_sound(token.span, borders)) {
            return "bytes and code points of the span of '" + token.text + "' disagree";
        }
        if (token.span.begin_byte < last_end) {
            return "the span of '" + token.text + "' overlaps";
        }
        if (token.span.begin_byte < token.span.end_byte) {
            last_original =
                text.substr(token.span.begin_byte, token.span.end_byte - token.span.begin_byte);
        } else if (token.span.begin_byte != last_end || tokenize(last_original).size() < 2) {
            return "the span of '" + token.text + "', no part of one character, is empty";
        }
        last_end = token.span.end_byte;
        const auto again = tokenize(token.text);
        if (again.size() != 1 || again[0].text != token.text) {
            return "'" + token.text + "' folds to something else again";
        }
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += token.text;
    }
    return joined == folded_words(text) ? "" : "folded_words() differs from tokenize()";
}

/// Empty where every character that is no white space lies in exactly one sentence.
inline std::string fault_in_sentences(std::string_view text) {
    const auto borders = code_point_borders(text);
    const auto is_blank = [&](std::size_t begin, std::size_t end) {
        for (auto offset = begin; offset < end;) {
            const auto [letter, next] = text::decode_utf8(text, offset);
            constexpr std::u32string_view kBlank =
                U" \t\n\v\f\r\x85\xA0\x1680\x2000\x2001\x2002\x2003\x2004\x2005\x2006\x2007\x2008"
                U"\x2009\x200A\x2028\x2029\x202F\x205F\x3000";
            if (kBlank.find(letter) == std::u32string_view::npos) {
                return false;
            }
            offset = next;
        }
        return true;
    };
    std::size_t last_end = 0;
    int last_paragraph = 1;
    for (const auto& [paragraph, span] : split_sentences(text)) {
        if (!is_sound(span, borders) || span.begin_byte == span.end_byte) {
            return "a sentence with an unsound span";
        }
        if (span.begin_byte < last_end || !is_blank(last_end, span.begin_byte)) {
            return "letters between two sentences, or in both";
        }
        if (is_blank(borders[span.begin_cp], borders[span.begin_cp + 1]) ||
            is_blank(borders[span.end_cp - 1], borders[span.end_cp])) {
            return "white space at the edge of a sentence";
        }
        if (paragraph < last_paragraph || paragraph > last_paragraph + 1) {
            return "paragraphs do not count up";
        }
        last_paragraph = paragraph;
        last_end = span.end_byte;
    }
    return is_blank(last_end, text.size()) ? "" : "letters behind the last sentence";
}

/// Empty where the expressions of time in a text have sound spans and days in order.
inline std::string fault_in_times(std::string_view text, std::optional<int> anchor) {
    const auto borders = code_point_borders(text);
    std::size_t last_end = 0;
    for (const auto& time : text::find_times(text, tokenize(text), anchor)) {
        if (!is_sound(time.span, borders) || time.span.begin_byte == time.span.end_byte) {
            return "an expression of time with an unsound span";
        }
        if (time.span.begin_byte < last_end) {
            return "expressions of time overlap";
        }
        if (time.earliest && time.latest && *time.earliest > *time.latest) {
            return "an expression of time that ends before it begins";
        }
        if (time.known != (time.earliest || time.latest)) {
            return "an expression of time that is known without days, or has days unknown";
        }
        last_end = time.span.end_byte;
    }
    return "";
}

} // namespace sijill::test
