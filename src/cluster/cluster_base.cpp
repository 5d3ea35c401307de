#include "cluster/cluster_base.hpp"

#include "kb/base_access.hpp"
#include "kb/store/meta.hpp"
#include "kb/store/opening.hpp"

#include <SQLiteCpp/Exception.h>

#include <chrono>
#include <memory>
#include <thread>
#include <utility>

namespace sijill::cluster {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kMostTries = 5;
constexpr auto kWait = 30s; ///< for the file of a node to have what the cluster has
constexpr auto kPause = 20ms;
constexpr auto kAskAgain = 300ms;

/// Returns what `open` returns. A file is no base, or not there, while an engine that was started
/// makes it: then it is opened again until the given time, when the fault is thrown.
template <class Open>
auto opened(Clock::time_point until, Open open) {
    for (;;) {
        try {
            return open();
        } catch (const Error& error) {
            if (error.code() != ErrorCode::database || Clock::now() >= until) {
                throw;
            }
        }
        std::this_thread::sleep_for(kPause);
    }
}

/// Calls `is_there` with a reader's connection to a file, opened anew for each look, until it
/// returns true; returns false where it does not within kWait.
bool wait_for(const std::filesystem::path& file,
              const std::function<bool(kb::Connection&)>& is_there) {
    const auto until = Clock::now() + kWait;
    while (Clock::now() < until) {
        kb::Connection connection = opened(until, [&file] {
            return kb::Connection::open(file, kb::Connection::Access::read_only);
        });
        if (is_there(connection)) {
            return true;
        }
        std::this_thread::sleep_for(kPause);
    }
    return false;
}

/// Returns whether a query finds what is looked for; not while the file is made or moved.
bool finds(kb::Connection& connection, const std::function<bool(SQLite::Database&)>& look) {
    try {
        return look(connection.database());
    } catch (const SQLite::Exception&) {
        return false;
    }
}

} // namespace

ClusterBase::ClusterBase(std::filesystem::path file, std::string_view addresses)
    : file_(std::move(file)), engine_(read_addresses(addresses)) {
}

void ClusterBase::write(const std::function<void(KnowledgeBase&)>& work) {
    for (int tries = 1;; ++tries) {
        catch_up();
        try {
            work_once(work);
            return;
        } catch (const Conflict&) {
            if (tries == kMostTries) {
                throw;
            }
        }
    }
}

void ClusterBase::work_once(const std::function<void(KnowledgeBase&)>& work) {
    KnowledgeBase copy = opened(Clock::now() + kWait, [this] {
        return kb::temporary_copy(KnowledgeBase::open(file_, KnowledgeBase::Access::inspect));
    });
    kb::Connection& connection = kb::connection_of(copy);
    kb::with_database_errors(connection.label(), kb::Task::read, [&] {
        connection.hand_changes_to(std::make_unique<Replica>(engine_, last_key_));
        kb::bring_views_up_to_date(connection);
        kb::require_schema(connection);
    });
    engine_.watch([&connection] { connection.look(); });
    work(copy);
    engine_.watch({});
}

/// Waits until the file has the state of the cluster: what was acknowledged before may still be on
/// its way to this node.
void ClusterBase::catch_up() {
    engine_.watch({});
    std::string wanted = state_of(engine_);
    auto asked = Clock::now();
    if (!wait_for(file_, [&](kb::Connection& connection) {
            if (finds(connection,
                      [&](SQLite::Database& database) { return state_of(database) == wanted; })) {
                return true;
            }
            if (Clock::now() - asked > kAskAgain) { // others go on writing
                wanted = state_of(engine_);
                asked = Clock::now();
            }
            return false;
        })) {
        throw Error(ErrorCode::database,
                    {"{}: does not have what the cluster has, so that nothing can be written"_text,
                     file_.string()},
                    "is it the file of a node of this cluster, and does the node run?"_text);
    }
}

void ClusterBase::wait() {
    if (!last_key_.empty() && !wait_for(file_, [this](kb::Connection& connection) {
            return finds(connection, [this](SQLite::Database& database) {
                return !kb::read_meta(database, last_key_).empty();
            });
        })) {
        throw Error(
            ErrorCode::database,
            {"{}: the cluster has the change, but this file does not yet"_text, file_.string()},
            "does the node of this file run, and can it reach the others?"_text);
    }
}

} // namespace sijill::cluster
