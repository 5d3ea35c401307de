#include "kb/store/opening.hpp"

#include "kb/store/foreign_keys_off.hpp"
#include "kb/store/legacy_checksums.hpp"
#include "kb/store/schema.hpp"
#include "kb/store/schema_check.hpp"
#include "kb/store/table_checksums.hpp"
#include "kb/store/transaction.hpp"
#include "kb/store/write_transaction.hpp"
#include "sijill/error.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sijill::kb {

void require_versions(Connection& connection) {
    const int version = schema_version(connection);
    const int newest = newest_schema_version();
    if (version != newest) {
        throw Error(ErrorCode::database,
                    {"{}: schema version {}, where this program reads {}"_text, connection.label(),
                     version, newest},
                    version < newest ? Message("sijill --db FILE reindex brings it up to date"_text)
                                     : Message("a newer sijill made it: use that one"_text));
    }
}

void require_schema(Connection& connection) {
    const SchemaFaults faults = compare_schema(connection.database());
    if (!faults.empty()) {
        const bool only_views = faults.of_tables.empty();
        throw Error(ErrorCode::check_failed,
                    {"{}: {}"_text, connection.label(),
                     only_views ? faults.of_views.front() : faults.of_tables.front()},
                    only_views
                        ? Message("sijill --db FILE reindex makes the views anew"_text)
                        : Message("it may be a stranger's work: sijill --db FILE check lists "
                                  "all that is wrong"_text));
    }
}

void bring_up_to_date(Connection& connection, const std::function<void(SQLite::Database&)>& learn) {
    const bool is_older = schema_version(connection) < newest_schema_version();
    const SchemaFaults faults = is_older ? SchemaFaults() : compare_schema(connection.database());
    if (!is_older && (faults.of_views.empty() || !faults.of_tables.empty())) {
        return;
    }
    SQLite::Database& database = connection.database();
    const ForeignKeysOff for_migrations(database);
    Transaction transaction(database, Transaction::Kind::write);
    const std::vector<std::string> changed_by_others = schema_version(connection) < kFirstWithSums
                                                           ? tables_changed_before_0006(database)
                                                           : changed_tables(database);
    migrate(connection);
    if (is_older) {
        learn(database);
    }
    write_table_checksums(database, changed_by_others);
    transaction.commit();
}

void bring_views_up_to_date(Connection& connection) {
    const SchemaFaults faults = compare_schema(connection.database());
    if (!faults.of_views.empty() && faults.of_tables.empty()) {
        WriteTransaction transaction(connection);
        migrate(connection);
        transaction.commit();
    }
}

} // namespace sijill::kb
