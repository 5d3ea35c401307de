#include "bench/others/other_engines.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/passages.hpp"
#include "bench/speed/queries.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/units.hpp"

#include <algorithm>
#include <utility>

namespace sijill::bench {
namespace {

constexpr std::size_t kBestTen = 10;
/// Java compiles what it runs often, and Sijill keeps what it has read often.
constexpr std::size_t kQuestionsOfWarmUp = 400;
constexpr const char* kQuestionHalf = "questions.p50";
constexpr const char* kQuestionHigh = "questions.p95";

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

/// What is asked: other questions before, so that a process has answered many but none of those
/// whose time is taken.
struct Questions {
    std::vector<std::string> before;
    std::vector<std::string> timed;
};

/// The milliseconds of each question, the median of the repetitions. `time(question)` asks it and
/// returns the seconds.
template <class Time>
std::vector<double> time_questions(const Questions& questions, const SpeedRun& run, Time time) {
    for (const std::string& question : questions.before) {
        time(question);
    }
    std::vector<std::vector<double>> rounds(questions.timed.size());
    for (std::size_t round = 0; round < run.repeat; ++round) {
        for (std::size_t index = 0; index < rounds.size(); ++index) {
            rounds[index].push_back(time(questions.timed[index]) * kMilliseconds);
        }
    }
    std::vector<double> times;
    for (std::vector<double>& of_question : rounds) {
        times.push_back(median(std::move(of_question)));
    }
    return times;
}

OtherFigures measure(const std::string& name, const Questions& questions, const SpeedRun& run) {
    const auto result = run_in_child([&] {
        std::vector<double> seconds;
        std::unique_ptr<OtherEngine> engine;
        for (std::size_t round = 0; round < run.repeat; ++round) {
            engine.reset();
            engine = make_other_engine(name);
            seconds.push_back(seconds_of_engine(*engine, run.clock, [&] { build(*engine, run); }));
        }
        const std::vector<double> times =
            time_questions(questions, run, [&](const std::string& question) {
                return seconds_of_engine(*engine, run.clock,
                                         [&] { engine->ask(question, kBestTen); });
            });
        return nlohmann::json{median(seconds), engine->index_bytes(), times};
    });
    return {result.value.at(0), result.value.at(1), result.value.at(2)};
}

/// Ours alone in a process, as the others are, by one of the ways to ask it.
std::vector<double> time_ours(std::size_t (SijillEngine::*ask)(const std::string&) const,
                              const Questions& questions, const SpeedRun& run,
                              const TempFolder& folder) {
    const auto result = run_in_child([&] {
        const Database db = open_database(folder / kSijillFile);
        const SijillEngine engine(db.get());
        return nlohmann::json(time_questions(questions, run, [&](const std::string& question) {
            return seconds_of(run.clock, [&] { (engine.*ask)(question); });
        }));
    });
    return result.value;
}

/// The milliseconds of our questions; empty if they were not asked.
struct OurTimes {
    std::vector<double> whole;
    std::vector<double> first_ranking;
};

/// The questions of the run. Before them come others of its file; where it has none, the same.
Questions asked_questions(const SpeedRun& run, const TempFolder& folder) {
    Questions questions;
    for (Query& query : draw_queries(run, folder)) {
        if (query.kind == kQuestions) {
            questions.timed.push_back(std::move(query.sijill));
        }
    }
    std::vector<std::string> others;
    if (!run.questions.empty()) {
        others = question_texts(run.questions);
        std::erase_if(others, [&](const std::string& question) {
            return std::ranges::find(questions.timed, question) != questions.timed.end();
        });
    }
    questions.before = others.empty() ? questions.timed : spread(others, kQuestionsOfWarmUp);
    return questions;
}

/// Rows for the measures that both have.
void add_rows(std::vector<Row>& rows, const std::string& name, const OtherFigures& figures,
              const std::vector<Row>& ours, const OurTimes& times) {
    const auto add = [&](std::string_view measure, double figure, const char* as = nullptr,
                         double our = 0) {
        const auto found = std::ranges::find(ours, measure, &Row::measure);
        if (found != ours.end()) {
            Row row = *found;
            if (as != nullptr) {
                row.measure = as;
                row.sijill = our;
            }
            row.peer = figure;
            row.peer_name = name;
            row.target.reset();
            rows.push_back(std::move(row));
        }
    };
    add("build", figures.build_seconds);
    add("size", figures.index_bytes / kMegabyte);
    if (!times.whole.empty()) {
        const double half = median(figures.questions);
        const double high = percentile(figures.questions, kHigh);
        add(kQuestionHalf, half, kQuestionHalf, median(times.whole));
        add(kQuestionHigh, high, kQuestionHigh, percentile(times.whole, kHigh));
        add(kQuestionHalf, half, "questions.first.p50", median(times.first_ranking));
        add(kQuestionHigh, high, "questions.first.p95", percentile(times.first_ranking, kHigh));
    }
}

} // namespace

std::vector<Row> measure_others(const SpeedRun& run, const TempFolder& folder,
                                const std::vector<Row>& ours) {
    std::vector<Row> rows;
    const bool asks = std::ranges::find(ours, kQuestionHalf, &Row::measure) != ours.end();
    const Questions questions = asks ? asked_questions(run, folder) : Questions();
    OurTimes times;
    if (asks && !run.others.empty()) {
        times = {time_ours(&SijillEngine::search, questions, run, folder),
                 time_ours(&SijillEngine::search_by_first_ranking, questions, run, folder)};
    }
    for (const std::string& name : run.others) {
        add_rows(rows, name, measure(name, questions, run), ours, times);
    }
    return rows;
}

} // namespace sijill::bench
