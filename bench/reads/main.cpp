#include "bench/speed/statistics.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <thread>
#include <vector>

namespace sijill::bench {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Options {
    std::vector<std::string> files;
    std::size_t readers = 8;
    std::size_t rounds = 7;
    double seconds = 2;
    std::string format = "table";
};

/// What readers ask for: the names that the first file has.
std::vector<std::string> names_of(const std::string& file) {
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
    std::vector<std::string> names;
    for (const auto& row : run_sql(base, "SELECT DISTINCT text FROM name ORDER BY 1", {}).rows) {
        names.push_back(to_text(row.at(0)));
    }
    if (names.empty()) {
        throw Error(ErrorCode::bad_input, {"{}: has no names"_text, file});
    }
    return names;
}

/// One reader: searches, and asks for the evidence by SQL, in turn, until it is told to stop.
/// Returns how many answers it had.
std::size_t read_until(const std::atomic<bool>& ends, const std::string& file,
                       const std::vector<std::string>& names, std::size_t first) {
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
    std::size_t done = 0;
    for (std::size_t turn = first; !ends; ++turn) {
        static_cast<void>(base.search(names[turn % names.size()], {}));
        static_cast<void>(run_sql(base, "SELECT count(*), max(quote) FROM statements", {}));
        done += 2;
    }
    return done;
}

/// Returns the answers a second of all readers of a file together.
double rate_of(const std::string& file, const Options& options,
               const std::vector<std::string>& names) {
    std::atomic<bool> ends = false;
    std::vector<std::size_t> done(options.readers);
    std::vector<std::exception_ptr> faults(options.readers);
    std::vector<std::thread> threads;
    const auto begin = Clock::now();
    for (std::size_t reader = 0; reader < options.readers; ++reader) {
        threads.emplace_back([&, reader] {
            try {
                done[reader] = read_until(ends, file, names, reader * names.size());
            } catch (...) {
                faults[reader] = std::current_exception();
            }
        });
    }
    std::this_thread::sleep_for(Seconds(options.seconds));
    ends = true;
    for (std::thread& thread : threads) {
        thread.join();
    }
    const double took = Seconds(Clock::now() - begin).count();
    std::size_t all = 0;
    for (std::size_t reader = 0; reader < options.readers; ++reader) {
        if (faults[reader]) {
            std::rethrow_exception(faults[reader]);
        }
        all += done[reader];
    }
    return static_cast<double>(all) / took;
}

void measure(const Options& options) {
    const std::vector<std::string> names = names_of(options.files.front());
    std::vector<std::vector<double>> rates(options.files.size());
    std::vector<std::vector<double>> shares(options.files.size());
    for (std::size_t round = 0; round < options.rounds; ++round) {
        for (std::size_t file = 0; file < options.files.size(); ++file) {
            rates[file].push_back(rate_of(options.files[file], options, names));
            shares[file].push_back(rates[file].back() / rates.front().back());
        }
    }
    ResultSet table;
    table.name = "reads";
    table.title = fmt::format("Answers of {} readers", options.readers);
    table.columns = columns({"file", "reads_per_second", "by_the_first"});
    for (std::size_t file = 0; file < options.files.size(); ++file) {
        table.rows.push_back({options.files[file], rounded(median(rates[file]), 0),
                              rounded(median(shares[file]), 2)});
    }
    print({&table, 1}, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"How fast readers are on the first file, and on each other by the first",
                 "sijill_bench_reads"};
    sijill::bench::Options options;
    app.add_option("files", options.files, "bases that hold the same, such as that of a node")
        ->required();
    app.add_option("--readers", options.readers, "threads with a connection each")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    app.add_option("--rounds", options.rounds, "in which each file has its turn")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--seconds", options.seconds, "of a turn")->capture_default_str();
    sijill::bench::add_format_option(app, options.format);
    return sijill::bench::run_program(app, count, arguments,
                                      [&] { sijill::bench::measure(options); });
}
