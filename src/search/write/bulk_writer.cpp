#include "search/write/bulk_writer.hpp"

#include "base/library_messages.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"
#include "search/sqlite/triggers_off.hpp"
#include "search/write/folded_texts.hpp"
#include "search/write/passage_indexer.hpp"
#include "search/write/whole_merges.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
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
    return fmt::format("INSERT INTO main.{} ({}) VALUES ({})", quoted_identifier(tables.passage),
                       columns, values);
}

std::string replace_sql(const IndexTables& tables, const std::vector<std::string>& fields) {
    std::string changes;
    for (const WrittenColumn& column : written_columns(tables, fields)) {
        changes += fmt::format("{0}{1} = excluded.{1}", changes.empty() ? "" : ", ", column.name);
    }
    return insert_sql(tables, fields) + " ON CONFLICT (id) DO UPDATE SET " + changes;
}

/// One batch of changes, made by one call, which ends with writing the vocabulary.
class Batch {
public:
    Batch(sqlite3* db, const IndexTables& tables, Threads threads)
        : db_(db), tables_(tables), threads_(threads), fields_(read_fields(db, tables)),
          insert_(db, insert_sql(tables, fields_)), replace_(db, replace_sql(tables, fields_)),
          remove_(prepare(db, tables, sql::kRemovePassage)),
          words_of_(prepare(db, tables, sql::kOwnWords)), indexer_(db, tables, threads) {}

    void add(std::span<const Document> documents);
    void replace(std::span<const Document> documents);
    std::size_t remove(std::span<const std::int64_t> ids);

private:
    template <class Put>
    void put_all(std::span<const Document> documents, Put put);
    void add(const Document& document, std::string_view words);
    void put(Statement& statement, const Document& document, std::string_view words);
    bool unindex(std::int64_t id);
    void require_fields(const Document& document) const;

    sqlite3* db_;
    const IndexTables& tables_;
    Threads threads_;
    std::vector<std::string> fields_;
    Statement insert_;
    Statement replace_;
    Statement remove_;
    Statement words_of_;
    PassageIndexer indexer_;
    std::string words_; ///< of a passage that is removed
};

std::vector<const Document*> by_id(std::span<const Document> documents) {
    std::vector<const Document*> ordered;
    ordered.reserve(documents.size());
    for (const Document& document : documents) {
        ordered.push_back(&document);
    }
    std::ranges::stable_sort(ordered, {}, &Document::id);
    return ordered;
}

/// Whether documents have so much text that FTS5 may write more than one segment.
bool are_many(std::span<const Document> documents) {
    constexpr std::size_t kMuchText = std::size_t{4} << 20;
    std::size_t bytes = 0;
    return std::ranges::any_of(documents, [&bytes](const Document& document) {
        bytes += document.text.size();
        return bytes >= kMuchText;
    });
}

/// Calls `put` with each document and its folded words, by ascending id, and writes the vocabulary.
template <class Put>
void Batch::put_all(std::span<const Document> documents, Put put) {
    std::optional<WholeMerges> merges;
    if (are_many(documents)) {
        merges.emplace(db_, tables_);
    }
    const std::vector<const Document*> ordered = by_id(documents);
    FoldedTexts folded(ordered, threads_);
    for (const Document* document : ordered) {
        put(*document, folded.next());
    }
    indexer_.finish(folded.counts());
    if (merges) {
        merges->end();
    }
}

void Batch::add(std::span<const Document> documents) {
    put_all(documents,
            [this](const Document& document, std::string_view words) { add(document, words); });
}

void Batch::replace(std::span<const Document> documents) {
    put_all(documents, [this](const Document& document, std::string_view words) {
        unindex(document.id);
        put(replace_, document, words);
    });
}

void Batch::add(const Document& document, std::string_view words) {
    try {
        put(insert_, document, words);
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

std::size_t Batch::remove(std::span<const std::int64_t> ids) {
    std::vector<std::int64_t> ordered(ids.begin(), ids.end());
    std::ranges::sort(ordered);
    std::size_t removed = 0;
    for (const std::int64_t id : ordered) {
        if (unindex(id)) {
            remove_.start(id).run();
            ++removed;
        }
    }
    indexer_.finish();
    return removed;
}

void Batch::put(Statement& statement, const Document& document, std::string_view words) {
    require_fields(document);
    statement.start(document.id, Lent{document.text}, Lent{words});
    for (std::size_t field = 0; field < document.fields.size(); ++field) {
        statement.bind(static_cast<int>(kFirstField + field), Lent{document.fields[field]});
    }
    statement.run();
    indexer_.add_uncounted(document.id, words);
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

/// Calls `change` with a batch; on failure nothing is changed.
template <class Change>
void in_one_batch(sqlite3* db, const IndexTables& tables, Threads threads, Change change) {
    const TriggersOff triggers_off(db); // first, since it makes the savepoint's statement expire
    Savepoint savepoint(db);
    Batch batch(db, tables, threads);
    change(batch);
    savepoint.keep();
}

} // namespace

void add_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents,
                   Threads threads) {
    in_one_batch(db, tables, threads, [&](Batch& batch) { batch.add(documents); });
}

void replace_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents,
                       Threads threads) {
    in_one_batch(db, tables, threads, [&](Batch& batch) { batch.replace(documents); });
}

std::size_t remove_documents(sqlite3* db, const IndexTables& tables,
                             std::span<const std::int64_t> ids) {
    std::size_t removed = 0;
    in_one_batch(db, tables, Threads::one, [&](Batch& batch) { removed = batch.remove(ids); });
    return removed;
}

} // namespace sijill::search
