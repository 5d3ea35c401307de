#pragma once

#include "sijill/message.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Queries on the tree of commands and options that CLI11 holds, for completion, help and hints.
namespace sijill::cli {

[[nodiscard]] std::vector<const CLI::App*> commands_of(const CLI::App& app);

[[nodiscard]] std::vector<std::string> command_names(const CLI::App& app);

/// Returns the command of this name, or null.
[[nodiscard]] const CLI::App* command_named(const CLI::App& app, std::string_view name);

/// Returns the options that can stand behind a command, also those of the program, but none that
/// help does not show.
[[nodiscard]] std::vector<const CLI::Option*> options_of(const CLI::App& command);

/// Returns the hint that offers the options nearest to `name`, which begins with two dashes; those
/// do not count as equal letters. If none is near, those that begin with it; else empty.
[[nodiscard]] Message did_you_mean_option(const std::string& name, const CLI::App& command);

/// Returns the values that an option lists in its type (`TEXT:{ar,en}`); none if it lists none.
[[nodiscard]] std::vector<std::string> values_of(const CLI::Option& option);

} // namespace sijill::cli
