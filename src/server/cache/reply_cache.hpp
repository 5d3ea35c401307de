#pragma once

#include "server/http/reply.hpp"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sijill::server {

/// Keeps the answers that were asked for last, up to a number of bytes. Each belongs to a state of
/// the base and is forgotten when it is asked for in another one. One thread at a time.
class ReplyCache {
public:
    explicit ReplyCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Returns the answer to a request in a state of the base; null if it is not kept. It stays
    /// valid until the next call.
    [[nodiscard]] const Reply* find(std::string_view request, std::string_view state);

    /// Keeps an answer, unless it alone is more than an eighth of all that is kept.
    void keep(std::string request, std::string state, Reply reply);

    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

private:
    struct Entry {
        std::string request;
        std::string state;
        Reply reply;
    };
    using Entries = std::list<Entry>; ///< the last one asked for first

    static std::size_t size_of(const Entry& entry) noexcept;
    void forget(Entries::iterator entry);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    Entries entries_;
    std::unordered_map<std::string_view, Entries::iterator> by_request_; ///< views of the entries
};

} // namespace sijill::server
