#include "bench/ask/answer_checks.hpp"

#include "kb/base_access.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace sijill::bench {
namespace {

ResultSet rows_of(KnowledgeBase& base, std::string_view sql, ParameterValues parameters) {
    SqlOptions options;
    options.parameters = std::move(parameters);
    return run_sql(base, sql, options);
}

/// Returns what stands between quotation marks.
std::vector<std::string> quoted_words(const std::string& text) {
    static const std::regex quoted("«([^»]*)»|“([^”]*)”|\"([^\"]*)\"");
    std::vector<std::string> words;
    for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) {
        for (std::size_t group = 1; group < at->size(); ++group) {
            if ((*at)[group].matched) {
                words.push_back((*at)[group]);
            }
        }
    }
    return words;
}

} // namespace

struct AnswerChecker::Evidence {
    std::set<std::int64_t> cited; ///< numbers of statements
    std::set<std::string> numbers;
    std::set<std::string> entities; ///< slugs
    std::vector<std::string> texts;
};

void AnswerChecker::add_text(const std::string& text, Evidence& evidence) {
    TextValues values = reader_.read(text);
    evidence.numbers.merge(values.numbers);
    evidence.numbers.merge(values.numbers_in_names); // an answer may write a name otherwise
    for (const std::vector<std::string>& name : values.names) {
        evidence.entities.insert(name.begin(), name.end());
    }
    evidence.entities.insert(text);
    evidence.texts.push_back(text);
}

/// Columns of numbers that say where something stands, and nothing of what is stated.
constexpr std::string_view kPlaces[] = {"id",        "statement_id", "sentence_id", "object_id",
                                        "entity_id", "paragraph",    "sentence",    "start_cp",
                                        "end_cp",    "t_inferred",   "recorded_at"};

/// Adds the rows, of those with a number of a statement the cited ones alone.
void AnswerChecker::add_rows(const ResultSet& rows, Evidence& evidence) {
    const auto statement = rows.column("statement_id");
    for (const std::vector<Value>& row : rows.rows) {
        const auto* id = statement ? std::get_if<std::int64_t>(&row[*statement]) : nullptr;
        if (id == nullptr || evidence.cited.contains(*id)) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (std::ranges::find(kPlaces, rows.columns[column].key) == std::end(kPlaces)) {
                    add_text(to_text(row[column]), evidence);
                }
            }
        }
    }
}

void AnswerChecker::add_report(const ReportCall& call, Evidence& evidence) {
    for (const Language language : {Language::english, Language::arabic}) {
        ReportOptions options;
        options.language = language;
        options.cite = true;
        add_rows(run_report(base_, catalog_.find(call.name), call.parameters, options), evidence);
    }
}

AnswerChecker::Evidence AnswerChecker::evidence_of(const Answer& answer) {
    Evidence evidence;
    for (const Citation& citation : answer.citations) {
        evidence.cited.insert(citation.statement);
    }
    for (const std::int64_t id : evidence.cited) {
        for (const char* table : {"statements", "evidence"}) {
            add_rows(rows_of(base_, fmt::format("SELECT * FROM {} WHERE statement_id = :id", table),
                             {{"id", std::to_string(id)}}),
                     evidence);
        }
        add_rows(rows_of(base_,
                         "SELECT q.*, l.* FROM qualifier AS q LEFT JOIN entity_label AS l "
                         "ON l.entity_id = q.object_id WHERE q.statement_id = :id",
                         {{"id", std::to_string(id)}}),
                 evidence);
    }
    if (answer.report) {
        add_report(*answer.report, evidence);
    }
    return evidence;
}

void AnswerChecker::check_text(const Answer& answer, std::vector<std::string>& faults) {
    const Evidence evidence = evidence_of(answer);
    static const std::regex in_brackets("\\[([0-9]+)\\]");
    for (std::sregex_iterator at(answer.text.begin(), answer.text.end(), in_brackets), end;
         at != end; ++at) {
        const std::string number = (*at)[1];
        if (std::ranges::none_of(answer.citations, [&number](const Citation& citation) {
                return std::to_string(citation.number) == number;
            })) {
            faults.push_back(fmt::format("[{}] is no citation", number));
        }
    }
    const std::string text = without_citations(answer.text);
    const TextValues values = reader_.read(text);
    for (const std::string& number : values.numbers) {
        if (!evidence.numbers.contains(number)) {
            faults.push_back(fmt::format("{} stands in no row", number));
        }
    }
    for (const std::vector<std::string>& name : values.names) {
        if (std::ranges::none_of(name, [&evidence](const std::string& slug) {
                return evidence.entities.contains(slug);
            })) {
            faults.push_back(fmt::format("{} stands in no row", name.front()));
        }
    }
    for (const std::string& words : quoted_words(text)) {
        if (std::ranges::none_of(evidence.texts, [&words](const std::string& each) {
                return each.find(words) != std::string::npos;
            })) {
            faults.push_back(fmt::format("«{}» stands in no row", words));
        }
    }
}

bool AnswerChecker::source_has(const Citation& citation) {
    return !rows_of(base_,
                    "SELECT 1 FROM evidence AS e JOIN sentence AS t ON t.id = e.sentence_id "
                    "JOIN source AS s ON s.id = t.source_id WHERE e.statement_id = :statement "
                    "AND e.quote = :quote AND s.slug = :source AND t.ordinal = :sentence AND "
                    "substr(s.text, e.start_cp + 1, e.end_cp - e.start_cp) = :quote",
                    {{"statement", std::to_string(citation.statement)},
                     {"quote", citation.quote},
                     {"source", citation.source},
                     {"sentence", std::to_string(citation.sentence)}})
                .rows.empty();
}

bool AnswerChecker::source_has(const PassageHit& passage) {
    return !rows_of(base_,
                    "SELECT 1 FROM sentence AS t JOIN source AS s ON s.id = t.source_id "
                    "WHERE s.slug = :source AND t.ordinal = :sentence AND "
                    "substr(s.text, t.start_cp + 1, t.end_cp - t.start_cp) = :text",
                    {{"source", passage.source},
                     {"sentence", std::to_string(passage.sentence)},
                     {"text", passage.text}})
                .rows.empty();
}

std::vector<std::string> AnswerChecker::faults(const Answer& answer) {
    std::vector<std::string> faults;
    if (answer.status == AnswerStatus::answered) {
        if (answer.citations.empty()) {
            faults.emplace_back("an answer without a citation");
        }
        check_text(answer, faults);
    }
    for (const Citation& citation : answer.citations) {
        if (!source_has(citation)) {
            faults.push_back(fmt::format("quotation {} is not in its source", citation.number));
        }
    }
    for (const PassageHit& passage : answer.passages) {
        if (!source_has(passage)) {
            faults.push_back(fmt::format("passage {} {} is not in its source", passage.source,
                                         passage.sentence));
        }
    }
    return faults;
}

} // namespace sijill::bench
