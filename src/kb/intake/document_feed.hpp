#pragma once

#include "kb/documents/read_document.hpp"
#include "kb/packs/analyzed_text.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <istream>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sijill::kb {

/// A document that was read and analyzed.
struct FedDocument {
    Document document;
    AnalyzedText analyzed; ///< empty for a document that cannot be read
    int names = 0;         ///< which names were looked for: the number of calls of set_analyzer()
};

/// Reads documents and analyzes them in a thread of its own, while the caller's thread writes those
/// that came before: a few megabytes of text ahead of it. Documents are handed over many at a time,
/// so that the threads seldom wait for each other. Standard input may make a reader wait for
/// ever, so that lists with it are read in the caller's thread.
class DocumentFeed {
public:
    /// The options and `input` must outlive the feed.
    DocumentFeed(std::vector<DocumentEntry> entries, const DocumentOptions& options,
                 std::istream& input, std::shared_ptr<TextAnalyzer> analyzer);
    ~DocumentFeed();
    DocumentFeed(const DocumentFeed&) = delete;
    DocumentFeed& operator=(const DocumentFeed&) = delete;

    /// Returns the next document, nothing at the end. Throws what reading throws. While it waits it
    /// calls `look` several times a second, and passes on what that throws.
    [[nodiscard]] std::optional<FedDocument> next(const std::function<void()>& look);

    /// Sets what analyzes documents from now on, with the names of now; some were read before.
    void set_analyzer(std::shared_ptr<TextAnalyzer> analyzer);

private:
    [[nodiscard]] std::optional<FedDocument> read();
    void work();
    void take(const std::function<void()>& look);

    const std::vector<DocumentEntry> entries_;
    const DocumentOptions& options_;
    std::istream& input_;
    std::size_t entry_ = 0;
    std::optional<DocumentReader> reader_;
    std::deque<FedDocument> taken_; ///< by the caller's thread, for next() to return

    std::mutex mutex_; ///< of what follows
    std::condition_variable changed_;
    std::deque<FedDocument> ready_;
    std::size_t ready_bytes_ = 0;
    std::exception_ptr failure_;
    bool at_end_ = false;
    bool stops_ = false;
    std::shared_ptr<TextAnalyzer> analyzer_;
    int analyzer_number_ = 0;

    std::thread thread_; ///< none for lists with standard input
};

} // namespace sijill::kb
