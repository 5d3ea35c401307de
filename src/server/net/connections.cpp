#include "server/net/connection.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace sijill::server {
namespace {

constexpr Refusal kRoom{0, "", ""};
constexpr Refusal kTooMany{503, "busy", "there are too many connections; try again"};
constexpr Refusal kTooManyOfClient{429, "too_many", "there are too many connections of yours"};

} // namespace

Refusal Connections::make_room(const std::string& client) {
    const auto of_client = static_cast<std::size_t>(std::ranges::count_if(
        connections_, [&](const auto& one) { return one->client() == client; }));
    if (client != "unix" && of_client >= options_.per_client && !close_oldest_idle(&client)) {
        return kTooManyOfClient;
    }
    if (size() >= options_.max_connections && !close_oldest_idle(nullptr)) {
        return kTooMany;
    }
    return kRoom;
}

bool Connections::close_oldest_idle(const std::string* client) {
    const auto found = std::ranges::find_if(connections_, [client](const auto& one) {
        return one->is_idle() && (client == nullptr || one->client() == *client);
    });
    if (found == connections_.end()) {
        return false;
    }
    const std::shared_ptr<Connection> oldest = *found; // close() takes it from the list
    oldest->close();
    return true;
}

void Connections::add(const std::shared_ptr<Connection>& connection) {
    connections_.push_back(connection);
}

void Connections::remove(const Connection& connection) {
    const auto found = std::ranges::find_if(
        connections_, [&](const auto& one) { return one.get() == &connection; });
    if (found != connections_.end()) {
        connections_.erase(found);
    }
}

void Connections::close(bool all) {
    const std::vector<std::shared_ptr<Connection>> open(connections_.begin(), connections_.end());
    for (const auto& connection : open) {
        if (all || connection->is_idle()) {
            connection->close();
        }
    }
}

} // namespace sijill::server
