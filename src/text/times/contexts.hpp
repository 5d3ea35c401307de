#pragma once

#include "text/times/time_phrase.hpp"
#include "text/times/time_text.hpp"

namespace sijill::text {

/// Whether the words around an expression make it something else than a time: a name («ثورة 25
/// يناير»), a number of things («2018 صفحة»), an offset from an event («قبل شهر من الانتخابات»), a
/// rate («كل جمعة»).
[[nodiscard]] bool is_no_time(const TimeText& text, const ParsedTime& time);

/// Whether a word of moving stands in the clause before a word, near it.
[[nodiscard]] bool is_behind_move(const TimeText& text, std::size_t index);

/// Whether a time is the one that something is moved to, which then was still to come: «أجلت الشركة
/// الإطلاق إلى يوليو». Not so of what was moved before something else: «بعد تأجيله إلى يوليو».
[[nodiscard]] bool is_target_of_move(const TimeText& text, const ParsedTime& time);

} // namespace sijill::text
