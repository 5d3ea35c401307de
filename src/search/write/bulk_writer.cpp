#include "search/write/bulk_writer.hpp"

#include "base/library_messages.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"
#include "search/sqlite/triggers_off.hpp"
#include "search/write/passage_indexer.hpp"
#include "text/tokens/tokenizer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {
namespace {

/// The parameters are the id, the text, its words, and from ?4 on the fields.
constexpr std::size_t kFirstField = 4;

/// A column that a batch writes, and its parameter.
struct WrittenColumn {
    std::string name;
    std::size_t parameter;
};

/// Returns the columns beside the id; an attached index has no text.
std::vector<WrittenColumn> written_columns(const IndexTables& tables,
                                           const std::vector<std::string>& fields) {
    std::vector<WrittenColumn> columns{{"words", 3}};
    if (!tables.attached) {
        columns.push_back({"text", 2});
    }
    for (std::size_t field = 0; field < fields.size(); ++field) {
        columns.push_back({quoted_identifier(fields[field]), kFirstField + field});
    }
    return columns;
}

std::string insert_sql(const IndexTables& tables, const std::vector<std::string>& fields) {
    std::string columns = "id";
    std::string values = "?1";
    for (const WrittenColumn& column : written_columns(tables, fields)) {
        columns += ", " + column.name;
        values += fmt::format(", ?{}", column.parameter);
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted_identifier(tables.passage),
                       columns, values);
}

std::string replace_sql(const IndexTables& tables, const std::vector<std::string>& fields) {
    std::string changes;
    for (const WrittenColumn& column : written_columns(tables, fields)) {
        changes += fmt::format("{0}{1} = excluded.{1}", changes.empty() ? "" : ", ", column.name);
    }
    return insert_sql(tables, fields) + " ON CONFLICT (id) DO UPDATE SET " + changes;
}

/// One batch of changes. The vocabulary is written only by finish().
class Batch {
public:
    Batch(sqlite3* db, const IndexTables& tables)
        : db_(db), tables_(tables), fields_(read_fields(db, tables)),
          insert_(db, insert_sql(tables, fields_)), replace_(db, replace_sql(tables, fields_)),
          remove_(prepare(db, tables, sql::kRemovePassage)),
          words_of_(prepare(db, tables, sql::kPassageWords)), indexer_(db, tables) {}

    void add(const Document& document);
    void replace(const Document& document);
    bool remove(std::int64_t id);

    void finish() { indexer_.finish(); }

private:
    void put(Statement& statement, const Document& document);
    bool unindex(std::int64_t id);
    void require_fields(const Document& document) const;

    sqlite3* db_;
    const IndexTables& tables_;
    std::vector<std::string> fields_;
    Statement insert_;
    Statement replace_;
    Statement remove_;
    Statement words_of_;
    PassageIndexer indexer_;
    std::string words_; ///< of the document at hand
};

void Batch::add(const Document& document) {
    try {
        put(insert_, document);
    } catch (const SqliteError& fault) {
        if (fault.primary_code() != SQLITE_CONSTRAINT) {
            throw;
        }
        throw Error(
            ErrorCode::bad_input,
            {"document {} cannot be added to \"{}\": {}"_text, document.id, tables_.passage,
             sqlite_message(sqlite3_errmsg(db_))},
            "an id is added once; replace() takes the place of a document that is there"_text);
    }
}

void Batch::replace(const Document& document) {
    unindex(document.id);
    put(replace_, document);
}

bool Batch::remove(std::int64_t id) {
    const bool is_there = unindex(id);
    if (is_there) {
        remove_.start(id).run();
    }
    return is_there;
}

void Batch::put(Statement& statement, const Document& document) {
    require_fields(document);
    words_.clear();
    for (text::WordCursor cursor(document.text); cursor.next();) {
        words_.append(words_.empty() ? 0 : 1, ' ');
        words_.append(cursor.word());
    }
    statement.start(document.id, std::string_view(document.text), std::string_view(words_));
    for (std::size_t field = 0; field < document.fields.size(); ++field) {
        statement.bind(static_cast<int>(kFirstField + field), document.fields[field]);
    }
    statement.run();
    indexer_.add(document.id, words_);
}

/// Removes a passage from the index and the counts; returns false if there is no such passage.
bool Batch::unindex(std::int64_t id) {
    if (!words_of_.start(id).step()) {
        return false;
    }
    words_ = words_of_.text(0);
    words_of_.reset();
    indexer_.remove(id, words_);
    return true;
}

void Batch::require_fields(const Document& document) const {
    if (document.fields.size() != fields_.size()) {
        throw Error(ErrorCode::bad_input,
                    {"document {} has {} fields, \"{}\" has {}"_text, document.id,
                     document.fields.size(), tables_.passage, fields_.size()},
                    fields_.empty()
                        ? Message("leave the fields away"_text)
                        : Message("give it {}"_text, fmt::format("{}", fmt::join(fields_, ", "))));
    }
}

/// Calls `change` with a batch and finishes it; on failure nothing is changed.
template <class Change>
void in_one_batch(sqlite3* db, const IndexTables& tables, Change change) {
    const TriggersOff triggers_off(db); // first, since it makes the savepoint's statement expire
    Savepoint savepoint(db);
    Batch batch(db, tables);
    change(batch);
    batch.finish();
    savepoint.keep();
}

std::vector<const Document*> by_id(std::span<const Document> documents) {
    std::vector<const Document*> ordered;
    ordered.reserve(documents.size());
    for (const Document& document : documents) {
        ordered.push_back(&document);
    }
    std::ranges::stable_sort(ordered, {}, &Document::id);
    return ordered;
}

} // namespace

void add_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents) {
    in_one_batch(db, tables, [&](Batch& batch) {
        for (const Document* document : by_id(documents)) {
            batch.add(*document);
        }
    });
}

void replace_documents(sqlite3* db, const IndexTables& tables,
                       std::span<const Document> documents) {
    in_one_batch(db, tables, [&](Batch& batch) {
        for (const Document* document : by_id(documents)) {
            batch.replace(*document);
        }
    });
}

std::size_t remove_documents(sqlite3* db, const IndexTables& tables,
                             std::span<const std::int64_t> ids) {
    std::vector<std::int64_t> ordered(ids.begin(), ids.end());
    std::ranges::sort(ordered);
    std::size_t removed = 0;
    in_one_batch(db, tables, [&](Batch& batch) {
        for (const std::int64_t id : ordered) {
            removed += batch.remove(id) ? 1U : 0U;
        }
    });
    return removed;
}

} // namespace sijill::search
