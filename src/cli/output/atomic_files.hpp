#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Writes a text to standard output. Throws Error(database) where it cannot be written (a full
/// disk, a closed stream); a reader that went away (`| head`) ends the program silently, as
/// everywhere.
void write_standard_output(std::string_view text);

struct NamedContent {
    std::filesystem::path file;
    std::string_view content;
};

/// Writes files as wholes: new files beside them take their places and their permissions when all
/// are written, so that a fault leaves what was there. A link stays one, and what it leads to is
/// written; a pipe or a device is written as it is. Throws Error(database).
void write_files(const std::vector<NamedContent>& files);

/// As write_files(), one of them.
void write_file(const std::filesystem::path& file, std::string_view content);

/// Writes a file that must not exist yet, as a whole. Throws Error(database).
void write_new_file(const std::filesystem::path& file, std::string_view content);

} // namespace sijill::cli
