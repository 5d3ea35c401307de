#include "kb/intake/document_feed.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sijill::kb {
namespace {

/// The most that waits to be written: enough that neither thread waits for long.
constexpr std::size_t kReadyBytes = 4 << 20;
constexpr std::size_t kReadyDocuments = 4096;

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
            changed_.notify_all();
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
    std::unique_lock lock(mutex_);
    while (ready_.empty() && !at_end_) {
        changed_.wait_for(lock, kBetweenLooks);
        lock.unlock();
        look();
        lock.lock();
    }
    if (ready_.empty()) {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        return std::nullopt;
    }
    FedDocument fed = std::move(ready_.front());
    ready_.pop_front();
    ready_bytes_ -= fed.document.pack.text.size();
    changed_.notify_all();
    return fed;
}

void DocumentFeed::set_analyzer(std::shared_ptr<TextAnalyzer> analyzer) {
    const std::scoped_lock lock(mutex_);
    analyzer_ = std::move(analyzer);
    ++analyzer_number_;
}

} // namespace sijill::kb
