#include "server/cache/reply_cache.hpp"

#include <iterator>
#include <utility>

namespace sijill::server {

const Reply* ReplyCache::find(std::string_view request, std::string_view state) {
    const auto found = by_request_.find(request);
    if (found == by_request_.end()) {
        return nullptr;
    }
    const Entries::iterator entry = found->second;
    if (entry->state != state) {
        forget(entry);
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, entry);
    return &entry->reply;
}

void ReplyCache::keep(std::string request, std::string state, Reply reply) {
    if (const auto found = by_request_.find(request); found != by_request_.end()) {
        forget(found->second);
    }
    constexpr std::size_t kLeastAnswers = 8;
    Entry entry{std::move(request), std::move(state), std::move(reply)};
    const std::size_t bytes = size_of(entry);
    if (bytes > most_bytes_ / kLeastAnswers) {
        return;
    }
    while (bytes_ + bytes > most_bytes_) {
        forget(std::prev(entries_.end()));
    }
    entries_.push_front(std::move(entry));
    by_request_.emplace(entries_.front().request, entries_.begin());
    bytes_ += bytes;
}

std::size_t ReplyCache::size_of(const Entry& entry) noexcept {
    constexpr std::size_t kNodes = 128; // of the list and the map
    return entry.request.size() + entry.state.size() + entry.reply.size() + kNodes;
}

void ReplyCache::forget(Entries::iterator entry) {
    bytes_ -= size_of(*entry);
    by_request_.erase(entry->request);
    entries_.erase(entry);
}

} // namespace sijill::server
