#include "kb/corrections/decided_sources.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {

void move_decisions(SQLite::Database& database, const std::string& from, const std::string& to) {
    SQLite::Statement update(database,
                             "UPDATE candidate_decision SET source = ?2 WHERE source = ?1");
    update.bind(1, from);
    update.bind(2, to);
    update.exec();
}

} // namespace sijill::kb
