#include "kb/corrections/as_of.hpp"

#include "kb/corrections/undo_changes.hpp"
#include "kb/names/mentions.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/foreign_keys_off.hpp"
#include "kb/store/transaction.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {
namespace {

/// Removes statements recorded after a day with all that refers to them and sources known later,
/// and undoes later retractions. Foreign keys and triggers keep mentions and vocabulary in step.
void forget_after(SQLite::Database& database, const std::string& day) {
    constexpr const char* kUnlinkLater =
        "UPDATE statement SET supersedes_id = NULL WHERE recorded_at > ?1 OR supersedes_id IN "
        "(SELECT t.id FROM statement AS t JOIN source AS s ON s.id = t.source_id "
        "WHERE t.recorded_at > ?1 OR s.known_on > ?1)";
    for (const char* sql : {
             kUnlinkLater,
             "DELETE FROM statement WHERE recorded_at > ?1",
             "UPDATE statement SET retracted_at = NULL WHERE retracted_at > ?1",
             "DELETE FROM source WHERE known_on > ?1",
             "DELETE FROM change WHERE day > ?1",
             "DELETE FROM candidate_decision WHERE day > ?1",
         }) {
        SQLite::Statement statement(database, sql);
        statement.bind(1, day);
        statement.exec();
    }
}

} // namespace

void go_back_to(Connection& copy, const std::string& day) {
    SQLite::Database& database = copy.database();
    bool undone = false;
    {
        const ForeignKeysOff rows_come_back_in_any_order(database);
        Transaction transaction(database);
        undone = undo_changes_after(database, day);
        transaction.commit();
    }
    Transaction transaction(database);
    forget_after(database, day);
    if (undone) {
        sentence_index(copy).learn_stems();
        link_mentions(database);
    }
    transaction.commit();
}

} // namespace sijill::kb
