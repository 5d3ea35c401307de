#include "cluster/node_status.hpp"

#include "cluster/http/address.hpp"
#include "cluster/http/client.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace sijill::cluster {
namespace {

using Json = nlohmann::json;

/// Returns what an address answers; an empty object where it does not answer with an object.
Json answer_of(const Address& address, const char* target, std::chrono::milliseconds patience) {
    try {
        constexpr unsigned kAnswered = 200;
        const Reply reply = send(address, {target, {}}, patience);
        Json told = Json::parse(reply.content, nullptr, false);
        return reply.status == kAnswered && told.is_object() ? told : Json::object();
    } catch (const NoReply&) {
        return Json::object();
    }
}

/// Returns a member of a member of an object, down to the last name; null where there is none.
Json member(const Json& object, const std::vector<std::string>& names) {
    Json found = object;
    for (const std::string& name : names) {
        found = found.is_object() && found.contains(name) ? Json(found.at(name)) : Json();
    }
    return found;
}

std::string text_member(const Json& object, const std::vector<std::string>& names) {
    const Json found = member(object, names);
    return found.is_string() ? found.get<std::string>() : std::string();
}

/// Returns the number of the last entry of the log whose rows are in the file of a node.
std::optional<std::int64_t> entries_of(const Json& status) {
    const Json found = member(status, {"store", "fsm_index"});
    return found.is_number_integer() ? std::optional(found.get<std::int64_t>()) : std::nullopt;
}

bool keeps(const Json& status, const std::filesystem::path& file) {
    std::error_code fault;
    const std::string folder = text_member(status, {"store", "dir"});
    return !folder.empty() && std::filesystem::equivalent(
                                  folder, std::filesystem::absolute(file).parent_path(), fault);
}

/// Returns the entries of the leader: by the address that the nodes know it by for clients, with
/// the user and the password of the address that was asked.
std::optional<std::int64_t> entries_of_leader(const Address& asked, const std::string& leader,
                                              std::chrono::milliseconds patience) {
    const Json nodes = member(answer_of(asked, "/nodes?ver=2", patience), {"nodes"});
    for (const Json& node : nodes.is_array() ? nodes : Json::array()) {
        const std::string url = text_member(node, {"api_addr"});
        if (text_member(node, {"id"}) != leader || !url.starts_with("http://")) {
            continue;
        }
        Address address = read_addresses(url).front();
        address.user = asked.user;
        address.password = asked.password;
        return entries_of(answer_of(address, "/status", patience));
    }
    return std::nullopt;
}

NodeStatus status_of(const Address& address, const Json& told, std::chrono::milliseconds patience) {
    NodeStatus status;
    status.node = text_member(told, {"store", "node_id"});
    const std::string leader = text_member(told, {"store", "leader", "node_id"});
    if (leader.empty()) {
        return status;
    }
    status.leader = leader;
    if (leader == status.node) {
        status.behind = 0;
        return status;
    }
    const auto all = entries_of_leader(address, leader, patience);
    if (const auto own = entries_of(told); own && all) {
        status.behind = std::max<std::int64_t>(0, *all - *own);
    }
    return status;
}

} // namespace

std::optional<NodeStatus> node_status(std::string_view addresses, const std::filesystem::path& file,
                                      std::chrono::milliseconds patience) {
    std::optional<NodeStatus> first;
    for (const Address& address : read_addresses(addresses)) {
        const Json told = answer_of(address, "/status", patience);
        if (text_member(told, {"store", "node_id"}).empty()) {
            continue;
        }
        if (keeps(told, file)) {
            return status_of(address, told, patience);
        }
        if (!first) {
            first = status_of(address, told, patience);
        }
    }
    return first;
}

} // namespace sijill::cluster
