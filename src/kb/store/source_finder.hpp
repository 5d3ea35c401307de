#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

struct FoundSource {
    std::int64_t id = 0;
    std::string slug;
};

/// Finds sources of the live tables, by statements that are prepared once. The database must
/// outlive the object.
class SourceFinder {
public:
    explicit SourceFinder(SQLite::Database& database);

    [[nodiscard]] std::optional<FoundSource> by_slug(const std::string& slug);

    /// Finds the source whose text has this checksum, as sha256_hex() returns it.
    [[nodiscard]] std::optional<FoundSource> by_text(const std::string& sha256);

private:
    SQLite::Statement by_slug_;
    SQLite::Statement by_text_;
};

} // namespace sijill::kb
