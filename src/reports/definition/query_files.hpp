#pragma once

#include "reports/definition/report_header.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

/// Reads the built-in query files directly in a folder such as "queries/show/", in the order of
/// their names.
[[nodiscard]] std::vector<ReadReport> built_in_files(std::string_view folder);

/// Reads the *.sql files directly in a folder on disk, in the order of their names, or the one file
/// that the path names. A byte order mark is left out, and CR LF becomes LF. A file that cannot be
/// read, or has a quotation mark that is never closed, has a fault and an empty `sql`. Throws
/// Error(bad_input) if the folder cannot be read.
[[nodiscard]] std::vector<ReadReport> folder_files(const std::filesystem::path& folder);

/// Reads the built-in query file of this name, such as "queries/cite/evidence.sql".
[[nodiscard]] Report built_in_file(std::string_view name);

/// Returns the built-in report of this name, or nothing. Reads its file alone.
[[nodiscard]] std::optional<Report> built_in_report(std::string_view name);

/// Throws Error(bad_input) with a line for each fault, if there are any.
void require_sound(const std::vector<Message>& faults);

} // namespace sijill::reports
