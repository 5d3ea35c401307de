#include "reports/definition/report_header.hpp"

#include "base/did_you_mean.hpp"
#include "base/error_text.hpp"
#include "base/sql_annotations.hpp"
#include "reports/definition/chart_header.hpp"
#include "reports/definition/checks.hpp"
#include "reports/definition/parameters.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace sijill::reports {
namespace {

/// Keys whose whole line is one text of the report.
constexpr std::array<std::pair<std::string_view, std::string Report::*>, 5> kTexts{{
    {"name", &Report::name},
    {"title.en", &Report::title_en},
    {"title.ar", &Report::title_ar},
    {"describe.en", &Report::description_en},
    {"describe.ar", &Report::description_ar},
}};

class HeaderReader {
public:
    HeaderReader(std::string_view file, std::string_view sql) {
        report_.file = file;
        report_.sql = sql;
    }

    ReadReport read() {
        for (const Annotation& annotation : read_annotations(report_.file, report_.sql)) {
            take(annotation);
        }
        check_texts();
        check_used_columns();
        return {std::move(report_), std::move(faults_)};
    }

private:
    void fault(int line, std::string_view what) {
        faults_.push_back(fmt::format("{}:{}: {}", report_.file, line, what));
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
        } else if (annotation.key == "chart") {
            take_chart(annotation);
        } else {
            const std::string near = did_you_mean(annotation.key, known_keys());
            fault(annotation.line, fmt::format("unknown key @{}{}{}", annotation.key,
                                               near.empty() ? "" : "; ", near));
        }
    }

    void take_text(const Annotation& annotation, std::string& text) {
        if (!text.empty()) {
            fault(annotation.line, fmt::format("a second @{}", annotation.key));
        } else if (annotation.text.empty()) {
            fault(annotation.line, fmt::format("@{} says nothing", annotation.key));
        }
        text = annotation.text;
    }

    void take_parameter(const Annotation& annotation) {
        ReportParameter parameter;
        try {
            parameter = read_parameter(annotation);
        } catch (const Error& error) {
            fault(annotation.line, error.what());
            return;
        }
        if (parameter.name == kArabicParameter) {
            fault(annotation.line, "every report has the parameter arabic");
        }
        for (const ReportParameter& other : report_.parameters) {
            if (other.name == parameter.name) {
                fault(annotation.line, fmt::format("a second @param {}", parameter.name));
            }
        }
        report_.parameters.push_back(std::move(parameter));
    }

    void take_column(const Annotation& annotation) {
        const std::vector<std::string>& words = annotation.arguments;
        if (words.size() != 3) {
            fault(annotation.line,
                  "@column takes a name and two headings in quotation marks, English and Arabic");
        }
        if (words.empty()) {
            return;
        }
        if (declared(words[0]) != nullptr) {
            fault(annotation.line, fmt::format("a second @column {}", words[0]));
        }
        report_.columns.push_back({.key = words[0],
                                   .label_en = words.size() > 1 ? words[1] : "",
                                   .label_ar = words.size() > 2 ? words[2] : ""});
    }

    void take_check(const Annotation& annotation) {
        try {
            static_cast<void>(read_check(annotation.text));
            report_.checks.push_back({annotation.text, annotation.line});
        } catch (const Error& error) {
            fault(annotation.line, error_text(error));
        }
    }

    void take_chart(const Annotation& annotation) {
        if (report_.chart) {
            fault(annotation.line, "a second @chart");
        }
        chart_line_ = annotation.line;
        try {
            report_.chart = read_chart(annotation);
        } catch (const Error& error) {
            fault(annotation.line, error_text(error));
        }
    }

    void check_texts() {
        for (const auto& [key, text] : kTexts) {
            if ((report_.*text).empty()) {
                fault(1, fmt::format("@{} is missing", key));
            }
        }
        if (report_.columns.empty()) {
            fault(1, "@column is missing");
        }
        if (is_taken(report_.name)) {
            fault(1, fmt::format("@name {}: sijill report {} is something else", report_.name,
                                 report_.name));
        }
        const std::string stem = std::filesystem::path(report_.file).stem().string();
        if (!report_.name.empty() && report_.name != stem) {
            fault(1, fmt::format("@name is {}, but the file is {}.sql", report_.name, stem));
        }
    }

    void check_used_columns() {
        for (const ReportCheck& written : report_.checks) {
            const RowCheck check = read_check(written.text);
            Column* column = declared(check.column);
            if (column == nullptr && !check.column.empty()) {
                fault(written.line, fmt::format("@check of {}, which is no @column", check.column));
            } else if (check.kind == RowCheck::Kind::in && column != nullptr) {
                column->coded = true;
            }
        }
        for (const auto& [part, column] : report_.chart.value_or(Chart()).columns) {
            if (declared(column) == nullptr) {
                fault(chart_line_, fmt::format("@chart of {}, which is no @column", column));
            }
        }
    }

    Column* declared(std::string_view key) {
        const auto found = std::find_if(report_.columns.begin(), report_.columns.end(),
                                        [&](const Column& column) { return column.key == key; });
        return found == report_.columns.end() ? nullptr : &*found;
    }

    static std::vector<std::string> known_keys() {
        std::vector<std::string> keys{"param", "column", "check", "chart"};
        for (const auto& [key, text] : kTexts) {
            keys.emplace_back(key);
        }
        return keys;
    }

    Report report_;
    std::vector<std::string> faults_;
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
    constexpr std::string_view kBlank = " \t\r\n";
    const auto skip_to = [&sql](std::size_t place) {
        sql.remove_prefix(std::min(place, sql.size()));
    };
    for (skip_to(sql.find_first_not_of(kBlank)); sql.starts_with("--");
         skip_to(sql.find_first_not_of(kBlank))) {
        skip_to(sql.find('\n'));
    }
    return sql.substr(0, sql.find_last_not_of(kBlank) + 1);
}

} // namespace sijill::reports
