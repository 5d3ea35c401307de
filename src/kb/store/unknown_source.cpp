#include "kb/store/unknown_source.hpp"

#include "base/did_you_mean.hpp"

#include <SQLiteCpp/Statement.h>

#include <vector>

namespace sijill::kb {

Error unknown_source(SQLite::Database& database, const std::string& slug) {
    std::vector<std::string> slugs;
    SQLite::Statement sources(database, "SELECT slug FROM source ORDER BY slug");
    while (sources.executeStep()) {
        slugs.push_back(sources.getColumn(0).getString());
    }
    return {
        ErrorCode::not_found, {"no source is called '{}'"_text, slug}, did_you_mean(slug, slugs)};
}

} // namespace sijill::kb
