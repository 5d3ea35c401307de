#pragma once

#include "kb/store/connection.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

/// What tells one content of a base's file from another. Plain data.
struct FileState {
    std::string counters;  ///< 16 bytes of the header: change counter, sizes; what a commit changes
    std::int64_t size = 0; ///< bytes
    std::int64_t modified = 0; ///< nanoseconds since 1970

    bool operator==(const FileState&) const = default;
};

/// Returns the state of the file of a connection, without a lock and without SQL. Nothing where the
/// file was moved, replaced or removed since it was opened, cannot be read, or is in WAL mode,
/// where the header does not tell of commits. A base in memory is always in the same state.
[[nodiscard]] std::optional<FileState> file_state(Connection& connection);

/// Returns the state of what the open transaction of a connection sees: begins to read if need be,
/// so that nobody can change the file meanwhile. Throws SQLite::Exception.
[[nodiscard]] std::optional<FileState> state_of_snapshot(Connection& connection);

} // namespace sijill::kb
