#include "reports/run/statement_rows.hpp"

#include "base/to_int64.hpp"
#include "kb/base_access.hpp"
#include "kb/passages/statement_ranking.hpp"
#include "reports/run/run_statement.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace sijill::reports {
namespace {

using Row = std::vector<Value>;

std::int64_t statement_of(const Row& row) {
    return std::get<std::int64_t>(row.front());
}

/// Returns true if the passages found are all that have any of the words.
bool any_word_will_do(const PassageOptions& options, const PassageResult& found) {
    return options.mode == QueryMode::any &&
           std::ranges::none_of(found.words, [](const QuestionWord& word) {
               return word.role == QuestionWord::Role::excluded ||
                      word.role == QuestionWord::Role::phrase;
           });
}

/// Adds the rows of statements whose predicate the question calls.
void add_called(KnowledgeBase& base, std::string_view question, const PassageOptions& options,
                Language language, std::map<std::int64_t, Row>& rows) {
    constexpr std::size_t kMostCalled = 100;
    for (const std::int64_t id :
         kb::statements_called(kb::connection_of(base), question, options, kMostCalled)) {
        if (!rows.contains(id)) {
            ResultSet called =
                run_built_in(base, "queries/search/statements.sql", {{"statement", id}}, language);
            rows.emplace(id, std::move(called.rows.at(0)));
        }
    }
}

} // namespace

void rank_statement_rows(KnowledgeBase& base, std::string_view question,
                         const PassageOptions& options, const PassageResult& found,
                         Language language, ResultSet& rows) {
    const auto count = std::min(rows.rows.size(), kRankedRows);
    std::map<std::int64_t, Row> by_id;
    std::vector<std::int64_t> by_passage;
    for (std::size_t index = 0; index < count; ++index) {
        by_passage.push_back(statement_of(rows.rows[index]));
        by_id.emplace(by_passage.back(), std::move(rows.rows[index]));
    }
    if (any_word_will_do(options, found)) {
        add_called(base, question, options, language, by_id);
    }
    std::vector<std::int64_t> candidates;
    for (const auto& [id, row] : by_id) {
        candidates.push_back(id);
    }
    std::vector<Row> ordered;
    const auto move_row = [&](std::int64_t id) {
        if (const auto row = by_id.extract(id)) {
            ordered.push_back(std::move(row.mapped()));
        }
    };
    std::ranges::for_each(
        kb::rank_statements(kb::connection_of(base), question, candidates, options), move_row);
    std::ranges::for_each(by_passage, move_row);
    for (std::size_t index = count; index < rows.rows.size(); ++index) {
        ordered.push_back(std::move(rows.rows[index]));
    }
    rows.rows = std::move(ordered);
}

} // namespace sijill::reports
