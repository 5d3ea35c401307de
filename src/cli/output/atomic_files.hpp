#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Writes a text to standard output. Throws Error(unwritable) for a full disk or a closed stream.
/// If the reader is gone (`| head`), SIGPIPE ends the program, as it does others.
void write_standard_output(std::string_view text);

/// Throws Error(unwritable) for a file that could not be written, with a hint by errno, which must
/// be 0 or tell of it.
[[noreturn]] void throw_unwritable(const std::filesystem::path& file);

struct NamedContent {
    std::filesystem::path file;
    std::string_view content;
};

/// Writes all of the files or none: each is written under another name beside the old one, takes
/// its permissions, and replaces it when all are written and on the disk. A link is kept, and its
/// target replaced; a pipe or a device is written to directly. Throws Error(unwritable).
void write_files(const std::vector<NamedContent>& files);

/// Writes one file as write_files() does.
void write_file(const std::filesystem::path& file, std::string_view content);

/// Writes a new file whole or not at all. Throws Error(exists), also where another program makes
/// such a file at the same time, or Error(unwritable).
void write_new_file(const std::filesystem::path& file, std::string_view content);

} // namespace sijill::cli
