#pragma once

#include "render/cells/highlight.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace sijill::render {

/// True if a value is an INTEGER or a REAL.
[[nodiscard]] bool is_number(const Value& value);

/// True if a column has numbers, and no other values but NULL.
[[nodiscard]] bool is_number_column(const ResultSet& result, std::size_t column);

/// Returns the text of a cell for people: safe to show (see visible_text()), with digits, words and
/// calendar as the options say, and its highlight marks as spans. "" for NULL.
[[nodiscard]] MarkedText cell_text(const Value& value, const Column& column,
                                   const RenderOptions& options);

/// Returns the text of a cell for programs: valid UTF-8 without highlight marks. "" for NULL.
[[nodiscard]] std::string raw_text(const Value& value, const Column& column);

/// Returns the same with its highlight marks as tags.
[[nodiscard]] std::string tagged_text(const Value& value, const Column& column);

/// Returns a number, written by to_text(), in Arabic-Indic digits with the Arabic decimal separator
/// (CLDR, numbering system `arab`). One with an exponent, an infinity or NaN stays as it is.
[[nodiscard]] std::string in_arab_digits(std::string_view number);

} // namespace sijill::render
