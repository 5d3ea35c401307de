#pragma once

#include "server/call.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::server {

/// Returns the rows of queries/serve/sources.sql as a list; markup. `heading` is the tag of their
/// titles, such as "h3".
[[nodiscard]] std::string source_list(const Call& call, const ResultSet& sources,
                                      std::string_view heading);

/// Answer "/sources" and "/entities".
[[nodiscard]] Response sources_page(const Call& call);
[[nodiscard]] Response entities_page(const Call& call);

} // namespace sijill::server
