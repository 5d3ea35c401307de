#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace sijill::cli {

/// The manual page of the program or of one of its commands, in the macros of man(7), UTF-8; made
/// of what --help shows.
[[nodiscard]] std::string man_page(const CLI::App& command, Language language);

} // namespace sijill::cli
