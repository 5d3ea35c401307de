#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sijill::cli {

/// The global options, as parsed.
struct GlobalOptions {
    std::string db;
    std::string format = "table";
    std::string language;
    std::string color = "auto";
    std::string bidi = "auto";
    std::string digits = "latin";
    std::string calendar = "gregorian";
    std::string output;
    std::vector<std::string> exports;
    std::vector<std::string> queries;
    std::string as_of;
    std::size_t width = 0;
    bool no_pager = false;
    bool quiet = false;
    bool bom = false;
    bool fail_empty = false;
};

/// Runs a command line without the program's name, typed where these global options are in force,
/// and returns its exit code. Options on the line go before these; those of the environment do not
/// count.
using CommandRunner =
    std::function<int(const GlobalOptions& options, const std::vector<std::string>& words)>;

} // namespace sijill::cli
