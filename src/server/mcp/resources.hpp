#pragma once

#include "server/mcp/json.hpp"
#include "server/mcp/library.hpp"
#include "server/mcp/offer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sijill::server::mcp {

/// Returns a page of what can be read: the reports, the sources, the entities. Throws Fault for a
/// cursor that was not given out.
[[nodiscard]] Page list_resources(const Library& library, const std::string& cursor);

/// Returns the contents of `sijill:///source/…`, `statement`, `entity` or `report`; nothing for
/// another address. A source's text ends at a paragraph where it is longer than kMostBytes; its
/// `_meta` then has the address of the rest. Throws Error(not_found) for what the base lacks.
[[nodiscard]] std::optional<Json> read_resource(const Library& library, const std::string& uri);

/// Returns what an argument of a prompt or of a template can be, the shortest first.
[[nodiscard]] std::vector<std::string>
complete_argument(const Library& library, const std::string& argument, const std::string& begun);

} // namespace sijill::server::mcp
