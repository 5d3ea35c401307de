#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::cluster {

/// What a node of a cluster says of itself. Plain data; nothing where it is not known.
struct NodeStatus {
    std::string node;
    std::optional<std::string> leader;
    std::optional<std::int64_t> behind; ///< entries of the log that the leader has and the node not
};

/// Asks the nodes at `addresses`, as read_addresses() reads them, for the one that keeps `file`: by
/// its folder, and where that does not tell, the first that answers. Waits for each answer no
/// longer than `patience`. Nothing where no node answers. Throws Error(usage) for bad addresses.
[[nodiscard]] std::optional<NodeStatus> node_status(std::string_view addresses,
                                                    const std::filesystem::path& file,
                                                    std::chrono::milliseconds patience);

} // namespace sijill::cluster
