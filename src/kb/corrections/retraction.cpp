#include "kb/corrections/retraction.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/corrections/statement_address.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace sijill::kb {
namespace {

Change change_of(const char* kind, const StatementAddress& statement, const std::string& day,
                 const Correction& correction) {
    Change change;
    change.day = day;
    change.kind = kind;
    change.source = statement.source;
    change.statement = statement.key;
    change.why = reason(correction.why);
    return change;
}

void set_retracted_at(SQLite::Database& database, const StatementAddress& statement,
                      const std::optional<std::string>& day) {
    SQLite::Statement update(database, "UPDATE statement SET retracted_at = ?2 WHERE id = ?1");
    update.bind(1, statement.id);
    if (day) {
        update.bind(2, *day);
    }
    update.exec();
}

} // namespace

void retract(SQLite::Database& database, const std::string& statement,
             const Correction& correction) {
    const StatementAddress found = find_statement(database, statement);
    const std::string day = correction_day(correction.day, found.in_force_since);
    if (correction.why.empty()) {
        throw Error(ErrorCode::usage, "a statement is retracted for a reason"_text,
                    "give it by --why"_text);
    }
    if (found.retracted_at) {
        throw Error(ErrorCode::bad_input,
                    {"{} is retracted already, since {}"_text, found.text(), *found.retracted_at});
    }
    if (day < found.in_force_since) {
        throw Error(ErrorCode::bad_input,
                    {"{} cannot be retracted on {}: it is there since {}"_text, found.text(), day,
                     found.in_force_since},
                    "give that day or a later one by --on"_text);
    }
    ArchiveWriter(database, change_of("retract", found, day, correction));
    set_retracted_at(database, found, day);
}

void reinstate(SQLite::Database& database, const std::string& statement,
               const Correction& correction) {
    const StatementAddress found = find_statement(database, statement);
    if (!found.retracted_at) {
        throw Error(ErrorCode::bad_input, {"{} is not retracted"_text, found.text()});
    }
    const std::string day =
        correction_day(correction.day, std::max(found.in_force_since, *found.retracted_at));
    if (*found.retracted_at < found.in_force_since && day < found.in_force_since) {
        throw Error(ErrorCode::bad_input,
                    {"{} cannot be reinstated on {}: its source was changed on {}"_text,
                     found.text(), day, found.in_force_since},
                    "give that day or a later one by --on"_text);
    }
    if (day < *found.retracted_at) {
        throw Error(ErrorCode::bad_input,
                    {"{} cannot be reinstated on {}: it was retracted on {}"_text, found.text(),
                     day, *found.retracted_at},
                    "give that day or a later one by --on"_text);
    }
    ArchiveWriter(database, change_of("reinstate", found, day, correction))
        .alters("statement", "retracted_at", "id = ?1", found.id);
    set_retracted_at(database, found, std::nullopt);
}

} // namespace sijill::kb
