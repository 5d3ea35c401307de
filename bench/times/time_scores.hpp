#pragma once

#include "bench/times/time_labels.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// Returns the expressions of a sentence that find_times() finds, counted from its anchor, but not
/// those that touch what is ignored.
[[nodiscard]] std::vector<TimeLabel> found_times(const TimedSentence& sentence);

/// How many expressions of some sentences were found and read as labelled.
struct TimeScore {
    std::string time_class;
    std::size_t sentences = 0;
    std::size_t labels = 0;
    std::size_t found = 0;
    std::size_t right = 0;     ///< found with the same begin and end
    std::size_t intervals = 0; ///< of these, with the same days
    std::size_t details = 0;   ///< of these, with the same precision and modifier
    std::size_t all = 0;       ///< of these, with the same calendar, and equally inferred
    std::size_t negatives = 0; ///< sentences without a label
    std::size_t silent = 0;    ///< of these, those in which nothing is found

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const; ///< the harmonic mean of the two
};

/// Returns a score for each class in the order in which they first appear, and that of all behind
/// them, named «all». `found` is beside the sentences.
[[nodiscard]] std::vector<TimeScore> score_times(std::span<const TimedSentence> sentences,
                                                 std::span<const std::vector<TimeLabel>> found);

} // namespace sijill::bench
