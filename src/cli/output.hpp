#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sijill::cli {

/// Writes a text to standard output. Throws Error(database) where it cannot be written (a full
/// disk, a closed stream); a reader that went away (`| head`) ends the program silently, as
/// everywhere.
void write_standard_output(std::string_view text);

/// Writes a file as a whole: a new file beside it takes its place and its permissions, so that a
/// fault leaves what was there. A link stays one, and what it leads to is written; a pipe or a
/// device is written as it is. Throws Error(database).
void write_file(const std::filesystem::path& file, std::string_view content);

/// Writes a file that must not exist yet, as a whole. Throws Error(database).
void write_new_file(const std::filesystem::path& file, std::string_view content);

} // namespace sijill::cli
