#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::bench {

struct CloseDatabase {
    void operator()(sqlite3* db) const noexcept;
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Opens a database with the settings of all measurements: no journal, no waiting for the disk, a
/// page cache of 64 MB, no memory map. Throws Error(database).
[[nodiscard]] Database open_database(const std::filesystem::path& file);

/// The same for a new, empty database, which replaces an existing one.
[[nodiscard]] Database new_database(const std::filesystem::path& file);

/// Runs statements without rows. Throws Error(database) with SQLite's message.
void execute(sqlite3* db, const std::string& sql);

/// The bytes of the pages of one table, without its indexes.
[[nodiscard]] double bytes_of(sqlite3* db, std::string_view table);

/// The bytes of all pages except those of the table of the stored texts and of the schema: the
/// index and the tables beside it.
[[nodiscard]] double bytes_beside(sqlite3* db, std::string_view table);

} // namespace sijill::bench
