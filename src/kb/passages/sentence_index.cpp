#include "kb/passages/sentence_index.hpp"

namespace sijill::kb {

void enlarge_index_buffer(SQLite::Database& database) {
    const bool is_set =
        database.execAndGet("SELECT count(*) FROM sentence_index_config WHERE k = 'hashsize'")
            .getInt() > 0;
    if (!is_set) {
        database.exec(
            "INSERT INTO sentence_index (sentence_index, rank) VALUES ('hashsize', 4194304)");
    }
}

} // namespace sijill::kb
