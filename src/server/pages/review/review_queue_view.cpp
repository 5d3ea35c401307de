#include "server/pages/review/review_queue_view.hpp"

#include "kb/base_access.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

constexpr std::size_t kMostWaiting = 1000;

std::optional<std::string> narrowing(const Given& given, std::string_view name) {
    std::string value = given.text(name);
    return value.empty() ? std::nullopt : std::optional(std::move(value));
}

} // namespace

ReviewQueue review_queue(const Call& call, const Given& given, std::int64_t candidate) {
    kb::CandidateFilter filter;
    filter.source = narrowing(given, "source");
    filter.kind = narrowing(given, "kind");
    filter.limit = kMostWaiting + 1;
    kb::Connection& connection = kb::connection_of(call.base);
    ReviewQueue queue;
    kb::with_database_errors(connection.label(), kb::Task::read, [&] {
        queue.waiting = kb::list_candidates(connection.database(), filter);
    });
    queue.more = queue.waiting.size() > kMostWaiting;
    queue.waiting.resize(std::min(queue.waiting.size(), kMostWaiting));
    const auto found = std::ranges::find(queue.waiting, candidate, &kb::ListedCandidate::id);
    if (found != queue.waiting.end()) {
        queue.place = static_cast<std::size_t>(found - queue.waiting.begin());
    }
    return queue;
}

} // namespace sijill::server
