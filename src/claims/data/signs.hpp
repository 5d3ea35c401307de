#pragma once

#include <string_view>

/// Signs of texts and of patterns, and the few words that the finding of phrases asks for by name.
namespace sijill::claims {

inline constexpr std::u32string_view kCommas = U"،,؛;:";
inline constexpr std::u32string_view kStops = U".!?؟…\n\r";
inline constexpr std::string_view kQuestionMark = "؟";
inline constexpr std::string_view kLatinQuestionMark = "?";
inline constexpr std::string_view kOpeningQuotes[] = {"\"", "«", "“", "‘", "'"};

/// In patterns.
inline constexpr std::string_view kCommaSign = "،";
inline constexpr std::string_view kPronounFlag = "ه";

inline constexpr std::string_view kIn = "في";
inline constexpr std::string_view kFrom = "من";
inline constexpr std::string_view kAbout = "عن";
inline constexpr std::string_view kOr = "او";

} // namespace sijill::claims
