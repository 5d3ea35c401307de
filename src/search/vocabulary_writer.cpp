#include "search/vocabulary_writer.hpp"

#include "search/index_statements.hpp"
#include "search/sqlite_api.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace sijill::search {
namespace {

using Change = WordCounts::Change;

struct StemOfWord {
    std::string_view stem;
    std::string_view word;
};

void bind_row(Statement& statement, int place, const Change& row) {
    statement.bind(place, row.word);
    statement.bind(place + 1, row.passages);
}

void bind_row(Statement& statement, int place, const StemOfWord& row) {
    statement.bind(place, row.stem);
    statement.bind(place + 1, row.word);
}

/// Inserts many ordered rows of two columns. A statement that takes many at once stays at the end
/// of the B-tree, where one for each row finds its way down from the root every time.
template <class Row>
void insert_rows(sqlite3* db, const IndexTables& tables, std::string_view insert,
                 const std::vector<Row>& rows) {
    constexpr std::size_t kAtOnce = 250;
    const auto insert_of = [&](std::size_t count) {
        std::string sql(insert);
        for (std::size_t place = 0; place < count; ++place) {
            sql += place == 0 ? " VALUES (?, ?)" : ", (?, ?)";
        }
        return prepare(db, tables, sql);
    };
    Statement statement = insert_of(std::min(kAtOnce, std::max<std::size_t>(rows.size(), 1)));
    for (std::size_t begin = 0; begin < rows.size(); begin += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, rows.size() - begin);
        if (begin > 0 && count < kAtOnce) {
            statement = insert_of(count);
        }
        statement.start();
        for (std::size_t place = 0; place < count; ++place) {
            bind_row(statement, static_cast<int>(2 * place + 1), rows[begin + place]);
        }
        statement.run();
    }
}

/// Changes the counts of the words that are known; returns the others.
std::vector<Change> change_counts(sqlite3* db, const IndexTables& tables,
                                  const WordCounts& counts) {
    std::vector<Change> changes = counts.sorted();
    std::erase_if(changes, [](const Change& change) { return change.passages == 0; });
    if (!prepare(db, tables, sql::kAnyWord).step()) {
        return changes;
    }
    Statement change_count = prepare(db, tables, sql::kChangeWordCount);
    std::erase_if(changes, [&](const Change& change) {
        change_count.start(change.word, change.passages).run();
        return sqlite3_changes(db) > 0;
    });
    return changes;
}

} // namespace

void write_vocabulary(sqlite3* db, const IndexTables& tables, const WordCounts& counts) {
    const std::vector<Change> added = change_counts(db, tables, counts);
    insert_rows(db, tables, sql::kAddWords, added);
    StringArena arena;
    std::vector<StemOfWord> rows;
    for (const Change& change : added) {
        for (const std::string& stem : stems(change.word)) {
            rows.push_back({stem == change.word ? change.word : arena.keep(stem), change.word});
        }
    }
    std::ranges::sort(rows, {}, [](const StemOfWord& row) { return std::tie(row.stem, row.word); });
    insert_rows(db, tables, sql::kAddStems, rows);
}

} // namespace sijill::search
