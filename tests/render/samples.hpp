// Results that several tests render: real Arabic with marks, lam-alef and mixed scripts.
#pragma once

#include "base/highlight_marks.hpp"
#include "sijill/result_set.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace sijill::samples {

using std::string_literals::operator""s;

inline const std::string kSentence =
    "كان من المقرر إطلاق Grok3 في نهاية عام 2024، وقد أدى التأخير في عملية تطويره، فضلاً عن "
    "التأخير في مشاريع مماثلة، إلى التفكير في الاختناقات.";

inline Value null() {
    return std::monostate{};
}

inline Value whole(std::int64_t number) {
    return number;
}

inline std::string marked(const std::string& text) {
    return std::string(kHighlightBegin) + text + std::string(kHighlightEnd);
}

/// Returns true if a part stands somewhere in a text.
inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Four short columns and two rows: the table fits any terminal.
inline ResultSet delays() {
    ResultSet result;
    result.columns = {{"model", "Model", "النموذج"},
                      {"planned", "Planned", "الموعد"},
                      {"min_days", "At least (days)", "الأيام"},
                      {"note", "", ""}};
    result.rows = {{"Grok3"s, "2024-12-31"s, whole(2), "تَأْخِيرٌ لا يزال"s},
                   {"جيميناي"s, null(), whole(-15), "وGemini"s}};
    return result;
}

/// One value under the key "value".
inline ResultSet single(Value value) {
    ResultSet result;
    result.columns = {{"value", "", ""}};
    result.rows = {{std::move(value)}};
    return result;
}

/// A short field, a missing one and a sentence: the table fits no terminal.
inline ResultSet evidence() {
    ResultSet result;
    result.columns = {{"model", "Model", "النموذج"},
                      {"released", "Released", "الإطلاق"},
                      {"quote", "Evidence", "الدليل"}};
    result.rows = {{"Grok3"s, null(), kSentence}};
    return result;
}

} // namespace sijill::samples
