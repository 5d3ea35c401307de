#include "search/write/vocabulary_writer.hpp"

#include "search/schema/index_statements.hpp"
#include "search/write/sort_key.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace sijill::search {
namespace {

using Change = WordCounts::Change;

struct StemOfWord {
    SortKey stem;
    std::string_view word;
};

void bind_row(Statement& statement, int parameter, const Change& row) {
    statement.bind(parameter, Lent{row.word});
    statement.bind(parameter + 1, row.passages);
}

void bind_row(Statement& statement, int parameter, const StemOfWord& row) {
    statement.bind(parameter, Lent{row.stem.text()});
    statement.bind(parameter + 1, Lent{row.word});
}

/// Inserts sorted rows of two columns, many with one statement: such a statement stays at the end
/// of the B-tree, while a statement for each row descends from the root every time.
template <class Row>
void insert_rows(sqlite3* db, const IndexTables& tables, std::string_view insert,
                 const std::vector<Row>& rows) {
    constexpr std::size_t kAtOnce = 250;
    const auto insert_of = [&](std::size_t count) {
        std::string sql(insert);
        for (std::size_t row = 0; row < count; ++row) {
            sql += row == 0 ? " VALUES (?, ?)" : ", (?, ?)";
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
        for (std::size_t row = 0; row < count; ++row) {
            bind_row(statement, static_cast<int>(2 * row + 1), rows[begin + row]);
        }
        statement.run();
    }
}

/// Looks up whether the vocabulary has words that are asked in ascending order. Reads the
/// vocabulary in step with them, and starts a new query where it has many words between two of
/// them.
class KnownWords {
public:
    KnownWords(sqlite3* db, const IndexTables& tables)
        : table_(tables.word), words_from_(prepare(db, tables, sql::kWordsFrom)) {
        more_ = words_from_.start("").step();
    }

    /// Throws Error(database) where words are not in their order, as in a damaged table.
    [[nodiscard]] bool has(std::string_view word) {
        constexpr int kPatience = 8;
        for (int steps = 1; is_before(word) && steps < kPatience; ++steps) {
            more_ = words_from_.step();
        }
        if (is_before(word)) {
            more_ = words_from_.start(word).step();
        }
        if (is_before(word)) { // as a BLOB is, which stands behind all words
            throw Error(ErrorCode::database, {"the rows of {} are out of order"_text, table_},
                        "check the file, and reindex"_text);
        }
        return more_ && words_from_.text(0) == word;
    }

private:
    [[nodiscard]] bool is_before(std::string_view word) const {
        return more_ && words_from_.text(0) < word;
    }

    std::string table_;
    Statement words_from_;
    bool more_ = false;
};

struct SortedChanges {
    std::vector<Change> known; ///< of words that the vocabulary has
    std::vector<Change> added; ///< of others
};

SortedChanges sort_changes(sqlite3* db, const IndexTables& tables,
                           const std::vector<Change>& changes) {
    SortedChanges sorted;
    KnownWords vocabulary(db, tables);
    for (const Change& change : changes) {
        if (change.passages != 0) {
            (vocabulary.has(change.word) ? sorted.known : sorted.added).push_back(change);
        }
    }
    return sorted;
}

void change_counts(sqlite3* db, const IndexTables& tables, const std::vector<Change>& changes) {
    Statement change_count = prepare(db, tables, sql::kChangeWordCount);
    for (const Change& change : changes) {
        change_count.start(Lent{change.word}, change.passages).run();
    }
}

/// The rows of the stems of words, in the order of their keys.
struct StemRows {
    StringArena stems; ///< those that are not the word itself
    std::vector<StemOfWord> rows;
};

StemRows stem_rows(const std::vector<Change>& words) {
    StemRows made;
    for (const Change& change : words) {
        for (const std::string& stem : stored_stems(change.word)) {
            made.rows.push_back(
                {SortKey(stem == change.word ? change.word : made.stems.keep(stem)), change.word});
        }
    }
    std::ranges::stable_sort(made.rows, {}, &StemOfWord::stem); // the words are in order already
    return made;
}

/// Begins to make the rows of stems in another thread, or leaves it to the future's get(): where
/// one thread is asked for, a new one is not worth it, or none is to be had. The future waits for
/// the thread where it ends without get().
std::future<StemRows> begin_stem_rows(const std::vector<Change>& words, Threads threads) {
    constexpr std::size_t kWordsWorthAThread = 1000;
    const bool alone = threads == Threads::one || words.size() < kWordsWorthAThread ||
                       std::thread::hardware_concurrency() == 1;
    return std::async(alone ? std::launch::deferred : std::launch::async | std::launch::deferred,
                      [&words] { return stem_rows(words); });
}

} // namespace

std::vector<std::string> stored_stems(std::string_view word) {
    return text::is_arabic(word) ? stems(word) : std::vector<std::string>();
}

void write_vocabulary(sqlite3* db, const IndexTables& tables, const std::vector<Change>& changes,
                      Threads threads) {
    const SortedChanges sorted = sort_changes(db, tables, changes);
    std::future<StemRows> stems = begin_stem_rows(sorted.added, threads);
    change_counts(db, tables, sorted.known);
    insert_rows(db, tables, sql::kAddWords, sorted.added);
    insert_rows(db, tables, sql::kAddStems, stems.get().rows);
}

} // namespace sijill::search
