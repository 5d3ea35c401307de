#include "kb/intake/document_feed.hpp"

#include <algorithm>
#include <utility>

namespace sijill::kb {
namespace {

constexpr ReadAhead<FedDocument>::Limits kLimits{2 << 20, 2048, 64 << 10, 64};

std::size_t bytes_of(const FedDocument& fed) {
    return fed.document.pack.text.size();
}

} // namespace

DocumentFeed::DocumentFeed(std::vector<DocumentEntry> entries, const DocumentOptions& options,
                           std::istream& input, std::shared_ptr<TextAnalyzer> analyzer)
    : entries_(std::move(entries)), options_(options), input_(input),
      analyzer_(std::move(analyzer)) {
    if (std::ranges::find(entries_, DocumentKind::input, &DocumentEntry::kind) == entries_.end()) {
        ahead_.emplace([this] { return read(); }, bytes_of, kLimits);
    }
}

/// Reads and analyzes one document, in either thread.
std::unique_ptr<FedDocument> DocumentFeed::read() {
    for (; entry_ < entries_.size(); ++entry_, reader_.reset()) {
        if (!reader_) {
            reader_.emplace(entries_[entry_], options_, input_);
        }
        std::optional<Document> document = reader_->next();
        if (!document) {
            continue;
        }
        auto fed = std::make_unique<FedDocument>(FedDocument{std::move(*document), {}, 0});
        std::shared_ptr<TextAnalyzer> analyzer;
        {
            const std::scoped_lock lock(mutex_);
            analyzer = analyzer_;
            fed->names = analyzer_number_;
        }
        if (!fed->document.unreadable) {
            const Pack& pack = fed->document.pack;
            fed->analyzed = analyzer->analyze(pack.text, day_of(pack.source));
        }
        return fed;
    }
    return nullptr;
}

std::unique_ptr<FedDocument> DocumentFeed::next(const std::function<void()>& look) {
    look();
    return ahead_ ? ahead_->next(look) : read();
}

void DocumentFeed::set_analyzer(std::shared_ptr<TextAnalyzer> analyzer) {
    const std::scoped_lock lock(mutex_);
    analyzer_ = std::move(analyzer);
    ++analyzer_number_;
}

} // namespace sijill::kb
