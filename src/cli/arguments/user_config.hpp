#pragma once

#include "cli/arguments/command.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sijill::cli {

/// One setting of the user's configuration file.
struct Setting {
    std::string name; ///< the name of the global option, without its dashes
    std::vector<std::string> values;
    int line = 0;
};

/// The user's configuration: config.toml in $XDG_CONFIG_HOME/sijill, else in ~/.config/sijill (XDG
/// base directory specification). SIJILL_CONFIG names another file, or none if it is empty. An
/// empty path (db, queries, thesaurus) counts as not set.
struct Config {
    std::filesystem::path file; ///< empty if SIJILL_CONFIG is, or there is no home folder
    bool exists = false;
    std::vector<Setting> settings;
};

/// Returns the file that read_config() reads, which need not exist; empty as in Config.
[[nodiscard]] std::filesystem::path config_file();

/// Returns the names that a configuration may set: db, format, lang, queries, color, bidi, digits,
/// calendar, width, thesaurus, curator.
[[nodiscard]] const std::vector<std::string>& config_names();

/// Reads the configuration; a file that does not exist has no settings. Relative paths (db,
/// queries) are relative to the file's folder, and `~/` is the home folder. Throws Error(bad_input)
/// with file and line for bad TOML, an unknown name, or a value of another type; Error(usage) if
/// the file that SIJILL_CONFIG names does not exist; Error(database) if the file cannot be read.
[[nodiscard]] Config read_config();

/// Stores the settings as the defaults of the program's options, which the environment and the
/// command line override; call before parsing. Throws Error(bad_input) for a value that the option
/// does not take. Folders of queries are not opened here.
void apply_config(const Config& config, Command& program);

} // namespace sijill::cli
