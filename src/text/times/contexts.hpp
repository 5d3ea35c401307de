#pragma once

#include "text/times/time_phrase.hpp"
#include "text/times/time_text.hpp"

namespace sijill::text {

/// Whether the words around an expression make it something else than a time: a name («ثورة 25
/// يناير»), a number of things («2018 صفحة»), an offset from an event («قبل شهر من الانتخابات»), a
/// rate («كل جمعة»).
[[nodiscard]] bool is_no_time(const TimeText& text, const ParsedTime& time);

} // namespace sijill::text
