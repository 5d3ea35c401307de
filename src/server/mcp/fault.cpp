#include "server/mcp/fault.hpp"

namespace sijill::server::mcp {

Json fault_message(const Json& id, const Fault& fault) {
    Json error{{"code", static_cast<int>(fault.code())}, {"message", fault.what()}};
    if (!fault.data().is_null()) {
        error["data"] = fault.data();
    }
    return {{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(error)}};
}

Json parse_fault() {
    return fault_message(nullptr,
                         Fault(FaultCode::parse_error,
                               "Not JSON in UTF-8 of at most 1 MiB, 64 levels and 10,000 values"));
}

} // namespace sijill::server::mcp
