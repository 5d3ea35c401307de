#pragma once

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Puts the examples of messages/examples.toml below the help of the program and of each command.
void add_examples(CLI::App& app);

/// Replaces the English texts of the help with those of messages/help.ar.toml, where it has them.
void help_in_arabic(CLI::App& app);

} // namespace sijill::cli
