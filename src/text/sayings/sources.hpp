#pragma once

#include "text/sayings/saying_text.hpp"

#include <cstddef>

namespace sijill::text {

/// Returns the source that is named behind «بحسب» or «وفقا لـ»: a known person or organization, a
/// noun of sources («صحيفة»), a person's title, or a name in quotation marks or in Latin letters;
/// none for anything else («حسب الطلب»). Behind a verb («حسب ما ذكرت …») its subject is the source,
/// whatever it is.
[[nodiscard]] WordRange source_from(const SayingText& text, std::size_t first, bool is_subject);

} // namespace sijill::text
