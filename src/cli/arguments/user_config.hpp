#pragma once

#include "cli/arguments/global_options.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace sijill::cli {

/// One setting of the user's configuration file.
struct Setting {
    std::string name; ///< that of the global option, without its dashes
    std::vector<std::string> values;
    int line = 0;
};

/// The settings of a user, by the XDG base directory specification: config.toml in
/// $XDG_CONFIG_HOME/sijill, else in ~/.config/sijill. SIJILL_CONFIG names another file; set to
/// nothing, there is none. A path (db, queries) that is set to nothing is not set.
struct Config {
    std::filesystem::path file; ///< empty where there is no place for one
    bool exists = false;
    std::vector<Setting> settings;
};

/// The names that a configuration may set: db, format, lang, queries, color, bidi, digits,
/// calendar, width.
[[nodiscard]] const std::vector<std::string>& config_names();

/// Reads it. Paths (db, queries) that are not absolute are below the file's folder, and `~/` is the
/// home. Throws Error(bad_input) with file and line for bad TOML, an unknown name and a value of
/// another type, Error(usage) where SIJILL_CONFIG names a file that is not there; else one that is
/// not there has no settings.
[[nodiscard]] Config read_config();

/// Makes the settings the values of options that neither the command line nor the environment
/// gives; call before parsing. Throws Error(bad_input) for a value that the option refuses, and for
/// a folder of queries that is not there.
void apply_config(const Config& config, CLI::App& app, GlobalOptions& options);

} // namespace sijill::cli
