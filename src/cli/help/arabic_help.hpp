#pragma once

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Puts the Arabic of messages/help.ar.toml in the place of what the definition says in English;
/// what has none stays as it is.
void help_in_arabic(CLI::App& app);

} // namespace sijill::cli
