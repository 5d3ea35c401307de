#pragma once

#include "reports/definition/report_header.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

/// The built-in query files directly in a folder such as "queries/show/", in the order of their
/// names.
[[nodiscard]] std::vector<ReadReport> built_in_files(std::string_view folder);

/// The *.sql files directly in a folder on disk, in the order of their names, or the one file that
/// a path names. A byte order mark and the line ends of Windows are left out. A file that cannot be
/// read, or whose quotation mark is never closed, is a fault with an empty `sql`. Throws
/// Error(usage) where the folder cannot be read.
[[nodiscard]] std::vector<ReadReport> folder_files(const std::filesystem::path& folder);

/// The built-in query file of this name ("queries/cite/evidence.sql").
[[nodiscard]] Report built_in_file(std::string_view name);

/// Throws Error(bad_input), a line for each fault, where there are any.
void require_sound(const std::vector<std::string>& faults);

} // namespace sijill::reports
