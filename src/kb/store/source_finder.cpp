#include "kb/store/source_finder.hpp"

namespace sijill::kb {
namespace {

std::optional<FoundSource> find(SQLite::Statement& query, const std::string& value) {
    query.bind(1, value);
    std::optional<FoundSource> found;
    if (query.executeStep()) {
        found = {query.getColumn(0).getInt64(), query.getColumn(1).getString()};
    }
    query.reset(); // a statement that goes on would keep its lock
    return found;
}

} // namespace

SourceFinder::SourceFinder(SQLite::Database& database)
    : by_slug_(database, "SELECT id, slug FROM source WHERE slug = ?1"),
      by_text_(database, "SELECT id, slug FROM source WHERE sha256 = ?1") {
}

std::optional<FoundSource> SourceFinder::by_slug(const std::string& slug) {
    return find(by_slug_, slug);
}

std::optional<FoundSource> SourceFinder::by_text(const std::string& sha256) {
    return find(by_text_, sha256);
}

} // namespace sijill::kb
