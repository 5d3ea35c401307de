#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/": one field, the reports with their figures, the newest sources and what is disputed.
[[nodiscard]] Response home_page(const Call& call);

/// Answers "/ar" and "/en": leads to the first page in that language.
[[nodiscard]] Response to_home(const Call& call);

/// Sends a reader of an address without a language to the same page in one that the browser asks
/// for; Arabic if it asks for neither.
[[nodiscard]] Response to_language(const Call& call);

} // namespace sijill::server
