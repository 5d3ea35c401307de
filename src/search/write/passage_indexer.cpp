#include "search/write/passage_indexer.hpp"

#include "search/schema/index_statements.hpp"
#include "search/write/vocabulary_writer.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::search {
namespace {

using Change = WordCounts::Change;

/// Returns the sum of changes; all three lists are in the order of the words.
std::vector<Change> sum_of(const std::vector<Change>& one, const std::vector<Change>& other) {
    std::vector<Change> all;
    all.reserve(one.size() + other.size());
    std::ranges::merge(one, other, std::back_inserter(all), {}, &Change::word, &Change::word);
    std::vector<Change> sum;
    sum.reserve(all.size());
    for (const Change& change : all) {
        if (!sum.empty() && sum.back().word == change.word) {
            sum.back().passages += change.passages;
        } else {
            sum.push_back(change);
        }
    }
    return sum;
}

} // namespace

PassageIndexer::PassageIndexer(sqlite3* db, const IndexTables& tables, Threads threads)
    : db_(db), tables_(tables), threads_(threads), index_(prepare(db, tables, sql::kIndexWords)),
      unindex_(prepare(db, tables, sql::kUnindexWords)) {
}

void PassageIndexer::add(std::int64_t id, std::string_view words) {
    counts_.count(words, 1);
    add_uncounted(id, words);
}

void PassageIndexer::add_uncounted(std::int64_t id, std::string_view words) {
    index_.start(id, Lent{words}).run();
}

void PassageIndexer::remove(std::int64_t id, std::string_view words) {
    counts_.count(words, -1);
    unindex_.start(id, Lent{words}).run();
}

void PassageIndexer::finish(const std::vector<Change>& counts) {
    const std::vector<Change> own = counts_.sorted();
    write_vocabulary(db_, tables_, own.empty() ? counts : sum_of(own, counts), threads_);
}

} // namespace sijill::search
