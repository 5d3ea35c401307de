#include "base/temp_folder.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/queries.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/units.hpp"

#include <array>
#include <map>

namespace sijill::bench {
namespace {

constexpr const char* kAllWords = "unicode61, OR of all words";
constexpr const char* kButStopWords = "unicode61, OR without stop words";
constexpr const char* kSameQuery = "unicode61, the same query";
constexpr const char* kQuestionHalfByOr = "unicode61, questions.p50 by OR";

/// The milliseconds of each query of one kind.
struct Latencies {
    std::vector<double> sijill;
    std::vector<double> stock;
    std::vector<double> without_stop_words;
};
using LatenciesByKind = std::map<std::string, Latencies>;

/// Asks each query in three ways in turn; the first round is only a warm-up.
std::array<double, 3> time_query(const Query& query, const SijillEngine& ours, StockEngine& stock,
                                 const SpeedRun& run) {
    std::array<std::vector<double>, 3> rounds;
    for (std::size_t round = 0; round <= run.repeat; ++round) {
        const std::array times{
            seconds_of(run.clock, [&] { ours.search(query.sijill); }),
            seconds_of(run.clock, [&] { stock.search(query.stock); }),
            query.without_stop_words.empty()
                ? 0.0
                : seconds_of(run.clock, [&] { stock.search(query.without_stop_words); }),
        };
        for (std::size_t way = 0; round > 0 && way < times.size(); ++way) {
            rounds[way].push_back(times[way] * kMilliseconds);
        }
    }
    return {median(rounds[0]), median(rounds[1]), median(rounds[2])};
}

LatenciesByKind time_queries(const std::vector<Query>& queries, const SpeedRun& run,
                             const TempFolder& folder) {
    const auto result = run_in_child([&] {
        const Database our_db = open_database(folder / kSijillFile);
        const Database stock_db = open_database(folder / kStockFile);
        const SijillEngine ours(our_db.get());
        StockEngine stock(stock_db.get());
        nlohmann::json times = nlohmann::json::array();
        for (const Query& query : queries) {
            times.push_back(time_query(query, ours, stock, run));
        }
        return times;
    });
    LatenciesByKind latencies;
    for (std::size_t index = 0; index < queries.size(); ++index) {
        const auto times = result.value.at(index).get<std::array<double, 3>>();
        Latencies& kind = latencies[queries[index].kind];
        kind.sijill.push_back(times[0]);
        kind.stock.push_back(times[1]);
        kind.without_stop_words.push_back(times[2]);
    }
    return latencies;
}

/// Rows of one kind: p50 and p95 beside the peer's own.
void add_rows(std::vector<Row>& rows, const std::string& kind, const char* peer_name,
              const std::vector<double>& ours, const std::vector<double>& peer, const SpeedRun& run,
              std::optional<Target> half_target = {}) {
    const auto row = [&](const char* part, double share, std::optional<Target> target) {
        rows.push_back({kind + part, run.passages, Figure::time, percentile(ours, share),
                        percentile(peer, share), peer_name, "ms",
                        run.held ? target : std::nullopt});
    };
    row(".p50", 0.5, half_target);
    row(".p95", kHigh, {});
}

std::vector<Row> latency_rows(const LatenciesByKind& latencies, const SpeedRun& run) {
    const Target twentyfold{Target::Sense::at_least, 20};
    const Target hardly_slower{Target::Sense::at_least, 1 / 1.5};
    const Target threefold{Target::Sense::at_least, 3};
    std::vector<Row> rows;
    double question_half = 0;
    if (const auto found = latencies.find(kQuestions); found != latencies.end()) {
        const auto& [ours, stock, without_stop_words] = found->second;
        question_half = median(stock);
        add_rows(rows, kQuestions, kAllWords, ours, stock, run, twentyfold);
        add_rows(rows, kQuestions, kButStopWords, ours, without_stop_words, run, hardly_slower);
    }
    for (const char* kind : {kFrequent, kRare, kPhrase, kPrefix, kMistyped}) {
        if (const auto found = latencies.find(kind); found != latencies.end()) {
            const Latencies& times = found->second;
            add_rows(rows, kind, kSameQuery, times.sijill, times.stock, run);
            if (question_half <= 0) {
                continue;
            }
            rows.push_back({std::string(kind) + ".p95", run.passages, Figure::time,
                            percentile(times.sijill, kHigh), question_half, kQuestionHalfByOr, "ms",
                            run.held ? std::optional(threefold) : std::nullopt});
        }
    }
    return rows;
}

Row memory_row(const std::vector<Query>& queries, const SpeedRun& run, const TempFolder& folder) {
    constexpr std::size_t kSome = 20;
    const std::size_t count = std::min(kSome, queries.size());
    const double ours = run_in_child([&] {
                            const Database db = open_database(folder / kSijillFile);
                            const SijillEngine engine(db.get());
                            for (std::size_t index = 0; index < count; ++index) {
                                engine.search(queries[index].sijill);
                            }
                            return nlohmann::json();
                        }).peak_bytes;
    const double stock = run_in_child([&] {
                             const Database db = open_database(folder / kStockFile);
                             StockEngine engine(db.get());
                             for (std::size_t index = 0; index < count; ++index) {
                                 engine.search(queries[index].stock);
                             }
                             return nlohmann::json();
                         }).peak_bytes;
    return {"memory.questions", run.passages, Figure::amount, ours / kMegabyte,
            stock / kMegabyte,  kAllWords,    "MB",           {}};
}

} // namespace

std::vector<Row> measure_search(const SpeedRun& run, const TempFolder& folder) {
    const std::vector<Query> queries = draw_queries(run, folder);
    std::vector<Row> rows = latency_rows(time_queries(queries, run, folder), run);
    rows.push_back(memory_row(queries, run, folder));
    return rows;
}

} // namespace sijill::bench
