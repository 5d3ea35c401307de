#pragma once

#include <span>
#include <string_view>

namespace sijill::cli {

/// The words of SQL that a query is made of, in alphabetical order; what the guard always refuses
/// is not among them.
[[nodiscard]] std::span<const std::string_view> sql_keywords();

} // namespace sijill::cli
