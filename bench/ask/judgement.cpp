#include "bench/ask/judgement.hpp"

#include "sijill/report.hpp"

#include <algorithm>
#include <set>

namespace sijill::bench {
namespace {

/// What a citation's statement says, as GoldStatement has it.
struct CitedStatement {
    std::string predicate, subject, polarity, source;
    std::vector<std::string> values; ///< the forms in which its value may be given
    std::vector<std::string> quotes;
};

CitedStatement statement_of(KnowledgeBase& base, std::int64_t id) {
    constexpr std::string_view kStatement =
        "SELECT predicate, subject_slug, polarity, source, object_slug, object, "
        "t_earliest || '/' || t_latest, iif(value_kind = 'flag', iif(polarity = '+', 'true', "
        "'false'), NULL) FROM statements WHERE statement_id = :id";
    constexpr std::string_view kQuotes = "SELECT quote FROM evidence WHERE statement_id = :id";
    SqlOptions options;
    options.parameters = {{"id", std::to_string(id)}};
    CitedStatement statement;
    const ResultSet found = run_sql(base, kStatement, options);
    if (found.rows.empty()) {
        return statement;
    }
    const std::vector<Value>& row = found.rows.front();
    statement.predicate = to_text(row[0]);
    statement.subject = to_text(row[1]);
    statement.polarity = to_text(row[2]);
    statement.source = to_text(row[3]);
    for (std::size_t column = 4; column < row.size(); ++column) {
        statement.values.push_back(to_text(row[column]));
    }
    for (const auto& evidence : run_sql(base, kQuotes, options).rows) {
        statement.quotes.push_back(to_text(evidence.front()));
    }
    return statement;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

bool is_same(const CitedStatement& cited, const GoldStatement& gold) {
    return cited.predicate == gold.predicate && cited.subject == gold.subject &&
           cited.polarity == gold.polarity && cited.source == gold.source &&
           has(cited.values, gold.value) &&
           std::ranges::any_of(gold.quotes, [&cited](const std::string& quote) {
               return std::ranges::any_of(cited.quotes, [&quote](const std::string& words) {
                   return words.find(quote) != std::string::npos;
               });
           });
}

Verdict verdict_of(const LabelledQuestion& question, const Judgement& judgement,
                   const Answer& answer, bool cites_a_part) {
    const bool has_parts = std::ranges::any_of(
        question.gold, [](const GoldStatement& statement) { return statement.part != 0; });
    if (answer.status != AnswerStatus::answered) {
        return has_parts ? Verdict::silent : Verdict::right;
    }
    if (!has_parts) {
        return Verdict::wrong;
    }
    if (question.wanted == LabelledQuestion::Wanted::correction && !cites_a_part) {
        return Verdict::wrong;
    }
    return judgement.lacking.empty() ? Verdict::right : Verdict::lacks;
}

} // namespace

std::string_view name_of(Verdict verdict) noexcept {
    switch (verdict) {
    case Verdict::right:
        return "right";
    case Verdict::lacks:
        return "lacks";
    case Verdict::silent:
        return "silent";
    case Verdict::wrong:
        return "wrong";
    }
    return "wrong";
}

Judgement judge(KnowledgeBase& base, const LabelledQuestion& question, const Answer& answer) {
    Judgement judgement;
    std::set<std::size_t> cited;
    for (const Citation& citation : answer.citations) {
        const CitedStatement statement = statement_of(base, citation.statement);
        bool is_expected = false;
        for (const GoldStatement& gold : question.gold) {
            if (is_same(statement, gold)) {
                is_expected = true;
                cited.insert(gold.part);
            }
        }
        if (!is_expected) {
            judgement.beside.push_back(citation.number);
        }
    }
    cited.erase(0);
    const bool cites_a_part = !cited.empty();
    for (const GoldStatement& gold : question.gold) {
        if (gold.part != 0 && cited.insert(gold.part).second) {
            judgement.lacking.push_back(&gold);
        }
    }
    judgement.verdict = verdict_of(question, judgement, answer, cites_a_part);
    return judgement;
}

} // namespace sijill::bench
