#pragma once

#include "bench/speed/clock.hpp"
#include "bench/speed/rows.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sijill {
class TempFolder;
}

namespace sijill::bench {

/// What is measured, and how often.
struct SpeedRun {
    std::filesystem::path text;      ///< one passage a line
    std::filesystem::path questions; ///< empty: sentences drawn from the text
    std::vector<std::string> others; ///< names of engines to measure besides SQLite's own
    std::size_t repeat = 3;
    std::size_t samples = 100; ///< queries of each kind
    std::size_t passages = 0;  ///< how many passages of the text this part is about
    bool held = false;         ///< whether the targets are held against these rows
    Clock clock = Clock::wall;
};

/// Each part runs in child processes. What is compared runs alternately, and the median of the
/// repetitions counts. All throw Error.
///
/// Words found in the text, without an index: our tokenizer beside FTS5's `unicode61` and `ascii`.
[[nodiscard]] std::vector<Row> measure_analysis(const SpeedRun& run);

/// From the texts to a searchable index: "build" includes storing the texts for both, "build.index"
/// excludes it for both; "build.two" and "build.two.index" are the same with two threads of ours,
/// and "build.two.writer" the processor time of the thread that writes, beside the peer's only one:
/// what "build.two" tends to where two processors are free. Also the peak memory of both, the time
/// of a final merge, and the sizes of what is built before and after it: "size" is the index and
/// the vocabulary, "size.stored" the texts, for us with their folded words. Leaves the
/// two databases in the folder for measure_search().
[[nodiscard]] std::vector<Row> measure_build(const SpeedRun& run, const TempFolder& folder);

/// One query after another, after a warm-up: ours with highlights, the peers' only with ids.
[[nodiscard]] std::vector<Row> measure_search(const SpeedRun& run, const TempFolder& folder);

/// Other engines over the same passages, with the questions of the run: each builds and answers in
/// a process of its own, after ours, and ours answers so once more. A row for each of "build",
/// "size" and "questions" that `ours`, the rows of the same passages, has. Needs the folder that
/// measure_build() leaves.
[[nodiscard]] std::vector<Row> measure_others(const SpeedRun& run, const TempFolder& folder,
                                              const std::vector<Row>& ours);

/// The databases in the folder.
inline constexpr const char* kSijillFile = "sijill.db";
inline constexpr const char* kStockFile = "stock.db";

} // namespace sijill::bench
