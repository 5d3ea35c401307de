#pragma once

#include "server/call.hpp"

#include <string>
#include <string_view>

namespace sijill::server {

/// Returns the form of a report's parameters with their values, and a field for the day; markup. It
/// sends to `path`, which stands behind the language.
[[nodiscard]] std::string report_form(const Call& call, const Report& report, std::string_view path,
                                      const ParameterValues& values, const std::string& as_of);

} // namespace sijill::server
