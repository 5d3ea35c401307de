#include "kb/intake/document_feed.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sijill::kb {
namespace {

/// The most that waits to be taken: enough that neither thread waits for long.
constexpr std::size_t kReadyBytes = 2 << 20;
constexpr std::size_t kReadyDocuments = 2048;

/// What is worth waking a thread that waits for documents.
constexpr std::size_t kWorthBytes = 64 << 10;
constexpr std::size_t kWorthDocuments = 64;

constexpr std::chrono::milliseconds kBetweenLooks{100};

} // namespace

DocumentFeed::DocumentFeed(std::vector<DocumentEntry> entries, const DocumentOptions& options,
                           std::istream& input, std::shared_ptr<TextAnalyzer> analyzer)
    : entries_(std::move(entries)), options_(options), input_(input),
      analyzer_(std::move(analyzer)) {
    if (std::ranges::find(entries_, DocumentKind::input, &DocumentEntry::kind) == entries_.end()) {
        thread_ = std::thread([this] { work(); });
    }
}

DocumentFeed::~DocumentFeed() {
    if (thread_.joinable()) {
        {
            const std::scoped_lock lock(mutex_);
            stops_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }
}

/// Reads and analyzes one document, in either thread.
std::optional<FedDocument> DocumentFeed::read() {
    for (; entry_ < entries_.size(); ++entry_, reader_.reset()) {
        if (!reader_) {
            reader_.emplace(entries_[entry_], options_, input_);
        }
        std::optional<Document> document = reader_->next();
        if (!document) {
            continue;
        }
        FedDocument fed{std::move(*document), {}, 0};
        std::shared_ptr<TextAnalyzer> analyzer;
        {
            const std::scoped_lock lock(mutex_);
            analyzer = analyzer_;
            fed.names = analyzer_number_;
        }
        if (!fed.document.unreadable) {
            const Pack& pack = fed.document.pack;
            fed.analyzed = analyzer->analyze(pack.text, day_of(pack.source));
        }
        return fed;
    }
    return std::nullopt;
}

void DocumentFeed::work() {
    try {
        while (std::optional<FedDocument> fed = read()) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] {
                return stops_ || (ready_bytes_ < kReadyBytes && ready_.size() < kReadyDocuments);
            });
            if (stops_) {
                return;
            }
            ready_bytes_ += fed->document.pack.text.size();
            ready_.push_back(std::move(*fed));
            if (ready_bytes_ >= kWorthBytes || ready_.size() >= kWorthDocuments) {
                changed_.notify_all();
            }
        }
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
    }
    const std::scoped_lock lock(mutex_);
    at_end_ = true;
    changed_.notify_all();
}

std::optional<FedDocument> DocumentFeed::next(const std::function<void()>& look) {
    look();
    if (!thread_.joinable()) {
        return read();
    }
    if (taken_.empty()) {
        take(look);
    }
    if (taken_.empty()) {
        return std::nullopt;
    }
    FedDocument fed = std::move(taken_.front());
    taken_.pop_front();
    return fed;
}

/// Takes all documents that are ready, or waits for some; takes none at the end.
void DocumentFeed::take(const std::function<void()>& look) {
    std::unique_lock lock(mutex_);
    while (ready_.empty() && !at_end_) {
        changed_.wait_for(lock, kBetweenLooks);
        lock.unlock();
        look();
        lock.lock();
    }
    if (ready_.empty() && failure_) {
        std::rethrow_exception(failure_);
    }
    taken_.swap(ready_);
    ready_bytes_ = 0;
    changed_.notify_all();
}

void DocumentFeed::set_analyzer(std::shared_ptr<TextAnalyzer> analyzer) {
    const std::scoped_lock lock(mutex_);
    analyzer_ = std::move(analyzer);
    ++analyzer_number_;
}

} // namespace sijill::kb
