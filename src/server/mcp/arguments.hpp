#pragma once

#include "server/mcp/json.hpp"

namespace sijill::server::mcp {

/// Returns what is wrong with the arguments of a tool: an object with `error`, `message` and
/// `faults`, each with the argument, what it should be, and the nearest names; null where nothing
/// is. Knows of JSON Schema what the tools here use: type, enum, minimum, maximum, minLength and
/// maxLength (code points), required, properties, and additionalProperties as false or as a schema
/// with a type.
[[nodiscard]] Json check_arguments(const Json& schema, const Json& arguments);

} // namespace sijill::server::mcp
