#include "base/temp_folder.hpp"
#include "bench/others/other_engines.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/passages.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>

using namespace sijill;
using namespace sijill::bench;

namespace {

struct Options {
    SpeedRun run;
    std::vector<double> sizes{1, 10, 100};
    std::vector<std::string> parts{"analysis", "build", "search"};
    std::string format = "table";
    bool processor_time = false;
};

constexpr const char* kFooter =
    "Each row has one figure of ours and one of a peer, from the same run. `ratio` says how\n"
    "many times as fast we are, for sizes and memory how many times as much we take. Time and\n"
    "memory are those of one process, and of one thread but for build.two; databases lie in a "
    "temporary folder (TMPDIR),\n"
    "without journal, in the system's page cache, with 64 MB of SQLite's own on either side.\n"
    "Larger texts: tools/repeat_text.py TEXT N.\n\n"
    "Examples:\n"
    "  sijill_bench_speed news.txt --questions questions.tsv\n"
    "  sijill_bench_speed news.txt --parts analysis --format json\n"
    "  sijill_bench_speed news.txt --parts build,search --with lucene,xapian\n";

void setup(CLI::App& app, Options& options) {
    app.add_option("text", options.run.text, "passages in UTF-8, one a line")
        ->required()
        ->type_name("TEXT");
    app.add_option("--questions", options.run.questions,
                   "questions to ask, a line each: id<TAB>question; without it, sentences of the "
                   "text")
        ->type_name("FILE");
    app.add_option("--repeat", options.run.repeat, "measure so often, and take the middle")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_option("--samples", options.run.samples, "so many queries of each kind")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_option("--sizes", options.sizes,
                   "shares of the text, in percent; targets are held "
                   "against the largest")
        ->delimiter(',')
        ->check(CLI::Range(0.0, 100.0))
        ->capture_default_str();
    app.add_option("--parts", options.parts, "what to measure; search builds as well")
        ->delimiter(',')
        ->check(CLI::IsMember({"analysis", "build", "search"}))
        ->capture_default_str();
    add_others_option(app, options.run.others);
    app.add_flag("--cpu", options.processor_time,
                 "processor time in place of time on the wall: steadier on a busy machine");
    add_format_option(app, options.format);
    app.footer(kFooter);
}

/// Shares of a text as numbers of passages, each at least one.
std::set<std::size_t> passages_of(const std::vector<double>& percents, std::size_t all) {
    constexpr double kAll = 100;
    std::set<std::size_t> sizes;
    for (const double percent : percents) {
        const double share = percent / kAll * static_cast<double>(all);
        sizes.insert(std::max<std::size_t>(1, static_cast<std::size_t>(share)));
    }
    return sizes;
}

/// Reports a missing engine at once, not after an hour.
void require_something(const SpeedRun& run, std::size_t passages) {
    using sijill::Error;
    using sijill::ErrorCode;
    if (passages == 0) {
        throw Error(ErrorCode::bad_input,
                    Message::verbatim(run.text.string() + ": has no passages"));
    }
    if (!run.questions.empty() && question_texts(run.questions).empty()) {
        throw Error(ErrorCode::bad_input,
                    Message::verbatim(run.questions.string() + ": has no questions"));
    }
    for (const std::string& name : run.others) {
        if (run.clock == Clock::processor && is_server(name)) {
            throw Error(ErrorCode::usage,
                        Message::verbatim(
                            name + " works in another process, whose time --cpu does not see"),
                        "leave --cpu away"_text);
        }
        static_cast<void>(make_other_engine(name));
    }
}

void append(std::vector<Row>& rows, std::vector<Row> more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

void run_speed(Options options) {
    SpeedRun run = options.run;
    run.clock = options.processor_time ? Clock::processor : Clock::wall;
    const std::size_t all = count_passages(run.text);
    require_something(run, all);
    const auto asked = [&](const char* part) {
        return std::ranges::find(options.parts, part) != options.parts.end();
    };
    std::vector<Row> rows;
    if (asked("analysis")) {
        run.passages = all;
        append(rows, measure_analysis(run));
    }
    const std::set<std::size_t> sizes = asked("build") || asked("search")
                                            ? passages_of(options.sizes, all)
                                            : std::set<std::size_t>();
    for (const std::size_t size : sizes) {
        run.passages = size;
        run.held = size == *sizes.rbegin();
        std::cerr << "sijill_bench_speed: " << run.passages << " passages\n";
        const sijill::TempFolder folder;
        std::vector<Row> ours = measure_build(run, folder);
        if (asked("search")) {
            append(ours, measure_search(run, folder));
        }
        std::vector<Row> others = measure_others(run, folder, ours);
        append(rows, std::move(ours));
        append(rows, std::move(others));
    }
    print(std::vector{to_result(rows)}, options.format);
}

} // namespace

int main(int count, char** arguments) {
    CLI::App app("Measure Sijill's speed, size and memory beside SQLite's own full-text search",
                 "sijill_bench_speed");
    Options options;
    setup(app, options);
    return run_program(app, count, arguments, [&] { run_speed(options); });
}
