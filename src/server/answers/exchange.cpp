#include "server/answers/exchange.hpp"

#include "kb/base_access.hpp"
#include "server/answers/failures.hpp"
#include "server/http/host.hpp"
#include "server/http/negotiation.hpp"
#include "server/http/target.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

namespace sijill::server {
namespace {

using Clock = std::chrono::steady_clock;

constexpr Refusal kNowhere{404, "not_found", "there is nothing at this address"};
constexpr Refusal kMethod{405, "method_not_allowed", "this address does not take that method"};
constexpr Refusal kNoEdit{403, "refused", "nothing is changed here; serve --edit lets it"};
constexpr Refusal kBusy{503, "busy", "too much is asked for at the moment; try again"};
constexpr Refusal kEnding{503, "busy", "the server is being stopped"};
constexpr Refusal kLate{422, "limit_time", "the answer takes more time than it may"};
constexpr Refusal kMemory{422, "limit_memory", "the answer takes more memory than it may"};
constexpr Refusal kFault{500, "internal", "the program failed on this request"};

Language page_language(std::string_view path) {
    return path == "/en" || path.starts_with("/en/") ? Language::english : Language::arabic;
}

std::string joined(const std::vector<std::string_view>& methods) {
    std::string list;
    for (const std::string_view method : methods) {
        list.append(method).append(method == "GET" ? ", HEAD, " : ", ");
    }
    return list + "OPTIONS";
}

/// Returns the state of a base with that of the thesaurus, which answers depend on as well: when it
/// was written and how long it is. Runs no SQL. An empty state stays empty.
std::string with_thesaurus(std::string state, const ServeOptions& options) {
    if (state.empty() || !options.thesaurus) {
        return state;
    }
    std::error_code none;
    const auto written = std::filesystem::last_write_time(*options.thesaurus, none);
    const auto size = std::filesystem::file_size(*options.thesaurus, none);
    return fmt::format("{} {} {}", state, written.time_since_epoch().count(), size);
}

/// Has a base watched as long as it lives.
class Watched {
public:
    Watched(KnowledgeBase& base, std::function<bool()> look) : base_(base) {
        base_.watch(std::move(look));
    }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    ~Watched() { base_.watch({}); }

private:
    KnowledgeBase& base_;
};

} // namespace

/// One request that is worked on, for all who wait for its answer.
struct Exchange::Flight {
    Request request;
    Way way;
    Coding coding = Coding::identity;
    std::string key;              ///< of the cache; empty: not to be kept
    std::string shared_as;        ///< in shared_; empty: for one client alone
    std::vector<Waiting> waiting; ///< of the thread of ask()
    std::atomic<bool> is_left = false;
    std::atomic<bool> is_late = false;
    Reply reply;       ///< written by the worker, read once it has landed
    std::string state; ///< of the base, for an answer that may be kept; likewise
};

Exchange::Exchange(ExchangeParts parts, std::vector<Route> routes)
    : parts_(std::move(parts)), router_(std::move(routes)), cache_(parts_.cache_bytes),
      spare_(KnowledgeBase::open_image(seeded_image())) {
}

Reply Exchange::refused(const Request& request, const Refusal& refusal) {
    return finished(failure(call_of(request, spare_, {}), refusal), coding_of(request), "");
}

std::optional<Reply> Exchange::replied_at_once(const Request& request, const Way& way) {
    if (const auto refusal = check_host(request.host, parts_.allowed_hosts)) {
        return refused(request, *refusal);
    }
    if (request.method == "OPTIONS" && (request.target == "*" || !way.allow.empty())) {
        Response response{.status = 204, .content_type = "", .body = "", .headers = {}};
        response.headers.emplace_back(
            "Allow",
            joined(way.allow.empty() ? std::vector<std::string_view>{"GET", "POST"} : way.allow));
        return finished(std::move(response), Coding::identity, "");
    }
    if (way.allow.empty()) {
        return refused(request, kNowhere);
    }
    if (way.route == nullptr) {
        Reply reply = refused(request, kMethod);
        reply.headers.emplace_back("Allow", joined(way.allow));
        return reply;
    }
    if (request.method != "GET") {
        if (const auto refusal = check_origin(request)) {
            return refused(request, *refusal);
        }
    }
    if (way.route->writes && !parts_.options.edit) {
        return refused(request, kNoEdit);
    }
    return std::nullopt;
}

std::uint64_t Exchange::ask(Request request, const std::string& client, Done done) {
    if (request.method == "HEAD") {
        request.method = "GET";
    }
    const auto below = path_below(path_of(request.target), parts_.options.base_path);
    Way way = router_.find(request.method, below.value_or(""));
    if (const auto reply = replied_at_once(request, way)) {
        done(*reply, Origin::refused);
        return 0;
    }
    auto flight = std::make_shared<Flight>();
    flight->coding = coding_of(request);
    if (way.route->cached && request.method == "GET") {
        flight->key = (flight->coding == Coding::gzip ? "gzip " : "identity ") + request.target;
        const std::string state = with_thesaurus(parts_.pool.state(), parts_.options);
        const std::string tag = entity_tag(state, request.target, flight->coding);
        if (!tag.empty() && matches_tag(request.header("if-none-match"), tag)) {
            done(not_modified(tag), Origin::unchanged);
            return 0;
        }
        const Reply* const kept = state.empty() ? nullptr : cache_.find(flight->key, state);
        if (kept != nullptr) {
            done(Reply(*kept), Origin::cached);
            return 0;
        }
        flight->shared_as = state.empty() ? state : flight->key + ' ' + state;
    }
    flight->request = std::move(request);
    flight->way = std::move(way);
    return begin(std::move(flight), client, std::move(done));
}

std::uint64_t Exchange::begin(std::shared_ptr<Flight> flight, const std::string& client,
                              Done done) {
    const auto same = flight->shared_as.empty() ? shared_.end() : shared_.find(flight->shared_as);
    if (same != shared_.end()) {
        flight = same->second;
    } else {
        const auto job = [this, flight](WorkerBase& worker) {
            work_on(*flight, worker);
            parts_.post([this, flight] { land(flight); });
        };
        if (!parts_.workers.add(client, job)) {
            Reply reply = refused(flight->request, kBusy);
            reply.headers.emplace_back("Retry-After", "1");
            done(reply, Origin::refused);
            return 0;
        }
        if (!flight->shared_as.empty()) {
            shared_.emplace(flight->shared_as, flight);
        }
    }
    flight->waiting.push_back({++last_number_, std::move(done)});
    by_number_.emplace(last_number_, flight);
    return last_number_;
}

void Exchange::leave(std::uint64_t number) {
    const auto found = by_number_.find(number);
    if (found == by_number_.end()) {
        return;
    }
    const std::shared_ptr<Flight> flight = found->second;
    by_number_.erase(found);
    std::erase_if(flight->waiting, [number](const Waiting& one) { return one.number == number; });
    if (flight->waiting.empty()) {
        flight->is_left = true;
        shared_.erase(flight->shared_as);
    }
}

void Exchange::land(const std::shared_ptr<Flight>& flight) {
    const auto shared = shared_.find(flight->shared_as);
    if (shared != shared_.end() && shared->second == flight) {
        shared_.erase(shared);
    }
    if (!flight->reply.header("ETag").empty()) {
        cache_.keep(flight->key, flight->state, flight->reply);
    }
    Origin origin = Origin::made;
    for (const Waiting& one : std::exchange(flight->waiting, {})) {
        by_number_.erase(one.number);
        one.done(flight->reply, origin);
        origin = Origin::shared;
    }
}

/// On the thread of a worker; throws nothing.
void Exchange::work_on(Flight& flight, WorkerBase& worker) {
    if (flight.is_left) {
        return;
    }
    try {
        const auto begin = Clock::now();
        Response response = respond(flight, worker);
        // A page is shown without a part of it that took too long, and that is not kept.
        const bool is_whole = Clock::now() - begin < parts_.options.timeout;
        const std::string tag = is_whole
                                    ? entity_tag(flight.state, flight.request.target, flight.coding)
                                    : std::string();
        flight.reply = finished(std::move(response), flight.coding, tag);
    } catch (const std::bad_alloc&) {
        flight.reply = Reply();
        flight.reply.status = kMemory.status;
    }
}

Response Exchange::respond(Flight& flight, WorkerBase& worker) {
    const auto told = [&](const auto& fault) {
        KnowledgeBase spare = KnowledgeBase::open_image(seeded_image());
        return failure(call_of(flight.request, spare, {}), fault);
    };
    const auto broken_off = [&] { return stopping_ || flight.is_late; };
    const auto why = [&]() -> const Refusal& { return stopping_ ? kEnding : kLate; };
    try {
        if (stopping_) {
            return told(kEnding);
        }
        Response response =
            flight.way.route->writes ? write_by_route(flight) : read_by_route(flight, worker);
        constexpr unsigned kLeastOfFaults = 400;
        return broken_off() && response.status >= kLeastOfFaults ? told(why()) : response;
    } catch (const Error& error) {
        return broken_off() ? told(why()) : told(error);
    } catch (const std::bad_alloc&) {
        return told(kMemory);
    } catch (const std::exception&) {
        return told(kFault);
    }
}

Call Exchange::call_of(const Request& request, KnowledgeBase& base,
                       std::vector<std::string> parts) const {
    return {request,          base,           parts_.catalog,
            parts_.questions, parts_.options, page_language(request.path),
            std::move(parts)};
}

/// Calls the route in a transaction that sees one state of the base.
Response Exchange::read_by_route(Flight& flight, WorkerBase& worker) {
    KnowledgeBase& base = worker.current();
    const Watched watched(base, [this, &flight, deadline = deadline()] {
        flight.is_late = flight.is_late || Clock::now() > deadline;
        return !flight.is_late && !flight.is_left && !stopping_;
    });
    Response response;
    kb::with_database_errors(kb::connection_of(base).label(), kb::Task::read, [&] {
        kb::read_snapshot(base, [&] {
            flight.state =
                flight.key.empty() ? std::string() : with_thesaurus(worker.state(), parts_.options);
            response = flight.way.route->answer(call_of(flight.request, base, flight.way.parts));
        });
    });
    return response;
}

/// A change is made to its end, also where the client has left.
Response Exchange::write_by_route(Flight& flight) {
    static_cast<void>(parts_.pool.open()); // refuses a file that is not served either
    KnowledgeBase base =
        KnowledgeBase::open(parts_.options.base_file, KnowledgeBase::Access::read_write);
    const Watched watched(base, [this, &flight, deadline = deadline()] {
        flight.is_late = flight.is_late || Clock::now() > deadline;
        return !flight.is_late && !stopping_;
    });
    return flight.way.route->answer(call_of(flight.request, base, flight.way.parts));
}

std::chrono::steady_clock::time_point Exchange::deadline() const {
    constexpr int kStatements = 2; // as long as that many statements, an answer may take
    return Clock::now() + kStatements * parts_.options.timeout;
}

} // namespace sijill::server
