#pragma once

#include "server/mcp/json.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sijill::server::mcp {

/// A request on its way to what answers it.
struct Exchange {
    Json params;         ///< an object
    bool modern = false; ///< of a revision without handshake, 2026-07-28
    Json capabilities;   ///< of the client, where the request says; an object
    Json progress_token; ///< null: the client wants no progress
    std::function<void(const Json& notification)> notify; ///< may be empty
};

/// A page of a list.
struct Page {
    Json items = Json::array();
    std::string next; ///< the cursor of the next page; empty on the last
};

/// All that a server has to offer. The dispatcher knows the protocol, and an offer what it is for.
/// Calls throw Fault for what is wrong with a request, and sijill::Error.
class Offer {
public:
    virtual ~Offer() = default;

    /// Returns name, title and version.
    [[nodiscard]] virtual const Json& identity() const = 0;
    [[nodiscard]] virtual Json capabilities(bool modern) const = 0;
    [[nodiscard]] virtual std::string instructions() const = 0;

    /// Returns the lists as tools/list, resources/templates/list and prompts/list show them.
    [[nodiscard]] virtual const Json& tools() const = 0;
    [[nodiscard]] virtual const Json& templates() const = 0;
    [[nodiscard]] virtual const Json& prompts() const = 0;

    /// Returns the result of a tool that is on the list, for arguments that fit its schema.
    [[nodiscard]] virtual Json call(const std::string& tool, const Json& arguments,
                                    const Exchange& exchange) = 0;

    /// Returns a page of the resources, the first for an empty cursor.
    [[nodiscard]] virtual Page resources(const std::string& cursor) = 0;

    /// Returns the contents of a resource; nothing where there is none.
    [[nodiscard]] virtual std::optional<Json> read(const std::string& uri) = 0;

    /// Returns the result of a prompt that is on the list, which has its required arguments.
    [[nodiscard]] virtual Json prompt(const std::string& name, const Json& arguments,
                                      const Exchange& exchange) = 0;

    /// Returns what an argument of a prompt or of a template can be completed to, the best first.
    [[nodiscard]] virtual std::vector<std::string>
    complete(const Json& reference, const std::string& argument, const std::string& begun) = 0;

    /// Returns the result of a further method; nothing where there is none.
    [[nodiscard]] virtual std::optional<Json> other(const std::string& method,
                                                    const Exchange& exchange) {
        static_cast<void>(method);
        static_cast<void>(exchange);
        return std::nullopt;
    }
};

} // namespace sijill::server::mcp
