#include "base/temp_folder.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/measures.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/units.hpp"

namespace sijill::bench {
namespace {

constexpr const char* kStoredFile = "stored.db";
constexpr const char* kTwoFile = "two.db";
constexpr const char* kStock = "unicode61, external content";

using Build = void (*)(sqlite3*, const std::filesystem::path&, std::size_t);

/// The figures of building one database, each the median of the repetitions.
struct BuildFigures {
    std::vector<double> seconds;
    std::vector<double> writer; ///< seconds of processor time of the thread that writes
    std::vector<double> peak;
    double built_bytes = 0;
    double merged_bytes = 0;
    double merge_seconds = 0;
    double stored_bytes = 0;
};

void build_once(BuildFigures& figures, Build build, const std::filesystem::path& file,
                const SpeedRun& run) {
    const ChildResult result = run_in_child([&] {
        double writer = 0;
        const double seconds = seconds_of(run.clock, [&] {
            writer = seconds_of(Clock::thread,
                                [&] { build(new_database(file).get(), run.text, run.passages); });
        });
        return nlohmann::json{seconds, writer};
    });
    figures.seconds.push_back(result.value.at(0));
    figures.writer.push_back(result.value.at(1));
    figures.peak.push_back(result.peak_bytes);
}

void merge(BuildFigures& figures, void (*optimize)(sqlite3*), const std::filesystem::path& file,
           const SpeedRun& run) {
    const ChildResult result = run_in_child([&] {
        const Database db = open_database(file);
        const double built = bytes_beside(db.get(), kPassageTable);
        const double seconds = seconds_of(run.clock, [&] { optimize(db.get()); });
        return nlohmann::json{built, seconds, bytes_beside(db.get(), kPassageTable),
                              bytes_of(db.get(), kPassageTable)};
    });
    figures.built_bytes = result.value.at(0);
    figures.merge_seconds = result.value.at(1);
    figures.merged_bytes = result.value.at(2);
    figures.stored_bytes = result.value.at(3);
}

std::vector<Row> to_rows(const BuildFigures& ours, const BuildFigures& by_two,
                         const BuildFigures& stock, double storing, const SpeedRun& run) {
    const Target fast{Target::Sense::at_least, 1.2};
    const Target small{Target::Sense::at_most, 1.3};
    const double our_time = median(ours.seconds);
    const double two_time = median(by_two.seconds);
    const double stock_time = median(stock.seconds);
    const auto row = [&](const char* measure, Figure figure, double our, double peer,
                         const char* unit, std::optional<Target> target = {}) {
        return Row{measure, run.passages, figure, our,
                   peer,    kStock,       unit,   run.held ? target : std::nullopt};
    };
    return {
        row("build", Figure::time, our_time, stock_time, "s"),
        row("build.index", Figure::time, our_time - storing, stock_time - storing, "s"),
        row("build.two", Figure::time, two_time, stock_time, "s", fast),
        row("build.two.index", Figure::time, two_time - storing, stock_time - storing, "s", fast),
        row("build.two.writer", Figure::time, median(by_two.writer), median(stock.writer), "s"),
        row("build.merge", Figure::time, ours.merge_seconds, stock.merge_seconds, "s"),
        row("size", Figure::amount, ours.built_bytes / kMegabyte, stock.built_bytes / kMegabyte,
            "MB", small),
        row("size.merged", Figure::amount, ours.merged_bytes / kMegabyte,
            stock.merged_bytes / kMegabyte, "MB", small),
        row("size.stored", Figure::amount, ours.stored_bytes / kMegabyte,
            stock.stored_bytes / kMegabyte, "MB"),
        row("memory.build", Figure::amount, median(ours.peak) / kMegabyte,
            median(stock.peak) / kMegabyte, "MB"),
        row("memory.build.two", Figure::amount, median(by_two.peak) / kMegabyte,
            median(stock.peak) / kMegabyte, "MB"),
    };
}

} // namespace

std::vector<Row> measure_build(const SpeedRun& run, const TempFolder& folder) {
    BuildFigures ours;
    BuildFigures by_two;
    BuildFigures stock;
    BuildFigures stored;
    for (std::size_t round = 0; round < run.repeat; ++round) {
        build_once(ours, build_sijill, folder / kSijillFile, run);
        build_once(by_two, build_sijill_by_two, folder / kTwoFile, run);
        build_once(stock, build_stock, folder / kStockFile, run);
        build_once(stored, store_passages, folder / kStoredFile, run);
    }
    std::filesystem::remove(folder / kStoredFile);
    std::filesystem::remove(folder / kTwoFile);
    merge(ours, optimize_sijill, folder / kSijillFile, run);
    merge(stock, optimize_stock, folder / kStockFile, run);
    return to_rows(ours, by_two, stock, median(stored.seconds), run);
}

} // namespace sijill::bench
