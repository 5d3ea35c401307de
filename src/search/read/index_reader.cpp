#include "search/read/index_reader.hpp"

#include "search/schema/index_statements.hpp"
#include "search/sqlite/data_version.hpp"
#include "search/sqlite/sqlite_api.hpp"

#include <algorithm>
#include <utility>

namespace sijill::search {
namespace {

/// Returns the table from whose columns texts can be read as they are; empty if there is none.
std::string table_of_texts(sqlite3* db, const IndexTables& tables) {
    return tables.attached || !has_utf8(db) ? std::string() : tables.passage;
}

/// Returns the column of a passage; empty if there is no such passage.
std::string value_of(ColumnReader& column, std::int64_t passage) {
    std::string value;
    if (!column.read(passage, value)) {
        value.clear();
    }
    return value;
}

} // namespace

IndexReader::IndexReader(sqlite3* db, const IndexTables& tables, std::shared_ptr<KeptReads> kept)
    : IndexReader(db, tables, std::move(kept), table_of_texts(db, tables)) {
}

IndexReader::IndexReader(sqlite3* db, const IndexTables& tables, std::shared_ptr<KeptReads> kept,
                         const std::string& texts)
    : kept_(std::move(kept)), segments_(db, tables, kept_->pages),
      postings_(db, tables, sql::kPostings), totals_statement_(prepare(db, tables, sql::kAverages)),
      lengths_(db, tables, tables.index + "_docsize", "sz", sql::kLength),
      texts_(db, tables, texts, "text", sql::kPassageText),
      words_(db, tables, texts, "words", sql::kPassageWords) {
    // FTS5 keeps what the running transaction wrote in memory until postings are read through it;
    // only then the record of averages is up to date.
    if (sqlite3_txn_state(db, nullptr) == SQLITE_TXN_WRITE) {
        postings_.start(std::string_view()).run();
    }
    if (totals_statement_.start().step()) {
        totals_ = decode_totals(totals_statement_.text(0));
    }
    const std::optional<std::uint32_t> version = data_version(db, tables);
    kept_->lengths.begin(db, tables, version, totals_.passages);
    reads_segments_ = segments_.open(db, tables, version);
}

Doclist IndexReader::slow_doclist(std::string_view word) {
    Doclist list;
    for (Statement& row = postings_.start(word); row.step();) {
        const std::int64_t passage = row.integer(0);
        if (list.entries.empty() || list.entries.back().passage != passage) {
            list.entries.push_back({passage, static_cast<std::uint32_t>(list.positions.size()), 0});
        }
        list.positions.push_back(static_cast<std::int32_t>(row.integer(1)));
        ++list.entries.back().count;
    }
    return list;
}

CountList IndexReader::counts(std::string_view word) {
    const std::string_view indexed = word.substr(0, kLongestIndexedWord);
    return reads_segments_ ? segments_.counts(indexed) : counts_of(slow_doclist(indexed));
}

PostingList IndexReader::postings(const std::vector<std::string>& forms, std::string_view word,
                                  const PassageIds& among) {
    PostingList found;
    for (const std::string& form : forms) {
        const bool exact = form == word;
        const std::string_view indexed = std::string_view(form).substr(0, kLongestIndexedWord);
        Doclist list = reads_segments_ ? segments_.doclist(indexed, among) : slow_doclist(indexed);
        if (!reads_segments_) {
            std::erase_if(list.entries, [&](const Doclist::Entry& entry) {
                return !std::ranges::binary_search(among, entry.passage);
            });
        }
        for (const Doclist::Entry& entry : list.entries) {
            for (const std::int32_t position : list.positions_in(entry)) {
                found.push_back({entry.passage, position, exact});
            }
        }
    }
    if (forms.size() > 1) {
        sort_postings(found);
    }
    return found;
}

std::optional<double> IndexReader::length_ratio(std::int64_t passage) {
    const std::optional<std::int64_t> words =
        totals_.passages == 0 ? std::nullopt : length(passage);
    return words ? std::optional(ratio_of(*words)) : std::nullopt;
}

std::optional<std::int64_t> IndexReader::length(std::int64_t passage) {
    if (const auto kept = kept_->lengths.find(passage)) {
        return kept;
    }
    kept_->lengths.count_lookup();
    if (!lengths_.read(passage, length_bytes_)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(VarintReader(length_bytes_).next());
}

double IndexReader::ratio_of(std::int64_t words) const noexcept {
    const auto all = std::max<std::int64_t>(totals_.words, 1);
    return static_cast<double>(std::max<std::int64_t>(words, 1)) /
           (static_cast<double>(all) / static_cast<double>(totals_.passages));
}

std::string IndexReader::passage_text(std::int64_t passage) {
    return value_of(texts_, passage);
}

std::string IndexReader::passage_words(std::int64_t passage) {
    return value_of(words_, passage);
}

IndexTotals decode_totals(std::string_view averages) {
    VarintReader numbers(averages);
    IndexTotals totals;
    totals.passages = static_cast<std::int64_t>(numbers.next());
    totals.words = static_cast<std::int64_t>(numbers.next());
    return totals;
}

} // namespace sijill::search
