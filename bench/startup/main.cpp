#include "base/temp_folder.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace sijill::bench {
namespace {

struct Options {
    std::string report = "delays";
    std::vector<std::string> parameters; ///< each NAME=VALUE
    std::vector<std::string> extensions;
    std::size_t runs = 40;
    std::string format = "table";
};

/// Milliseconds from the start of a program to the first byte of its answer.
double first_output(std::vector<std::string> words) {
    int ends[2];
    if (pipe(ends) != 0) {
        throw Error(ErrorCode::database, "no pipe could be made"_text);
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int fault =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (fault != 0) {
        throw Error(ErrorCode::database,
                    Message::verbatim(fmt::format("{} could not be started", words.front())));
    }
    char buffer[4096];
    const bool answered = read(ends[0], buffer, sizeof buffer) > 0;
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - begin;
    while (read(ends[0], buffer, sizeof buffer) > 0) {
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!answered || status != 0) {
        throw Error(ErrorCode::check_failed,
                    Message::verbatim(fmt::format("{} gave no answer", words.front())));
    }
    return passed.count();
}

/// A program with its arguments, and what the table calls it.
struct Start {
    std::string name;
    std::vector<std::string> words;
};

/// Starts each program `runs` times, in turn, and prints medians, and ratios to the last one.
void compare(const std::vector<Start>& starts, const Options& options, const std::string& what) {
    std::vector<std::vector<double>> times(starts.size());
    std::vector<std::vector<double>> ratios(starts.size());
    for (std::size_t run = 0; run < options.runs; ++run) {
        for (std::size_t index = 0; index < starts.size(); ++index) {
            times[index].push_back(first_output(starts[index].words));
        }
        for (std::size_t index = 0; index < starts.size(); ++index) {
            ratios[index].push_back(times[index].back() / times.back().back());
        }
    }
    ResultSet table;
    table.name = "startup";
    table.title = fmt::format("From the start to the first byte of {}, medians of {} runs", what,
                              options.runs);
    table.columns = columns({"program", "ms", "ratio"});
    for (std::size_t index = 0; index < starts.size(); ++index) {
        table.rows.push_back({starts[index].name, rounded(median(times[index]), 1),
                              rounded(median(ratios[index]), 2)});
    }
    print({&table, 1}, options.format);
}

void compare_report(const Options& options) {
    const TempFolder folder;
    const std::string file = (folder / "seeded.db").string();
    std::ofstream(file, std::ios::binary) << seeded_image();
    const ReportCatalog catalog;
    const std::string& sql = catalog.find(options.report).sql;
    std::vector<std::string> ours{SIJILL_PROGRAM, "report", options.report};
    std::vector<std::string> shell{"sqlite3", "-box", file};
    for (const std::string& parameter : options.parameters) {
        const std::size_t sign = std::min(parameter.find('='), parameter.size() - 1);
        const std::string name = parameter.substr(0, sign);
        const std::string value = parameter.substr(sign + 1);
        ours.insert(ours.end(), {"--" + name, value});
        shell.push_back(fmt::format(".parameter set :{} \"'{}'\"", name, value));
    }
    shell.push_back(" " + sql);
    compare({{"sijill, the base built in", ours}, {"sqlite3 -box, the same base and SQL", shell}},
            options, "report " + options.report);
}

void compare_extensions(const Options& options) {
    std::vector<Start> starts;
    for (const std::string& extension : options.extensions) {
        starts.push_back({"sqlite3, with " + extension,
                          {"sqlite3", ":memory:", fmt::format(".load '{}'", extension),
                           "SELECT arabic_fold('x')"}});
    }
    starts.push_back({"sqlite3 alone", {"sqlite3", ":memory:", "SELECT lower('x')"}});
    compare(starts, options, "an answer");
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"How soon the program answers, beside the shell of SQLite",
                 "sijill_bench_startup"};
    sijill::bench::Options options;
    app.add_option("--report", options.report, "the report")->capture_default_str();
    app.add_option("--parameter", options.parameters, "NAME=VALUE, a parameter of the report");
    app.add_option("--extension", options.extensions,
                   "instead, how long sqlite3 takes to load these");
    app.add_option("--runs", options.runs, "runs of each, in turn")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    sijill::bench::add_format_option(app, options.format);
    return sijill::bench::run_program(app, count, arguments, [&] {
        options.extensions.empty() ? sijill::bench::compare_report(options)
                                   : sijill::bench::compare_extensions(options);
    });
}
