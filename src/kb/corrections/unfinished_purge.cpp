#include "kb/corrections/unfinished_purge.hpp"

#include "base/split.hpp"
#include "kb/store/meta.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace sijill::kb {
namespace {

constexpr const char* kKey = "unfinished_purge"; ///< slugs, with a space between

} // namespace

void mark_unfinished_purge(SQLite::Database& database, const std::string& source) {
    std::vector<std::string> sources = unfinished_purges(database);
    if (std::ranges::find(sources, source) == sources.end()) {
        sources.push_back(source);
    }
    write_meta(database, kKey, fmt::format("{}", fmt::join(sources, " ")));
}

std::vector<std::string> unfinished_purges(SQLite::Database& database) {
    const std::string slugs = read_meta(database, kKey);
    const std::vector<std::string_view> sources = split(slugs, ' ');
    return {sources.begin(), sources.end()};
}

bool can_end_purges(SQLite::Database& database) {
    if (unfinished_purges(database).empty()) {
        return false;
    }
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() != 0) {
        throw Error(ErrorCode::database,
                    "another connection has the base open, and keeps its write-ahead log"_text);
    }
    return true;
}

void forget_unfinished_purges(SQLite::Database& database) {
    remove_meta(database, kKey);
}

} // namespace sijill::kb
