#pragma once

#include "base/json_writer.hpp"
#include "server/json/endpoint.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>

namespace sijill::server {

/// Writes the members `rows`, `columns` and `truncated` of a result into an open object. Rows whose
/// JSON would pass `max_bytes` are left out with those behind them; `more` says that rows were left
/// out before. Returns the number of rows written.
std::size_t put_rows(JsonWriter& json, const ResultSet& result, Language language, bool more,
                     std::size_t max_bytes);

/// Writes the member `next`: the address of this request with another `offset` where `more` rows
/// follow the `count` of this answer, else null.
void put_next(JsonWriter& json, const JsonCall& call, std::size_t count, bool more);

/// Writes `rows`, `columns`, `truncated` and `next` of a result that was read within limits_of().
void put_page(JsonWriter& json, const JsonCall& call, const ResultSet& result);

/// Writes a member that is the first row of a result as an object; null without rows.
void put_first_row(JsonWriter& json, std::string_view name, const ResultSet& result);

} // namespace sijill::server
