#include "server/views/past_base.hpp"

#include "kb/base_access.hpp"
#include "sijill/error.hpp"

#include <cstdint>

namespace sijill::server {
namespace {

/// The base of another day is a copy in memory, which every reader of such a page has of their own.
constexpr std::int64_t kMostMegabytes = 64;

void require_small(const KnowledgeBase& base) {
    kb::Connection& connection = kb::connection_of(base);
    const std::int64_t bytes =
        kb::with_database_errors(connection.label(), kb::Task::read, [&connection] {
            SQLite::Database& database = connection.database();
            return database.execAndGet("PRAGMA page_count").getInt64() *
                   database.execAndGet("PRAGMA page_size").getInt64();
        });
    if (bytes > kMostMegabytes << 20) {
        throw Error(ErrorCode::refused,
                    {"the base is larger than {} MB, too large to show another day of it here"_text,
                     kMostMegabytes},
                    "sijill --as-of DAY asks for it at the command line"_text);
    }
}

} // namespace

PastBase::PastBase(const Call& call, const std::string& day) : now_(call.base) {
    if (!day.empty()) {
        require_small(now_);
        past_ = now_.as_of(day);
        past_->watch([&now = kb::connection_of(now_)] { return now.goes_on(); });
    }
}

} // namespace sijill::server
