#pragma once

#include "server/mcp/json.hpp"
#include "server/mcp/library.hpp"

#include <string>

/// The tools of data/offer.json: each takes arguments that fit its input schema, and returns what
/// fits its output schema. They throw sijill::Error as what they call.
namespace sijill::server::mcp {

[[nodiscard]] Json search_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json ask_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json list_reports_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json run_report_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json entity_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json evidence_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json describe_schema_tool(const Library& library, const Json& arguments);
[[nodiscard]] Json sql_tool(const Library& library, const Json& arguments);

/// Returns the result of the tool of this name, also where it fails: what the base says of that is
/// for the model to read. Throws std::bad_alloc.
[[nodiscard]] Json run_tool(const Library& library, const std::string& name, const Json& arguments);

/// Returns the language that the arguments ask for, English if none.
[[nodiscard]] Language language_of(const Json& arguments);

} // namespace sijill::server::mcp
