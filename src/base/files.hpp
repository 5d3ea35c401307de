#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace sijill {

/// Returns all bytes of a file, or nothing where it cannot be read: it is not there, is a folder,
/// or may not be opened. Waits for a writer where the path is a pipe.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

} // namespace sijill
