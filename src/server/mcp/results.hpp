#pragma once

#include "server/mcp/json.hpp"

namespace sijill::server::mcp {

/// Returns the result of a tool: a structure, and the same as text for clients that read no
/// structures.
[[nodiscard]] Json tool_result(Json structure);

/// Returns the result of a tool that could not do what it was asked to: an object with `error`,
/// `message` and what helps to ask again.
[[nodiscard]] Json tool_error(const Json& error);

} // namespace sijill::server::mcp
