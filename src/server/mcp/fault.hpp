#pragma once

#include "server/mcp/json.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace sijill::server::mcp {

/// The codes of JSON-RPC 2.0, and those that the Model Context Protocol adds.
enum class FaultCode {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    resource_not_found = -32002, ///< before 2026-07-28; later invalid_params
    header_mismatch = -32020,
    missing_capability = -32021,
    unsupported_version = -32022,
};

/// What ends a request in an error of the protocol. Never leaves this room.
class Fault : public std::runtime_error {
public:
    Fault(FaultCode code, const std::string& message, Json data = nullptr)
        : std::runtime_error(message), code_(code), data_(std::move(data)) {}

    [[nodiscard]] FaultCode code() const noexcept { return code_; }
    [[nodiscard]] const Json& data() const noexcept { return data_; }

private:
    FaultCode code_;
    Json data_; ///< null: none
};

/// Returns the message that tells of a fault; `id` is null where the request's is not known.
[[nodiscard]] Json fault_message(const Json& id, const Fault& fault);

/// Returns the answer to a message that read_json() does not read.
[[nodiscard]] Json parse_fault();

} // namespace sijill::server::mcp
