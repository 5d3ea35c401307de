#pragma once

#include "base/read_ahead.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/packs/analyzed_text.hpp"

#include <functional>
#include <istream>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace sijill::kb {

/// A document that was read and analyzed. A large object, which is handed on by its address.
struct FedDocument {
    Document document;
    AnalyzedText analyzed; ///< empty for a document that cannot be read
    int names = 0;         ///< which names were looked for: the number of calls of set_analyzer()
};

/// Reads documents and analyzes them in a thread of its own, while the caller's thread writes those
/// that came before: a few megabytes of text ahead of it. Standard input may make a reader wait for
/// ever, so that lists with it are read in the caller's thread.
class DocumentFeed {
public:
    /// The options and `input` must outlive the feed.
    DocumentFeed(std::vector<DocumentEntry> entries, const DocumentOptions& options,
                 std::istream& input, std::shared_ptr<TextAnalyzer> analyzer);

    /// Returns the next document, nothing at the end. Throws what reading throws. While it waits it
    /// calls `look` several times a second, and passes on what that throws.
    [[nodiscard]] std::unique_ptr<FedDocument> next(const std::function<void()>& look);

    /// Sets what analyzes documents from now on, with the names of now; some were read before.
    void set_analyzer(std::shared_ptr<TextAnalyzer> analyzer);

private:
    [[nodiscard]] std::unique_ptr<FedDocument> read();

    const std::vector<DocumentEntry> entries_;
    const DocumentOptions& options_;
    std::istream& input_;
    std::size_t entry_ = 0;
    std::optional<DocumentReader> reader_;

    std::mutex mutex_; ///< of what follows
    std::shared_ptr<TextAnalyzer> analyzer_;
    int analyzer_number_ = 0;

    /// None for lists with standard input; last, since its thread uses the others.
    std::optional<ReadAhead<FedDocument>> ahead_;
};

} // namespace sijill::kb
