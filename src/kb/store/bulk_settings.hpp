#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Settings of a connection for many rows in one transaction, until the end of the scope:
/// - More pages are kept in memory, so that those that are changed again and again are written to
///   the file once: the pages of an index in which new rows stand anywhere, as those of hashes do.
/// - Pages that become free are not overwritten with zeros, as some builds of SQLite do unasked:
///   they come from the merging of full-text segments, whose words the file still has.
class BulkSettings {
public:
    /// The database must outlive the object.
    explicit BulkSettings(SQLite::Database& database);
    ~BulkSettings();
    BulkSettings(const BulkSettings&) = delete;
    BulkSettings& operator=(const BulkSettings&) = delete;

private:
    SQLite::Database& database_;
    std::string before_; ///< statements that set what was set before; made while there is memory
};

} // namespace sijill::kb
