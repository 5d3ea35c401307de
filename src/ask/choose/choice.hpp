#pragma once

#include "ask/choose/accounts.hpp"
#include "ask/read/candidates.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::ask {

/// A report, and one kind of question that it answers.
struct Answering {
    const Report* report = nullptr;
    const ReportAnswer* answer = nullptr;
};

/// The reports of a catalog by the intents that they answer.
using AnsweringReports = std::map<std::string, std::vector<Answering>, std::less<>>;

[[nodiscard]] AnsweringReports answering_reports(const ReportCatalog& catalog);

/// What is to be told.
struct Choice {
    const Intent* intent = nullptr;
    std::vector<Row> told;  ///< in the order in which they are told
    std::vector<Row> added; ///< behind these, where there is room
    bool corrects = false;  ///< the question names another than the base
    std::size_t names = 0;  ///< how many things are named, without those that are excepted
    std::size_t count = 0;  ///< of things, where the question asks how many; else 0
    std::string report;     ///< that gave what is told first
    ParameterValues parameters;
};

/// A question with all that is known of it before a report is run.
struct Asked {
    const Reading* reading;
    const std::vector<Named>* names;
    std::vector<Candidate> candidates;
    std::size_t say = 0; ///< the concept of saying
};

/// Runs the reports of the candidates in their order until one has rows that speak of all that the
/// question names and asks. Returns nothing if none has.
[[nodiscard]] std::optional<Choice> choose(KnowledgeBase& base, const AskQueries& queries,
                                           const AnsweringReports& reports, const Asked& asked,
                                           Accounts& accounts, Language language);

/// Returns what the statements that an intent tells are about, each once, by label: what a question
/// that names nothing may mean.
[[nodiscard]] std::vector<std::string> subjects_of(KnowledgeBase& base, const AskQueries& queries,
                                                   const AnsweringReports& reports,
                                                   const Intent& intent, const Asked& asked,
                                                   Language language);

} // namespace sijill::ask
