#include "kb/upkeep/reindex.hpp"

#include "kb/candidates/candidate_rows.hpp"
#include "kb/names/mentions.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/meta.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {
namespace {

constexpr const char* kAnalyzerVersionKey = "analyzer_version";

void fold_names(SQLite::Database& database) {
    SQLite::Statement names(database, "SELECT id, text FROM name");
    SQLite::Statement update(database, "UPDATE name SET words = ?2 WHERE id = ?1");
    while (names.executeStep()) {
        update.reset();
        update.bind(1, names.getColumn(0).getInt64());
        update.bind(2, folded_words(names.getColumn(1).getString()));
        update.exec();
    }
}

} // namespace

void reindex(Connection& connection) {
    if (RowRecorder* recorder = connection.recorder()) {
        recorder->run_first("INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')");
    }
    sentence_index(connection).reindex();
    fold_names(connection.database());
    link_mentions(connection.database());
    find_candidates(connection.database());
    set_current_analyzer(connection);
}

std::string analyzer_of(Connection& connection) {
    return read_meta(connection.database(), kAnalyzerVersionKey);
}

bool is_current_analyzer(Connection& connection) {
    return analyzer_of(connection) == std::to_string(kAnalyzerVersion);
}

void set_current_analyzer(Connection& connection) {
    write_meta(connection.database(), kAnalyzerVersionKey, std::to_string(kAnalyzerVersion));
}

} // namespace sijill::kb
