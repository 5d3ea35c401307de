#pragma once

#include "search/schema/index_statements.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <optional>
#include <string_view>

namespace sijill::search {

/// A statement of an index that most questions do not need: prepared when it is started first.
class LateStatement {
public:
    /// `sql` must outlive the object, the tables need not.
    LateStatement(sqlite3* db, const IndexTables& tables, std::string_view sql)
        : db_(db), tables_(tables), sql_(sql) {}

    /// Begins a new run, as Statement::start() does. Throws what prepare() and start() throw.
    template <class... Values>
    Statement& start(const Values&... values) {
        if (!statement_) {
            statement_.emplace(prepare(db_, tables_, sql_));
        }
        return statement_->start(values...);
    }

private:
    sqlite3* db_;
    IndexTables tables_;
    std::string_view sql_;
    std::optional<Statement> statement_;
};

} // namespace sijill::search
