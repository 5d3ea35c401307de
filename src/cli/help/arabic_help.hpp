#pragma once

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Replaces the English texts of the help with those of messages/help.ar.toml, where it has them.
void help_in_arabic(CLI::App& app);

} // namespace sijill::cli
