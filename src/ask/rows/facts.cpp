#include "ask/rows/facts.hpp"

#include "base/split.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/run/run_statement.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::ask {
namespace {

/// Reads the cells of one row by the names of their columns.
class Cells {
public:
    Cells(const ResultSet& result, const std::vector<Value>& row) : result_(&result), row_(&row) {}

    [[nodiscard]] std::string text(std::string_view key) const {
        const auto column = result_->column(key);
        return column ? to_text((*row_)[*column]) : std::string();
    }

    [[nodiscard]] std::int64_t number(std::string_view key) const {
        const auto column = result_->column(key);
        const auto* value = column ? std::get_if<std::int64_t>(&(*row_)[*column]) : nullptr;
        return value == nullptr ? 0 : *value;
    }

private:
    const ResultSet* result_;
    const std::vector<Value>* row_;
};

std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    for (const std::string_view word : split(text, ' ')) {
        words.emplace(word);
    }
    return words;
}

Fact fact_of(const Cells& cells) {
    Fact fact;
    fact.statement = cells.number("statement_id");
    fact.subject_slug = cells.text("subject_slug");
    fact.subject = cells.text("subject");
    fact.subject_kind = cells.text("subject_kind");
    fact.predicate = cells.text("predicate");
    fact.polarity = cells.text("polarity");
    fact.value_kind = cells.text("value_kind");
    fact.value = cells.text("value");
    fact.object_slug = cells.text("object_slug");
    fact.object_kind = cells.text("object_kind");
    fact.is_open = cells.number("is_open") != 0;
    fact.certainty = cells.text("certainty");
    fact.hedge = cells.text("hedge");
    fact.speaker = cells.text("speaker");
    fact.speaker_slug = cells.text("speaker_slug");
    fact.verb = cells.text("verb");
    fact.attitude = cells.text("attitude");
    fact.speaker_depth = cells.number("speaker_depth");
    fact.earliest = cells.text("earliest");
    fact.latest = cells.text("latest");
    fact.words = cells.text("words");
    fact.is_now = cells.number("is_now") != 0;
    fact.is_put_off = cells.number("is_put_off") != 0;
    fact.said_words = cells.text("said_words");
    fact.said_on = cells.text("said_on");
    fact.quantity = cells.text("quantity");
    fact.place = cells.text("place");
    fact.circumstance = cells.text("circumstance");
    fact.line = cells.text("line");
    fact.quote = cells.text("quote");
    fact.stance = cells.text("stance");
    fact.source = cells.text("source");
    fact.source_title = cells.text("source_title");
    fact.paragraph = cells.number("paragraph");
    fact.sentence = cells.number("sentence");
    fact.text = cells.text("text");
    fact.speakers = words_of(cells.text("speakers"));
    fact.entities = words_of(cells.text("entities"));
    fact.names = words_of(cells.text("names"));
    return fact;
}

std::string json_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> quoted;
    for (const std::string& text : texts) {
        quoted.push_back(fmt::format("\"{}\"", text)); // slugs are plain ASCII
    }
    return fmt::format("[{}]", fmt::join(quoted, ","));
}

} // namespace

AskQueries::AskQueries()
    : facts(reports::built_in_file("queries/ask/facts.sql")),
      family(reports::built_in_file("queries/ask/family.sql")),
      names(reports::built_in_file("queries/ask/names.sql")),
      entities(reports::built_in_file("queries/ask/entities.sql")) {
}

std::vector<Fact> read_facts(KnowledgeBase& base, const AskQueries& queries,
                             const std::vector<std::int64_t>& statements, Language language) {
    if (statements.empty()) {
        return {};
    }
    const ResultSet result = reports::run_statement(
        base, queries.facts, {{"statement_ids", fmt::format("[{}]", fmt::join(statements, ","))}},
        language);
    std::vector<Fact> facts;
    for (const auto& row : result.rows) {
        facts.push_back(fact_of(Cells(result, row)));
    }
    return facts;
}

Families read_families(KnowledgeBase& base, const AskQueries& queries,
                       const std::vector<std::string>& slugs) {
    Families families;
    if (slugs.empty()) {
        return families;
    }
    const ResultSet result = reports::run_statement(
        base, queries.family, {{"slugs", json_texts(slugs)}}, Language::english);
    for (const auto& row : result.rows) {
        const Cells cells(result, row);
        Family& family = families[cells.text("root")];
        family.members.emplace(cells.text("slug"), cells.text("kind"));
        const std::string names = cells.text("names");
        for (const std::string_view name : split(names, '|')) {
            family.names.emplace_back(name);
        }
    }
    return families;
}

std::vector<Row> run_for_rows(KnowledgeBase& base, const AskQueries& queries, const Report& report,
                              const ParameterValues& parameters, Language language) {
    const ResultSet result = run_report(base, report, parameters, {.language = language});
    std::vector<Row> rows;
    std::vector<std::int64_t> statements;
    std::vector<std::vector<std::int64_t>> of_row;
    for (const auto& cells : result.rows) {
        Row row;
        row.report = &report;
        row.parameters = parameters;
        std::vector<std::int64_t>& own = of_row.emplace_back();
        for (std::size_t index = 0; index < result.columns.size(); ++index) {
            const std::string& key = result.columns[index].key;
            row.cells.emplace(key, cells[index]);
            const auto* id = std::get_if<std::int64_t>(&cells[index]);
            if (id != nullptr && key.ends_with("statement_id")) {
                own.push_back(*id);
                statements.push_back(*id);
            }
        }
        rows.push_back(std::move(row));
    }
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    const std::vector<Fact> facts = read_facts(base, queries, statements, language);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        for (const std::int64_t id : of_row[index]) {
            const auto found = std::ranges::find(facts, id, &Fact::statement);
            if (found != facts.end()) {
                rows[index].facts.push_back(*found);
            }
        }
    }
    std::erase_if(rows, [](const Row& row) { return row.facts.empty(); });
    return rows;
}

} // namespace sijill::ask
