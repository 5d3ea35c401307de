#include "kb/store/meta.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {

std::string read_meta(SQLite::Database& database, const std::string& key) {
    SQLite::Statement query(database, "SELECT value FROM meta WHERE key = ?1");
    query.bind(1, key);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

void write_meta(SQLite::Database& database, const std::string& key, const std::string& value) {
    SQLite::Statement write(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
    write.bind(1, key);
    write.bind(2, value);
    write.exec();
}

void remove_meta(SQLite::Database& database, const std::string& key) {
    SQLite::Statement remove(database, "DELETE FROM meta WHERE key = ?1");
    remove.bind(1, key);
    remove.exec();
}

} // namespace sijill::kb
