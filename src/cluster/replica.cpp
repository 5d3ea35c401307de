#include "cluster/replica.hpp"

#include "kb/store/meta.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <cstdint>
#include <random>

namespace sijill::cluster {
namespace {

constexpr const char* kState =
    "SELECT group_concat(key || ' ' || value, char(10)) FROM "
    "(SELECT key, value FROM meta WHERE key GLOB 'checksum.*' ORDER BY key)";

/// Fails unless the state is ?1: meta.value may not be NULL.
std::string guard_sql() {
    return fmt::format(
        "INSERT INTO meta (key, value) SELECT 'cluster.guard', NULL WHERE ({}) IS NOT ?1", kState);
}

/// Changes whose keys are kept: more than all writers make in the time for which an answer is
/// waited for.
constexpr std::int64_t kKept = 1000;

constexpr const char* kLastNumber =
    "SELECT ifnull(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key GLOB 'cluster.*'";
constexpr const char* kForgetOld =
    "DELETE FROM meta WHERE key GLOB 'cluster.*' AND CAST(value AS INTEGER) <= ?1";

std::string new_key() {
    std::random_device random; // of the system
    return fmt::format("cluster.{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

} // namespace

Conflict::Conflict()
    : Error(ErrorCode::database,
            "other writers changed the base of the cluster at the same time, again and again; "
            "this change is not written"_text,
            "try again when they have finished"_text) {
}

std::string state_of(SQLite::Database& database) {
    return database.execAndGet(kState).getString();
}

std::string state_of(const Engine& engine) {
    return engine.ask(kState);
}

void Replica::sign(SQLite::Database& database) {
    sent_ = {new_key(), state_of(database)};
    const std::int64_t number = database.execAndGet(kLastNumber).getInt64() + 1;
    SQLite::Statement forget(database, kForgetOld);
    forget.bind(1, number - kKept);
    forget.exec();
    kb::write_meta(database, sent_.key, std::to_string(number));
}

void Replica::take(const std::vector<kb::BoundStatement>& changes) {
    std::vector<kb::BoundStatement> statements{{guard_sql(), {sent_.state}}};
    statements.insert(statements.end(), changes.begin(), changes.end());
    const Outcome outcome = engine_.execute(statements);
    if (!outcome.fault.empty()) {
        require_made(outcome);
    }
    last_key_ = sent_.key;
}

void Replica::require_made(const Outcome& outcome) const {
    if (outcome.failed_at > 0) {
        throw Error(ErrorCode::database,
                    {"the cluster refused the change, of which nothing is written: {}"_text,
                     outcome.fault});
    }
    if (!outcome.fault.starts_with("NOT NULL")) {
        const Message fault{"the cluster has no base: {}"_text, outcome.fault};
        throw outcome.was_sent_before
            ? lost_answer(fault)
            : Error(ErrorCode::database, fault, "sijill cluster init loads one into it"_text);
    }
    if (!outcome.was_sent_before || !has_key()) {
        throw Conflict();
    }
}

bool Replica::has_key() const {
    try {
        return !engine_.ask("SELECT value FROM meta WHERE key = ?1", {sent_.key}).empty();
    } catch (const Error& error) {
        throw lost_answer(error.message());
    }
}

} // namespace sijill::cluster
