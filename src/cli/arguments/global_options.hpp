#pragma once

#include "sijill/language.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sijill::cli {

/// The options that all commands share, as parsed.
struct GlobalOptions {
    std::string db;      ///< empty: the base built in
    std::string cluster; ///< addresses of the cluster that writes; empty: the file is written
    std::string format = "table";
    std::string language; ///< "ar" or "en"; empty: the locale's
    std::string color = "auto";
    std::string bidi = "auto";
    std::string digits = "latin";
    std::string calendar = "gregorian";
    std::string columns; ///< keys, separated by commas; empty for those of the format
    std::string output;
    std::vector<std::string> exports;
    std::vector<std::string> queries;
    std::string thesaurus;            ///< a file; empty for none
    std::vector<std::string> scripts; ///< the files from which the shell takes lines
    std::string as_of;
    std::string curator;   ///< who decides; empty: user_name()
    std::size_t width = 0; ///< columns; 0: the terminal's
    double timeout = 0; ///< seconds that a command may take to come to its answer; 0: its own limit
    bool no_pager = false;
    bool quiet = false;
    bool bom = false;
    bool safe_csv = false;
    bool fail_empty = false;
    bool wait = false; ///< for `db` to have what the cluster wrote
};

/// Returns the limit of time of a command: that of --timeout, else the one given.
[[nodiscard]] std::chrono::milliseconds time_limit(const GlobalOptions& options,
                                                   std::chrono::milliseconds otherwise);

/// Returns the path of --thesaurus, or nothing.
[[nodiscard]] std::optional<std::string> thesaurus_of(const GlobalOptions& options);

/// Returns the language of --lang, else that of the locale, else English.
[[nodiscard]] Language language_of(const GlobalOptions& options);

} // namespace sijill::cli
