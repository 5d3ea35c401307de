#pragma once

#include "server/answers/finished.hpp"
#include "server/answers/router.hpp"
#include "server/bases/workers.hpp"
#include "server/cache/reply_cache.hpp"
#include "server/call.hpp"
#include "server/http/refusal.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace sijill::server {

/// How an answer came about, for the log.
enum class Origin { made, shared, cached, unchanged, refused };

/// What the exchange needs. The references outlive it.
struct ExchangeParts {
    const ServeOptions& options;
    const ReportCatalog& catalog;
    const Questions& questions;
    BasePool& pool;
    Workers& workers;
    std::vector<std::string> allowed_hosts; ///< in lower case
    std::size_t cache_bytes = 0;
    std::function<void(std::function<void()>)> post; ///< has a task run on the thread of ask()
};

/// Turns requests into answers: checks host and origin, finds the route, answers from the cache
/// where the base has not changed, and else has a worker answer. Equal requests at the same time
/// are worked out once. All calls come from one thread, that of `post`.
class Exchange {
public:
    using Done = std::function<void(const Reply&, Origin)>;

    Exchange(ExchangeParts parts, std::vector<Route> routes);

    /// Has `done` called with the answer, at once or later. Returns a number for leave(), or 0
    /// where it has been called already. `client` is whom the work is counted for.
    std::uint64_t ask(Request request, const std::string& client, Done done);

    /// Says that nobody waits for an answer any more: its `done` is not called, and what works only
    /// for it is interrupted.
    void leave(std::uint64_t number);

    /// Interrupts all that is worked on.
    void stop() noexcept { stopping_ = true; }

    /// Returns the answer to what is refused before it is a whole request.
    [[nodiscard]] Reply refused(const Request& request, const Refusal& refusal);

private:
    struct Flight;
    struct Waiting {
        std::uint64_t number;
        Done done;
    };

    [[nodiscard]] std::optional<Reply> replied_at_once(const Request& request, const Way& way);
    std::uint64_t begin(std::shared_ptr<Flight> flight, const std::string& client, Done done);
    void work_on(Flight& flight, WorkerBase& worker);
    [[nodiscard]] Response respond(Flight& flight, WorkerBase& worker);
    [[nodiscard]] Response read_by_route(Flight& flight, WorkerBase& worker);
    [[nodiscard]] Response write_by_route(Flight& flight);
    [[nodiscard]] std::chrono::steady_clock::time_point deadline() const;
    [[nodiscard]] Call call_of(const Request& request, KnowledgeBase& base,
                               std::vector<std::string> parts) const;
    void land(const std::shared_ptr<Flight>& flight);

    ExchangeParts parts_;
    Router router_;
    ReplyCache cache_;
    KnowledgeBase spare_; ///< the built-in base, for pages that tell errors of the protocol
    std::atomic<bool> stopping_ = false;
    std::uint64_t last_number_ = 0;
    std::unordered_map<std::string, std::shared_ptr<Flight>> shared_; ///< by request and state
    std::unordered_map<std::uint64_t, std::shared_ptr<Flight>> by_number_;
};

} // namespace sijill::server
