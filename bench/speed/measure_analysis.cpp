#include "bench/speed/child.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/passages.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/speed/stock_tokenizer.hpp"
#include "bench/support/units.hpp"
#include "text/tokens/tokenizer.hpp"

#include <array>
#include <limits>
#include <string_view>

namespace sijill::bench {
namespace {

constexpr std::array kPeers{"unicode61", "ascii"};

/// The part of the text that is enough for a steady figure.
std::vector<std::string> some_passages(const SpeedRun& run) {
    constexpr std::size_t kEnough = 50'000;
    std::vector<std::string> passages;
    PassageReader reader(run.text, std::min(run.passages, kEnough));
    for (auto batch = reader.next_batch(); !batch.empty(); batch = reader.next_batch()) {
        passages.insert(passages.end(), batch.begin(), batch.end());
    }
    return passages;
}

std::size_t count_words(std::string_view passage) {
    std::size_t words = 0;
    text::for_each_word(passage, [&](std::string_view, const TextSpan&) { ++words; });
    return words;
}

/// Megabytes of text a second. Checks that words were counted, so that the compiler keeps the work.
template <class Count>
double speed_over(const std::vector<std::string>& passages, const SpeedRun& run, Count count) {
    std::size_t bytes = 0;
    std::size_t words = 0;
    const double seconds = seconds_of(run.clock, [&] {
        for (const std::string& passage : passages) {
            bytes += passage.size();
            words += count(passage);
        }
    });
    return words == 0 ? 0 : static_cast<double>(bytes) / kMegabyte / seconds;
}

/// The median speeds: ours, then the peers'.
std::vector<double> speeds(const SpeedRun& run) {
    const std::vector<std::string> passages = some_passages(run);
    const Database db = open_database(":memory:");
    std::vector<std::vector<double>> figures(1 + kPeers.size());
    for (std::size_t round = 0; round < 2 * run.repeat + 1; ++round) {
        figures.front().push_back(speed_over(passages, run, count_words));
        for (std::size_t peer = 0; peer < kPeers.size(); ++peer) {
            const StockTokenizer tokenizer(db.get(), kPeers[peer]);
            figures[1 + peer].push_back(speed_over(passages, run, [&](const std::string& passage) {
                return tokenizer.count_tokens(passage);
            }));
        }
    }
    std::vector<double> middle;
    for (const std::vector<double>& values : figures) {
        middle.push_back(median(values));
    }
    return middle;
}

} // namespace

std::vector<Row> measure_analysis(const SpeedRun& run) {
    const auto middle = run_in_child([&] { return speeds(run); }).value.get<std::vector<double>>();
    std::vector<Row> rows;
    for (std::size_t peer = 0; peer < kPeers.size(); ++peer) {
        rows.push_back({"analysis",
                        run.passages,
                        Figure::speed,
                        middle[0],
                        middle[1 + peer],
                        kPeers[peer],
                        "MB/s",
                        {}});
    }
    constexpr double kTimesUnicode61 = 4;
    rows.front().target = Target{Target::Sense::at_least, kTimesUnicode61};
    return rows;
}

} // namespace sijill::bench
