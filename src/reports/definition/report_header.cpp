#include "reports/definition/report_header.hpp"

#include "base/did_you_mean.hpp"
#include "base/error_text.hpp"
#include "base/sql_annotations.hpp"
#include "claims/claim.hpp"
#include "reports/definition/answers_header.hpp"
#include "reports/definition/chart_header.hpp"
#include "reports/definition/checks.hpp"
#include "reports/definition/column_header.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/sql/sql_location.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace sijill::reports {
namespace {

/// The keys whose annotation is one text, and the member of the report that takes it.
constexpr std::array<std::pair<std::string_view, std::string Report::*>, 5> kTexts{{
    {"name", &Report::name},
    {"title.en", &Report::title_en},
    {"title.ar", &Report::title_ar},
    {"describe.en", &Report::description_en},
    {"describe.ar", &Report::description_ar},
}};

/// Enough for as many columns as a statement may have, with their checks.
constexpr std::size_t kMostAnnotations = 1500;
/// Each parameter is an option of the command line, which a line that has one of them defines all.
constexpr std::size_t kMostParameters = 50;

class HeaderReader {
public:
    HeaderReader(std::string_view file, std::string_view sql) {
        report_.file = file;
        report_.sql = sql;
    }

    ReadReport read() {
        const std::vector<Annotation> annotations = read_annotations(report_.file, report_.sql);
        if (annotations.size() > kMostAnnotations) {
            fault(1, {"more than {} lines that begin with @"_text, kMostAnnotations});
            return {std::move(report_), std::move(faults_)};
        }
        for (const Annotation& annotation : annotations) {
            take(annotation);
        }
        check_texts();
        check_used_columns();
        check_answers();
        return {std::move(report_), std::move(faults_)};
    }

private:
    void fault(int line, const Message& fault) {
        faults_.push_back(fault_in_line(report_.file, line, fault));
    }

    void take(const Annotation& annotation) {
        const auto text = std::find_if(kTexts.begin(), kTexts.end(), [&](const auto& entry) {
            return entry.first == annotation.key;
        });
        if (text != kTexts.end()) {
            take_text(annotation, report_.*(text->second));
        } else if (annotation.key == "param") {
            take_parameter(annotation);
        } else if (annotation.key == "column") {
            take_column(annotation);
        } else if (annotation.key == "check") {
            take_check(annotation);
        } else if (annotation.key == "answers") {
            take_answers(annotation);
        } else if (annotation.key == "chart") {
            take_chart(annotation);
        } else if (annotation.key == "candidates") {
            take_candidates(annotation);
        } else {
            const Message unknown("unknown key @{}"_text, annotation.key);
            const auto near = did_you_mean(annotation.key, known_keys());
            fault(annotation.line, near.empty() ? unknown : Message("{}; {}"_text, unknown, near));
        }
    }

    void take_text(const Annotation& annotation, std::string& text) {
        if (!text.empty()) {
            fault(annotation.line, {"a second @{}"_text, annotation.key});
        } else if (annotation.text.empty()) {
            fault(annotation.line, {"@{} says nothing"_text, annotation.key});
        }
        text = annotation.text;
    }

    void take_parameter(const Annotation& annotation) {
        ReportParameter parameter;
        try {
            parameter = read_parameter(annotation);
        } catch (const Error& error) {
            fault(annotation.line, error.message());
            return;
        }
        if (parameter.name == kArabicParameter) {
            fault(annotation.line, "every report has the parameter arabic"_text);
        }
        if (report_.parameters.size() == kMostParameters) {
            fault(annotation.line, {"more than {} parameters"_text, kMostParameters});
            return;
        }
        for (const ReportParameter& other : report_.parameters) {
            if (other.name == parameter.name) {
                fault(annotation.line, {"a second @param {}"_text, parameter.name});
            }
        }
        report_.parameters.push_back(std::move(parameter));
    }

    void take_column(const Annotation& annotation) {
        Column column;
        try {
            column = read_column(annotation);
        } catch (const Error& error) {
            fault(annotation.line, error.message());
            if (annotation.arguments.empty()) {
                return;
            }
            column.key = annotation.arguments.front(); // which the rest of the header may name
        }
        if (declared(column.key) != nullptr) {
            fault(annotation.line, {"a second @column {}"_text, column.key});
        }
        report_.columns.push_back(std::move(column));
        column_lines_.push_back(annotation.line);
    }

    void take_check(const Annotation& annotation) {
        try {
            static_cast<void>(read_check(annotation.text));
            report_.checks.push_back({annotation.text, annotation.line});
        } catch (const Error& error) {
            fault(annotation.line, error_message(error));
        }
    }

    void take_answers(const Annotation& annotation) {
        try {
            report_.answers.push_back(read_answers(annotation));
        } catch (const Error& error) {
            fault(annotation.line, error_message(error));
        }
    }

    void take_chart(const Annotation& annotation) {
        if (report_.chart) {
            fault(annotation.line, {"a second @{}"_text, annotation.key});
        }
        chart_line_ = annotation.line;
        try {
            report_.chart = read_chart(annotation);
        } catch (const Error& error) {
            fault(annotation.line, error_message(error));
        }
    }

    void take_candidates(const Annotation& annotation) {
        std::vector<std::string>& kinds = report_.candidate_kinds;
        if (!kinds.empty()) {
            fault(annotation.line, {"a second @{}"_text, annotation.key});
        }
        if (annotation.arguments.empty()) {
            fault(annotation.line, "@candidates takes kinds of candidates: planned released"_text);
        }
        for (const std::string& kind : annotation.arguments) {
            if (!claims::kind_of(kind)) {
                const Message unknown("no kind of candidates is {}"_text, kind);
                const auto names = claims::kind_names();
                const auto near = did_you_mean(kind, {names.begin(), names.end()});
                fault(annotation.line,
                      near.empty() ? unknown : Message("{}; {}"_text, unknown, near));
            } else if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
                fault(annotation.line, {"@candidates has {} twice"_text, kind});
            }
            kinds.push_back(kind);
        }
    }

    void check_texts() {
        for (const auto& [key, text] : kTexts) {
            if ((report_.*text).empty()) {
                fault(1, {"@{} is missing"_text, key});
            }
        }
        if (report_.columns.empty()) {
            fault(1, {"@{} is missing"_text, "column"});
        }
        if (is_taken(report_.name)) {
            fault(1, {"@name {}: sijill report {} is something else"_text, report_.name,
                      report_.name});
        }
        const std::string stem = std::filesystem::path(report_.file).stem().string();
        if (!report_.name.empty() && report_.name != stem) {
            fault(1, {"@name is {}, but the file is {}.sql"_text, report_.name, stem});
        }
    }

    void check_used_columns() {
        for (const ReportCheck& written : report_.checks) {
            const RowCheck check = read_check(written.text);
            Column* column = declared(check.column);
            if (column == nullptr && !check.column.empty()) {
                fault(written.line, {"@check of {}, which is no @column"_text, check.column});
            } else if (check.kind == RowCheck::Kind::in && column != nullptr) {
                column->coded = true;
            }
        }
        for (std::size_t index = 0; index < report_.columns.size(); ++index) {
            const Column& column = report_.columns[index];
            if (!column.same_as.empty() && declared(column.same_as) == nullptr) {
                fault(column_lines_[index],
                      {"@column {} same={}, which is no @column"_text, column.key, column.same_as});
            }
            const Column* seen = declared(column.seen_as);
            if (!column.seen_as.empty() && (seen == nullptr || !seen->seen_as.empty())) {
                fault(column_lines_[index],
                      {"@column {} as={}, which is no @column that people see"_text, column.key,
                       column.seen_as});
            }
        }
        for (const auto& [part, column] : report_.chart.value_or(Chart()).columns) {
            if (declared(column) == nullptr) {
                fault(chart_line_, {"@chart of {}, which is no @column"_text, column});
            }
        }
    }

    void check_answers() {
        for (const ReportAnswer& answer : report_.answers) {
            for (const Message& each : answer_faults(answer, report_.parameters)) {
                fault(answer.line, each);
            }
        }
    }

    Column* declared(std::string_view key) {
        const auto found = std::find_if(report_.columns.begin(), report_.columns.end(),
                                        [&](const Column& column) { return column.key == key; });
        return found == report_.columns.end() ? nullptr : &*found;
    }

    static std::vector<std::string> known_keys() {
        std::vector<std::string> keys{"param", "column", "check", "chart", "answers", "candidates"};
        for (const auto& [key, text] : kTexts) {
            keys.emplace_back(key);
        }
        return keys;
    }

    Report report_;
    std::vector<Message> faults_;
    std::vector<int> column_lines_; ///< as many as there are columns
    int chart_line_ = 1;
};

} // namespace

ReadReport read_report(std::string_view file, std::string_view sql) {
    return HeaderReader(file, sql).read();
}

bool is_taken(std::string_view name) {
    constexpr std::array<std::string_view, 3> kTaken{"list", "new", "lint"};
    return std::find(kTaken.begin(), kTaken.end(), name) != kTaken.end();
}

std::string_view without_header(std::string_view sql) {
    constexpr std::string_view kWhiteSpace = " \t\r\n";
    const auto skip_to = [&sql](std::size_t offset) {
        sql.remove_prefix(std::min(offset, sql.size()));
    };
    for (skip_to(sql.find_first_not_of(kWhiteSpace)); sql.starts_with("--");
         skip_to(sql.find_first_not_of(kWhiteSpace))) {
        skip_to(sql.find('\n'));
    }
    return sql.substr(0, sql.find_last_not_of(kWhiteSpace) + 1);
}

} // namespace sijill::reports
