#pragma once

#include "render/cells/highlight.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace sijill::rendering {

/// Whether a value is an INTEGER or a REAL.
[[nodiscard]] bool is_number(const Value& value);

/// Whether a column has numbers, and nothing else but NULL.
[[nodiscard]] bool is_number_column(const ResultSet& result, std::size_t place);

/// Whether a text is an ISO 8601 date, month, interval or point in time («2024-12-31»,
/// «2024-12/2025-01», «2024-12-31T10:00:00Z»): four digits, a hyphen, then only such characters as
/// stand in one. A renderer keeps these from being reordered.
[[nodiscard]] bool is_date(std::string_view text);

/// The text of a cell for people: visible (see visible_text), digits as asked for, highlight marks
/// taken out. "" for NULL.
[[nodiscard]] MarkedText cell_text(const Value& value, const Column& column,
                                   const RenderOptions& options);

/// The text of a cell for programs: repaired, with no highlight marks. "" for NULL.
[[nodiscard]] std::string raw_text(const Value& value, const Column& column);

/// A number as written by to_text in Arabic-Indic digits and with the Arabic decimal separator
/// (CLDR, numbering system `arab`); one with an exponent, an infinity or NaN stays as it is.
[[nodiscard]] std::string in_arab_digits(std::string_view number);

} // namespace sijill::rendering
