#pragma once

#include "base/read_ahead.hpp"
#include "search/write/word_counts.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Folds the texts of documents and counts their words: as far as is allowed and worth it, in a
/// thread of its own, ahead of the caller's. Memory is bounded: a few hundred kilobytes wait to be
/// taken, beside the counts. The thread uses no database, and ends with the object at the latest.
class FoldedTexts {
public:
    /// The documents must outlive the object.
    FoldedTexts(std::span<const Document* const> documents, Threads threads);

    /// Returns the folded words of the next document, with one space between; one call for each.
    /// The words live until the next call. Throws what the other thread threw: std::bad_alloc.
    [[nodiscard]] std::string_view next();

    /// Returns all words in the order of their bytes, each with the number of documents that have
    /// it. Call it after the last next(), whose words it ends.
    [[nodiscard]] const std::vector<WordCounts::Change>& counts();

private:
    /// The words of some documents.
    struct Part {
        std::string words;             ///< of one document after the other
        std::vector<std::size_t> ends; ///< of each of them in `words`
    };

    [[nodiscard]] bool fold(Part& part, std::size_t bytes);
    void take();

    std::span<const Document* const> documents_;
    std::size_t folded_ = 0; ///< how many documents
    WordCounts counter_;
    std::vector<WordCounts::Change> counts_; ///< once all are folded

    Part part_;             ///< at hand
    std::size_t taken_ = 0; ///< how many documents of it

    /// None where the caller's thread folds; last, since its thread uses the others.
    std::optional<ReadAhead<Part>> ahead_;
};

} // namespace sijill::search
