#pragma once

#include <filesystem>

/// What outlasts a failure of the power. A file that gets its name before the disk has its content
/// can be found empty afterwards.
namespace sijill::kb {

/// Waits until the disk has the content of a file. Returns false where it cannot be written.
[[nodiscard]] bool sync_file(const std::filesystem::path& file);

/// Waits until the disk has the names in the folder of a file, as far as that can be had.
void sync_folder_of(const std::filesystem::path& file);

/// Waits until the disk has all files of a folder. Returns false where they cannot be written.
[[nodiscard]] bool sync_all_in(const std::filesystem::path& folder);

} // namespace sijill::kb
