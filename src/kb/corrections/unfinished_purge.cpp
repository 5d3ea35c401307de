#include "kb/corrections/unfinished_purge.hpp"

#include "base/split.hpp"
#include "kb/store/meta.hpp"

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

void forget_unfinished_purges(SQLite::Database& database) {
    remove_meta(database, kKey);
}

} // namespace sijill::kb
