#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace sijill::kb {

/// The device and the number of a file, which no other file has while somebody has this one open.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;

    bool operator==(const FileIdentity&) const = default;
};

/// Returns the identity of the file that a path names now, through links; nothing where it names
/// none that can be seen.
[[nodiscard]] std::optional<FileIdentity> identity_of(const std::filesystem::path& file);

/// Returns whether a file is the one that a node of rqlite keeps: whether the node's own log is in
/// the same folder.
[[nodiscard]] bool is_of_engine(const std::filesystem::path& file);

} // namespace sijill::kb
