#pragma once

#include <string_view>

namespace sijill::text {

/// Whether the verb behind «قد» is an imperfect, so that «قد» makes it a possibility: «قد تطلق»,
/// but not «قد أعلن», «قد تراجع». `written` is the verb as it stands in the text, and `next` the
/// word behind it, empty if there is none. A particle that denies («قد لا») goes with an imperfect.
[[nodiscard]] bool is_imperfect(std::string_view written, std::string_view next);

} // namespace sijill::text
