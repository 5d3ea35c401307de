// What the tests of the exchange stand on: a service over a file, with routes of its own and
// without sockets.
#pragma once

#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "server/answers/exchange.hpp"
#include "sijill/seeded.hpp"

#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>

namespace sijill::test {

using namespace sijill::server;
using namespace std::chrono_literals;

/// The thread of the sockets, without sockets: runs what is posted when it is told to.
class Loop {
public:
    void post(std::function<void()> task) {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        came_.notify_all();
    }

    /// Runs tasks until a condition holds; returns false where that takes longer than a minute.
    bool until(const std::function<bool()>& holds) {
        const auto end = std::chrono::steady_clock::now() + 60s;
        std::unique_lock lock(mutex_);
        while (!holds()) {
            if (tasks_.empty()) {
                if (came_.wait_until(lock, end) == std::cv_status::timeout) {
                    return false;
                }
                continue;
            }
            const auto task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
        return true;
    }

    /// Runs what has been posted.
    void run_all() {
        static_cast<void>(until([this] { return tasks_.empty(); }));
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::deque<std::function<void()>> tasks_;
};

struct Told {
    Reply reply;
    Origin origin = Origin::made;
};

inline constexpr std::string_view kEndless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

/// A service over a file, with routes of its own. An answer that takes longer than its timeout is
/// not kept, so this is long unless a test is about it.
class Served {
public:
    explicit Served(std::chrono::milliseconds timeout = 60s) {
        std::ofstream(folder / "a.db", std::ios::binary) << seeded_image();
        options.base_file = folder / "a.db";
        options.timeout = timeout;
    }

    void start() {
        pool.emplace(options.base_file, is_trusted);
        workers.emplace(*pool, 1, 10);
        exchange.emplace(ExchangeParts{.options = options,
                                       .catalog = catalog,
                                       .questions = questions,
                                       .pool = *pool,
                                       .workers = *workers,
                                       .allowed_hosts = {"sijill.example"},
                                       .cache_bytes = 1 << 20,
                                       .post = [&](auto task) { loop.post(std::move(task)); }},
                         given.empty() ? routes() : given);
    }

    ~Served() {
        if (exchange) {
            exchange->stop();
            static_cast<void>(workers->stop(60s));
        }
    }

    std::vector<Route> routes() {
        const auto count = [this](const Call& call) {
            ++asked;
            const std::string sql = "SELECT count(*), min(title) FROM source";
            const ResultSet rows = run_sql(call.base, sql, {});
            return Response{
                200, "text/plain", to_text(rows.rows[0][0]) + to_text(rows.rows[0][1]), {}};
        };
        const auto endless = [this](const Call& call) {
            ++asked;
            SqlOptions long_time;
            long_time.timeout = 1h;
            static_cast<void>(run_sql(call.base, kEndless, long_time));
            return Response{};
        };
        return {{"/count", {"GET"}, count},
                {"/endless", {"GET"}, endless},
                {"/api/endless", {"GET"}, endless, false},
                {"/sql", {"GET", "POST"}, count, false},
                {"/bad/{}",
                 {"GET"},
                 [](const Call& call) -> Response {
                     throw Error(ErrorCode::not_found, {"no {}"_text, call.parts.at(0)});
                 }},
                {"/fault", {"GET"}, [](const Call&) -> Response { throw std::logic_error("bug"); }},
                {"/slow",
                 {"GET"},
                 [](const Call& call) {
                     std::this_thread::sleep_for(call.options.timeout);
                     return Response{200, "text/plain", "part", {}};
                 }},
                {"/large", {"GET"}, [](const Call&) {
                     return Response{200, "text/html", std::string(100'000, 'x'), {}};
                 }}};
    }

    static Request request(const std::string& target, Fields headers = {}) {
        Request made;
        made.target = target;
        made.path = target;
        made.host = "localhost:8010";
        made.headers = std::move(headers);
        return made;
    }

    std::uint64_t begin(Request made, std::optional<Told>& told) {
        return exchange->ask(std::move(made), "client", [&told](const Reply& reply, Origin origin) {
            told = Told{reply, origin};
        });
    }

    Told ask(Request made) {
        if (!exchange) {
            start();
        }
        std::optional<Told> told;
        begin(std::move(made), told);
        REQUIRE(loop.until([&] { return told.has_value(); }));
        return *told;
    }

    Told get(const std::string& target, Fields headers = {}) {
        return ask(request(target, std::move(headers)));
    }

    Told with_method(const std::string& method, const std::string& target, Fields headers = {}) {
        Request made = request(target, std::move(headers));
        made.method = method;
        return ask(std::move(made));
    }

    void write(const std::string& sql) {
        KnowledgeBase base =
            KnowledgeBase::open(options.base_file, KnowledgeBase::Access::read_write);
        SqlOptions writing;
        writing.write = true;
        static_cast<void>(run_sql(base, sql, writing));
    }

    TempFolder folder;
    std::vector<Route> given; ///< routes in place of its own
    ServeOptions options;
    bool is_trusted = true;
    ReportCatalog catalog;
    Questions questions{catalog};
    Loop loop;
    std::optional<BasePool> pool;
    std::optional<Workers> workers;
    std::optional<Exchange> exchange;
    std::atomic<int> asked = 0;
};

} // namespace sijill::test
