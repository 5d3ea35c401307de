#include "base/temp_folder.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

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

void work(const Options& options) {
    const TempFolder folder;
    const std::string file = (folder / "seeded.db").string();
    std::ofstream(file, std::ios::binary) << seeded_image();
    const ReportCatalog catalog;
    const std::string& sql = catalog.find(options.report).sql;
    std::vector<double> ours;
    std::vector<double> stock;
    std::vector<double> ratios;
    for (std::size_t run = 0; run < options.runs; ++run) {
        ours.push_back(first_output({SIJILL_PROGRAM, "report", options.report}));
        stock.push_back(first_output({"sqlite3", "-box", file, " " + sql}));
        ratios.push_back(ours.back() / stock.back());
    }
    ResultSet table;
    table.name = "startup";
    table.title = fmt::format("From the start to the first byte of report {}, medians of {} runs",
                              options.report, options.runs);
    table.columns = columns({"program", "ms", "ratio"});
    table.rows = {
        {"sijill, the base built in", rounded(median(ours), 1), rounded(median(ratios), 2)},
        {"sqlite3 -box, the same base and SQL", rounded(median(stock), 1), 1.0}};
    print({&table, 1}, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"How soon the program answers, beside the shell of SQLite",
                 "sijill_bench_startup"};
    sijill::bench::Options options;
    app.add_option("--report", options.report, "the report")->capture_default_str();
    app.add_option("--runs", options.runs, "runs of each, in turn")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    sijill::bench::add_format_option(app, options.format);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
