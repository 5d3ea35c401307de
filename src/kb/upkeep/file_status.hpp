#pragma once

#include "kb/store/connection.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

/// The engine that writes the file of a node of a cluster.
inline constexpr const char* kClusterEngine = "rqlite";

/// What the file of a base tells of itself. Plain data.
struct FileStatus {
    std::string engine;     ///< who writes the file: "SQLite" or "rqlite"
    std::int64_t bytes = 0; ///< of the base as it stands, with what is in the log
    std::optional<std::int64_t>
        log_bytes;              ///< of the log (WAL) beside the file; nothing without one
    std::int64_t schema = 0;    ///< the version of its tables
    std::int64_t analyzer = 0;  ///< the version that made its index
    bool needs_reindex = false; ///< which is not this program's
    std::int64_t sources = 0;
};

/// Reads the status of a base. Throws SQLite::Exception.
[[nodiscard]] FileStatus file_status(Connection& connection);

} // namespace sijill::kb
