#include "bench/others/other_engines.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/passages.hpp"
#include "bench/speed/queries.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/units.hpp"

#include <algorithm>

namespace sijill::bench {
namespace {

constexpr std::size_t kBestTen = 10;
/// Java compiles what it runs often.
constexpr std::size_t kRoundsOfWarmUp = 3;
constexpr const char* kQuestionHalf = "questions.p50";

/// The figures of another engine.
struct OtherFigures {
    double build_seconds = 0;
    double index_bytes = 0;
    std::vector<double> questions; ///< milliseconds
};

void build(OtherEngine& engine, const SpeedRun& run) {
    PassageReader reader(run.text, run.passages, run.passages);
    engine.add(reader.next_batch());
}

/// The seconds of a call, in processor time also those of a process of the engine.
template <class Work>
double seconds_of_engine(OtherEngine& engine, Clock clock, Work&& work) {
    if (clock == Clock::wall) {
        return seconds_of(clock, work);
    }
    const double begin = engine.processor_seconds_elsewhere();
    const double ours = seconds_of(clock, work);
    return ours + engine.processor_seconds_elsewhere() - begin;
}

/// The median of the repetitions, after a round of warm-up.
double milliseconds_of(OtherEngine& engine, const std::string& question, const SpeedRun& run) {
    std::vector<double> rounds;
    for (std::size_t round = 0; round <= run.repeat; ++round) {
        const double seconds =
            seconds_of_engine(engine, run.clock, [&] { engine.ask(question, kBestTen); });
        if (round > 0) {
            rounds.push_back(seconds * kMilliseconds);
        }
    }
    return median(rounds);
}

OtherFigures measure(const std::string& name, const std::vector<std::string>& questions,
                     const SpeedRun& run) {
    const auto result = run_in_child([&] {
        std::vector<double> seconds;
        std::unique_ptr<OtherEngine> engine;
        for (std::size_t round = 0; round < run.repeat; ++round) {
            engine.reset();
            engine = make_other_engine(name);
            seconds.push_back(seconds_of_engine(*engine, run.clock, [&] { build(*engine, run); }));
        }
        for (std::size_t round = 0; round < kRoundsOfWarmUp; ++round) {
            for (const std::string& question : questions) {
                engine->ask(question, kBestTen);
            }
        }
        std::vector<double> times;
        for (const std::string& question : questions) {
            times.push_back(milliseconds_of(*engine, question, run));
        }
        return nlohmann::json{median(seconds), engine->index_bytes(), times};
    });
    return {result.value.at(0), result.value.at(1), result.value.at(2)};
}

/// The questions of the run, if ours were measured.
std::vector<std::string> asked_questions(const SpeedRun& run, const TempFolder& folder,
                                         const std::vector<Row>& ours) {
    std::vector<std::string> questions;
    if (std::ranges::find(ours, kQuestionHalf, &Row::measure) != ours.end()) {
        for (Query& query : draw_queries(run, folder)) {
            if (query.kind == kQuestions) {
                questions.push_back(std::move(query.sijill));
            }
        }
    }
    return questions;
}

/// Rows for the measures that both have.
void add_rows(std::vector<Row>& rows, const std::string& name, const OtherFigures& figures,
              const std::vector<Row>& ours) {
    const auto add = [&](std::string_view measure, double figure) {
        const auto found = std::ranges::find(ours, measure, &Row::measure);
        if (found != ours.end()) {
            Row row = *found;
            row.peer = figure;
            row.peer_name = name;
            row.target.reset();
            rows.push_back(std::move(row));
        }
    };
    add("build", figures.build_seconds);
    add("size", figures.index_bytes / kMegabyte);
    add(kQuestionHalf, median(figures.questions));
    add("questions.p95", percentile(figures.questions, kHigh));
}

} // namespace

std::vector<Row> measure_others(const SpeedRun& run, const TempFolder& folder,
                                const std::vector<Row>& ours) {
    std::vector<Row> rows;
    const std::vector<std::string> questions = asked_questions(run, folder, ours);
    for (const std::string& name : run.others) {
        add_rows(rows, name, measure(name, questions, run), ours);
    }
    return rows;
}

} // namespace sijill::bench
