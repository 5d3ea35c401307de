#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What the one definition of the command line says of itself: for completion and for hints.
namespace sijill::cli {

[[nodiscard]] std::vector<const CLI::App*> commands_of(const CLI::App& app);

[[nodiscard]] std::vector<std::string> command_names(const CLI::App& app);

/// The command of this name; nullptr where there is none.
[[nodiscard]] const CLI::App* command_named(const CLI::App& app, std::string_view name);

/// The options that can stand behind a command, those of the program with them; without those that
/// help does not show.
[[nodiscard]] std::vector<const CLI::Option*> options_of(const CLI::App& command);

/// Those as they are typed, dashes included.
[[nodiscard]] std::vector<std::string> option_names(const CLI::App& command);

/// The values that an option takes, where it names them; they stand in its type (`TEXT:{ar,en}`).
[[nodiscard]] std::vector<std::string> values_of(const CLI::Option& option);

} // namespace sijill::cli
