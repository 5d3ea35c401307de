#pragma once

#include "cli/arguments/global_options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sijill::cli {

/// Returns true for a file that begins as each database of SQLite does, or as its journal or its
/// write-ahead log (SQLite's file format, sections 1.3, 3 and 4.1).
[[nodiscard]] bool is_database(const std::filesystem::path& file);

/// Returns the path of the file that standard input comes from; empty where it comes from none.
[[nodiscard]] std::string standard_input_file();

/// Throws Error(refused) if an answer written to `file` would replace a database of SQLite or its
/// journal, whatever it is called; or a file that the command reads: the base, the configuration,
/// the thesaurus, a report of --queries, standard input, what the shell is taking lines from, one
/// of `inputs`, or what a pack among them consists of. Files are compared by device and inode, so
/// that links and other spellings of a path do not hide them.
void refuse_to_replace_input(const std::string& file, const GlobalOptions& options,
                             const std::vector<std::string>& inputs);

} // namespace sijill::cli
