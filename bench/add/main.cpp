#include "base/temp_folder.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/clock.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/line_reader.hpp"
#include "bench/support/program.hpp"
#include "bench/support/units.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/search_index.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace sijill::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOneText =
    "أعلنت الشركة الجديدة أن افتتاح الجسر الكبير تأجل إلى الربيع المقبل. "
    "وقال ماسك إن النموذج Grok 3 قادم.\n";

struct Options {
    std::string text;
    std::vector<std::size_t> megabytes{10, 100};
    std::size_t runs = 1;
    std::string format = "table";
};

void setup(CLI::App& app, Options& options) {
    app.add_option("TEXT", options.text, "a text, of which each line becomes a source")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--megabytes", options.megabytes,
                   "sizes of the texts that are added; the lines are repeated with a number")
        ->delimiter(',');
    app.add_option("--runs", options.runs,
                   "how often each is measured, the peer and the base by turns")
        ->check(CLI::Range(1, 1000));
    add_format_option(app, options.format);
}

/// Calls `visit` with lines of the text until they have this many bytes. Those that come again end
/// with the number of the round, since a base takes a text once.
template <class Visit>
std::size_t visit_lines(const Options& options, std::size_t bytes, Visit visit) {
    std::size_t count = 0;
    for (std::size_t done = 0, round = 0; done < bytes; ++round) {
        for (LineReader lines(options.text); done < bytes && lines.next(); ++count) {
            const std::string text =
                round == 0 ? lines.line() : fmt::format("{} {}", lines.line(), round);
            visit(text);
            done += text.size();
        }
    }
    return count;
}

std::size_t write_json_lines(const Options& options, std::size_t bytes, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    return visit_lines(options, bytes, [&](const std::string& text) {
        out << nlohmann::json{{"text", text}}.dump() << '\n';
    });
}

/// The peer: the same lines as the documents of a SearchIndex, without sources, sentences, mentions
/// and checksums.
void build_index(const Options& options, std::size_t bytes, const fs::path& file, Threads threads) {
    constexpr std::size_t kAtOnce = 10000;
    const Database db = new_database(file);
    SearchIndex index = SearchIndex::create(db.get(), "line");
    std::vector<Document> documents;
    std::int64_t id = 0;
    visit_lines(options, bytes, [&](const std::string& text) {
        documents.push_back({++id, text, {}});
        if (documents.size() == kAtOnce) {
            index.add(documents, threads);
            documents.clear();
        }
    });
    index.add(documents, threads);
}

void add_lines(const fs::path& lines, const fs::path& file, bool candidates) {
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    AddOptions add;
    add.candidates = candidates;
    base.add({lines}, add, [](const AddedDocument&) {});
}

/// Returns the seconds of processor time that adding one text takes; of several times the least.
double add_one(const fs::path& file) {
    constexpr int kTimes = 5;
    double least = 0;
    for (int time = 0; time < kTimes; ++time) {
        const fs::path text = file.parent_path() / fmt::format("one{}.txt", time);
        std::ofstream(text) << time << ' ' << kOneText;
        const double seconds = seconds_of(Clock::processor, [&] {
            KnowledgeBase::open(file, KnowledgeBase::Access::read_write).add(text);
        });
        least = time == 0 ? seconds : std::min(least, seconds);
    }
    return least;
}

/// What one piece of work takes.
struct Cost {
    double wall = 0;      ///< seconds
    double processor = 0; ///< seconds, of all threads
    double thread = 0;    ///< seconds of processor time, of the thread that writes
    double peak_bytes = 0;
};

/// Runs work in a process of its own, and measures it.
Cost cost_of(const std::function<void()>& work) {
    const ChildResult result = run_in_child([&]() -> nlohmann::json {
        Cost cost;
        cost.processor = seconds_of(Clock::processor, [&] {
            cost.wall =
                seconds_of(Clock::wall, [&] { cost.thread = seconds_of(Clock::thread, work); });
        });
        return {cost.wall, cost.processor, cost.thread};
    });
    const auto& seconds = result.value;
    return {seconds.at(0), seconds.at(1), seconds.at(2), result.peak_bytes};
}

/// Returns the median of one part of some costs.
double median_of(const std::vector<Cost>& costs, double Cost::*part) {
    std::vector<double> values;
    for (const Cost& cost : costs) {
        values.push_back(cost.*part);
    }
    return median(values);
}

void make_base(const fs::path& file) {
    KnowledgeBase::create(file).add_seeds();
}

/// What the peer and the two kinds of bases take for the same texts, run by run.
struct Costs {
    std::vector<Cost> index;        ///< with one thread
    std::vector<Cost> index_by_two; ///< with two threads
    std::vector<Cost> plain;        ///< without candidates
    std::vector<Cost> with_candidates;
};

/// Leaves a base with the texts and their candidates in `base`.
Costs measure(const Options& options, std::size_t bytes, const fs::path& lines,
              const fs::path& base) {
    Costs costs;
    const fs::path index = base.parent_path() / "index.db";
    const auto add_to_new = [&](bool candidates) {
        fs::remove(base);
        make_base(base);
        return cost_of([&] { add_lines(lines, base, candidates); });
    };
    for (std::size_t run = 0; run < options.runs; ++run) {
        const auto build = [&](Threads threads) {
            fs::remove(index);
            return cost_of([&] { build_index(options, bytes, index, threads); });
        };
        costs.index.push_back(build(Threads::one));
        costs.index_by_two.push_back(build(Threads::two));
        costs.plain.push_back(add_to_new(false));
        costs.with_candidates.push_back(add_to_new(true));
    }
    fs::remove(index);
    return costs;
}

/// Returns the figures of one kind of base, from `index_s` to `peak_MB`.
std::vector<Value> figures(const Costs& costs, const std::vector<Cost>& added, std::size_t size) {
    const double index_seconds = median_of(costs.index, &Cost::wall);
    const double seconds = median_of(added, &Cost::wall);
    return {rounded(index_seconds, 2),
            rounded(median_of(costs.index_by_two, &Cost::wall), 2),
            rounded(seconds, 2),
            rounded(index_seconds / seconds, 2),
            rounded(seconds / median_of(costs.plain, &Cost::wall), 2),
            rounded(static_cast<double>(size) / seconds, 1),
            rounded(median_of(costs.index, &Cost::processor), 2),
            rounded(median_of(added, &Cost::processor), 2),
            rounded(median_of(added, &Cost::thread), 2),
            rounded(median_of(added, &Cost::peak_bytes) / kMegabyte, 0)};
}

void work(const Options& options) {
    ResultSet table;
    table.name = "add";
    table.title = "Adding texts to a base with the seeds, beside a SearchIndex of the same texts";
    table.columns = columns({"MB", "sources", "candidates", "index_s", "index_two_s", "add_s",
                             "speed", "of_plain", "MB_per_s", "index_cpu_s", "add_cpu_s",
                             "writer_cpu_s", "peak_MB", "one_cpu_ms", "one_of_empty"});
    const TempFolder folder;
    const fs::path empty = folder / "empty.db";
    make_base(empty);
    const double one_empty = add_one(empty);
    for (const std::size_t size : options.megabytes) {
        const auto bytes = static_cast<std::size_t>(static_cast<double>(size) * kMegabyte);
        const fs::path lines = folder / "lines.jsonl";
        const fs::path base = folder / "base.db";
        const std::size_t count = write_json_lines(options, bytes, lines);
        const Costs costs = measure(options, bytes, lines, base);
        const double one = add_one(base);
        for (const bool candidates : {true, false}) {
            std::vector<Value>& row = table.rows.emplace_back();
            row = {static_cast<std::int64_t>(size), static_cast<std::int64_t>(count),
                   std::string(candidates ? "yes" : "no")};
            const std::vector<Value> of_base =
                figures(costs, candidates ? costs.with_candidates : costs.plain, size);
            row.insert(row.end(), of_base.begin(), of_base.end());
            row.push_back(candidates ? rounded(one * 1000, 1) : Value());
            row.push_back(candidates ? rounded(one / one_empty, 2) : Value());
        }
        fs::remove(base);
    }
    print({&table, 1}, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"What it costs to add texts to a base", "sijill_bench_add"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
