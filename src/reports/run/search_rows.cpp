#include "base/to_int64.hpp"
#include "kb/base_access.hpp"
#include "kb/passages/passage_search.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/run/built_in_answers.hpp"
#include "reports/run/run_statement.hpp"
#include "reports/run/statement_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sijill {
namespace {

/// The statements or entities of passages, gathered passage by passage, each once.
class GatheredRows {
public:
    GatheredRows(KnowledgeBase& base, PassageRows kind, Language language)
        : base_(base), kind_(kind), language_(language),
          query_(reports::built_in_file(kind == PassageRows::statements
                                            ? "queries/search/statements.sql"
                                            : "queries/search/entities.sql")) {
        rows_.name = query_.name;
        rows_.columns = query_.columns;
    }

    /// Adds the rows of passages, until there are at least `enough`.
    void add(const std::vector<std::int64_t>& passages, std::size_t enough) {
        for (const std::int64_t passage : with_unseen(passages)) {
            if (rows_.rows.size() >= enough) {
                return;
            }
            ResultSet some =
                reports::run_statement(base_, query_, {{"sentence", passage}}, language_);
            for (std::vector<Value>& row : some.rows) {
                if (listed_.insert(to_text(row.front())).second) {
                    rows_.rows.push_back(std::move(row));
                }
            }
        }
    }

    [[nodiscard]] std::size_t count() const noexcept { return rows_.rows.size(); }

    /// Returns true if no passage of the base has a further row.
    [[nodiscard]] bool are_all() const {
        SQLite::Statement all(database(),
                              kind_ == PassageRows::statements
                                  ? "SELECT count(*) FROM live_statement"
                                  : "SELECT count(*) FROM entity AS e WHERE EXISTS (SELECT 1 "
                                    "FROM mention AS m WHERE m.entity_id = e.id)");
        all.executeStep();
        return all.getColumn(0).getInt64() <= to_int64(count());
    }

    ResultSet take() { return std::move(rows_); }

private:
    /// Returns those of the passages that have a row which none before them has: of the many that
    /// share a few rows, these alone are worth a look.
    std::vector<std::int64_t> with_unseen(const std::vector<std::int64_t>& passages) {
        SQLite::Statement keys(database(),
                               kind_ == PassageRows::statements
                                   ? "SELECT p.value, e.statement_id FROM json_each(?1) AS p "
                                     "JOIN evidence AS e ON e.sentence_id = p.value ORDER BY p.key"
                                   : "SELECT p.value, m.entity_id FROM json_each(?1) AS p "
                                     "JOIN mention AS m ON m.sentence_id = p.value ORDER BY p.key");
        keys.bind(1, fmt::format("[{}]", fmt::join(passages, ",")));
        std::vector<std::int64_t> unseen;
        while (keys.executeStep()) {
            const std::int64_t passage = keys.getColumn(0).getInt64();
            if (seen_.insert(keys.getColumn(1).getInt64()).second &&
                (unseen.empty() || unseen.back() != passage)) {
                unseen.push_back(passage);
            }
        }
        return unseen;
    }

    [[nodiscard]] SQLite::Database& database() const { return kb::connection_of(base_).database(); }

    KnowledgeBase& base_;
    PassageRows kind_;
    Language language_;
    Report query_;
    ResultSet rows_;
    std::set<std::int64_t> seen_; ///< ids of statements or entities, also of such without a row
    std::set<std::string> listed_;
};

FoundRows rows_of_sources(KnowledgeBase& base, std::string_view question,
                          const PassageOptions& options, PassageRows kind, Language language) {
    PassageResult passages = base.search(question, options);
    ResultSet rows = rows_of_passages(base, passages, kind, language);
    return {std::move(passages), std::move(rows)};
}

/// Searches among more and more passages until there are rows enough, or no passages or rows more.
FoundRows enough_rows(KnowledgeBase& base, std::string_view question, const PassageOptions& options,
                      std::size_t needed, GatheredRows& rows) {
    constexpr std::size_t kGrowth = 16;
    PassageOptions more = options;
    more.offset = 0;
    more.limit = needed;
    FoundRows found;
    for (std::size_t read = 0;; more.limit *= kGrowth) {
        SearchResult result = kb::search_sentences(kb::connection_of(base), question, more);
        std::vector<std::int64_t> passages;
        for (std::size_t rank = read; rank < result.hits.size(); ++rank) {
            passages.push_back(result.hits[rank].id);
        }
        read = result.hits.size();
        rows.add(passages, needed);
        if (rows.count() >= needed || read < more.limit || rows.are_all()) {
            found.passages.total = result.total;
            found.passages.words = std::move(result.words);
            found.rows = rows.take();
            return found;
        }
    }
}

FoundRows ranked_rows(KnowledgeBase& base, std::string_view question, const PassageOptions& options,
                      PassageRows kind, Language language) {
    // In FTS5 syntax there are no words by which statements could be ranked.
    const bool is_ranked = kind == PassageRows::statements && options.mode != QueryMode::raw;
    const std::size_t needed =
        std::max(options.offset + options.limit, is_ranked ? reports::kRankedRows : 0);
    GatheredRows gathered(base, kind, language);
    FoundRows found = enough_rows(base, question, options, needed, gathered);
    if (is_ranked) {
        reports::rank_statement_rows(base, question, options, found.passages, language, found.rows);
    }
    auto& rows = found.rows.rows;
    rows.erase(rows.begin(), rows.begin() + to_int64(std::min(options.offset, rows.size())));
    rows.resize(std::min(options.limit, rows.size()));
    return found;
}

} // namespace

ResultSet rows_of_passages(KnowledgeBase& base, const PassageResult& found, PassageRows kind,
                           Language language) {
    std::vector<std::int64_t> passages;
    for (const PassageHit& hit : found.hits) {
        passages.push_back(hit.id);
    }
    GatheredRows rows(base, kind, language);
    rows.add(passages, std::numeric_limits<std::size_t>::max());
    return rows.take();
}

FoundRows search_rows(KnowledgeBase& base, std::string_view question, const PassageOptions& options,
                      PassageRows kind, Language language) {
    return kb::with_database_errors(kb::connection_of(base).label(), kb::Task::search, [&] {
        FoundRows found;
        kb::read_snapshot(base, [&] {
            found = options.by_source ? rows_of_sources(base, question, options, kind, language)
                                      : ranked_rows(base, question, options, kind, language);
        });
        return found;
    });
}

} // namespace sijill
