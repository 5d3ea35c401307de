#include "ask/choose/choice.hpp"

#include "ask/choose/binding.hpp"
#include "ask/choose/counted.hpp"
#include "ask/choose/told_rows.hpp"

#include <algorithm>
#include <set>

namespace sijill::ask {
namespace {

/// Adds the rows of some calls, each once.
void add_rows(KnowledgeBase& base, const AskQueries& queries, const std::vector<Call>& calls,
              Language language, std::vector<Row>& rows) {
    for (const Call& call : calls) {
        for (Row& row : run_for_rows(base, queries, *call.report, call.parameters, language)) {
            const bool is_known = std::ranges::any_of(rows, [&](const Row& other) {
                return other.facts.front().statement == row.facts.front().statement;
            });
            if (!is_known) {
                rows.push_back(std::move(row));
            }
        }
    }
}

} // namespace

std::vector<std::string> subjects_of(KnowledgeBase& base, const AskQueries& queries,
                                     const AnsweringReports& reports, const Intent& intent,
                                     const Asked& asked, Language language) {
    std::vector<std::string> subjects;
    const auto found = reports.find(intent.name);
    if (found == reports.end()) {
        return subjects;
    }
    for (const Answering& answering : found->second) {
        std::vector<Row> rows;
        add_rows(base, queries, bind(answering, asked, {}, true), language, rows);
        for (const Row& row : rows) {
            const std::string& subject = row.facts.front().subject;
            if (place_of(row, intent.tells) &&
                std::ranges::find(subjects, subject) == subjects.end()) {
                subjects.push_back(subject);
            }
        }
    }
    return subjects;
}

AnsweringReports answering_reports(const ReportCatalog& catalog) {
    AnsweringReports found;
    for (const Report& report : catalog.reports()) {
        for (const ReportAnswer& answer : report.answers) {
            found[answer.intent].push_back({&report, &answer});
        }
    }
    return found;
}

std::optional<Choice> choose(KnowledgeBase& base, const AskQueries& queries,
                             const AnsweringReports& reports, const Asked& asked,
                             Accounts& accounts, Language language) {
    constexpr std::size_t kMostTried = 6;
    std::size_t tried = 0;
    for (const Candidate& candidate : asked.candidates) {
        const auto found = reports.find(candidate.intent->name);
        const bool describes = !candidate.leftover.empty() || candidate.used.size() > 1;
        const bool may_list = candidate.intent->lists ||
                              ((candidate.intent->wide || candidate.intent->literal) && describes);
        const auto names = std::ranges::count(*asked.names, false, &Named::is_excepted);
        const bool has_name = names > 0;
        if (found == reports.end() || (!has_name && !may_list) ||
            (has_name && candidate.intent->unnamed) || (names == 1 && candidate.intent->order) ||
            (candidate.intent->unnamed && !candidate.leftover.empty() &&
             asked.reading->type == "whether")) {
            continue;
        }
        if (++tried > kMostTried) {
            break;
        }
        std::set<Call> made;
        std::vector<Row> rows;
        for (const bool is_wide : {false, true}) {
            if (is_wide && !candidate.intent->wide) {
                break;
            }
            std::vector<Call> calls;
            for (const Answering& answering : found->second) {
                for (Call& call : bind(answering, asked, accounts.families(), is_wide)) {
                    if (made.insert(call).second) {
                        calls.push_back(std::move(call));
                    }
                }
            }
            add_rows(base, queries, calls, language, rows);
            if (auto choice = rows_to_tell(rows, asked, candidate, accounts)) {
                choice->report = choice->told.front().report->name;
                choice->parameters = choice->told.front().parameters;
                if (candidate.intent->counts && asked.reading->type == "how_many") {
                    choice->count = count_things(choice->told, asked, accounts);
                }
                return choice;
            }
        }
    }
    return std::nullopt;
}

} // namespace sijill::ask
