#include "search/write/folded_texts.hpp"

#include "text/tokens/tokenizer.hpp"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

namespace sijill::search {
namespace {

/// Less text is folded before another thread has begun.
constexpr std::size_t kWorthAThread = std::size_t{256} << 10;

/// What is handed on at once, and what may wait: little, so that the words are still in a cache of
/// the processor when they are written.
constexpr std::size_t kPartBytes = std::size_t{64} << 10;
constexpr std::size_t kMostBytes = std::size_t{256} << 10;
constexpr std::size_t kMostParts = 16;

bool are_worth_a_thread(std::span<const Document* const> documents) {
    std::size_t bytes = 0;
    return std::ranges::any_of(documents, [&bytes](const Document* document) {
        bytes += document->text.size();
        return bytes >= kWorthAThread;
    });
}

void append_folded(std::string& words, std::string_view text) {
    const std::size_t begin = words.size();
    for (text::WordCursor cursor(text); cursor.next();) {
        words.append(words.size() == begin ? 0 : 1, ' ');
        words.append(cursor.word());
    }
}

} // namespace

FoldedTexts::FoldedTexts(std::span<const Document* const> documents, Threads threads)
    : documents_(documents) {
    if (threads == Threads::one || std::thread::hardware_concurrency() == 1 ||
        !are_worth_a_thread(documents)) {
        return;
    }
    try {
        ahead_.emplace(
            [this] {
                auto part = std::make_unique<Part>();
                return fold(*part, kPartBytes) ? std::move(part) : nullptr;
            },
            [](const Part& part) { return part.words.size(); },
            ReadAhead<Part>::Limits{kMostBytes, kMostParts, 0, 1});
    } catch (const std::system_error&) { // no thread is to be had: the caller's does it
        ahead_.reset();
    }
}

std::string_view FoldedTexts::next() {
    if (taken_ == part_.ends.size()) {
        take();
    }
    const std::size_t begin = taken_ == 0 ? 0 : part_.ends[taken_ - 1];
    const std::size_t end = part_.ends[taken_++];
    return std::string_view(part_.words).substr(begin, end - begin);
}

const std::vector<WordCounts::Change>& FoldedTexts::counts() {
    take();
    return counts_;
}

void FoldedTexts::take() {
    taken_ = 0;
    if (!ahead_) {
        // One document, whose words the processor's caches still have when they are written.
        static_cast<void>(fold(part_, 1));
    } else if (const std::unique_ptr<Part> part = ahead_->next()) {
        part_ = std::move(*part);
    }
}

/// Folds the next documents, until their words have so many bytes. After the last one it makes the
/// counts, and returns false.
bool FoldedTexts::fold(Part& part, std::size_t bytes) {
    part.words.clear();
    part.ends.clear();
    if (folded_ == documents_.size()) {
        counts_ = counter_.sorted();
        return false;
    }
    while (folded_ < documents_.size() && part.words.size() < bytes) {
        const std::size_t begin = part.words.size();
        append_folded(part.words, documents_[folded_++]->text);
        part.ends.push_back(part.words.size());
        counter_.count(std::string_view(part.words).substr(begin), 1);
    }
    return true;
}

} // namespace sijill::search
