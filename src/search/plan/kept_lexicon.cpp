#include "search/plan/kept_lexicon.hpp"

#include "search/schema/index_statements.hpp"
#include "search/schema/schema_change.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/statement.hpp"

#include <string_view>
#include <utility>

namespace sijill::search {
namespace {

std::int64_t number_of(sqlite3* db, std::string_view pragma) {
    Statement row(db, pragma);
    return row.step() ? row.integer(0) : 0;
}

std::shared_ptr<const Lexicon> read(sqlite3* db, const IndexTables& tables) {
    Statement row = prepare(db, tables, sql::kWordsOfLetters);
    return std::make_shared<const Lexicon>(row.step() ? row.text(0) : std::string_view());
}

} // namespace

KeptLexicon::State KeptLexicon::state_of(sqlite3* db) {
    return {number_of(db, "PRAGMA main.data_version"), number_of(db, "PRAGMA main.schema_version"),
            sqlite3_total_changes(db)};
}

std::shared_ptr<const Lexicon> KeptLexicon::words(sqlite3* db, const IndexTables& tables) {
    // Of other databases than the main one, the versions do not tell.
    if (sqlite3_txn_state(db, nullptr) == SQLITE_TXN_WRITE || !has_name(db, tables.word)) {
        return read(db, tables);
    }
    const State state = state_of(db); // before the words, which may be newer, but never older
    if (!lexicon_ || state != state_) {
        lexicon_.reset();
        std::shared_ptr<const Lexicon> lexicon = read(db, tables);
        if (lexicon->bytes() > kMostBytes) {
            return lexicon;
        }
        lexicon_ = std::move(lexicon);
        state_ = state;
    }
    return lexicon_;
}

} // namespace sijill::search
