#include "server/json/problem.hpp"

#include "base/json_writer.hpp"
#include "base/read_number.hpp"
#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "server/http/request.hpp"
#include "server/views/advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::server {
namespace {

struct CodeRow {
    ProblemCode code;
    std::string_view name;
    unsigned status;
    int exit_code;
};

constexpr std::array<CodeRow, 14> kCodes{{
    {ProblemCode::bad_parameter, "bad_parameter", 400, 2},
    {ProblemCode::sql_error, "sql_error", 400, 4},
    {ProblemCode::not_found, "not_found", 404, 3},
    {ProblemCode::refused, "refused", 403, 5},
    {ProblemCode::limit_time, "limit_time", 422, 5},
    {ProblemCode::limit_memory, "limit_memory", 422, 5},
    {ProblemCode::method_not_allowed, "method_not_allowed", 405, 0},
    {ProblemCode::too_long, "too_long", 413, 0},
    {ProblemCode::bad_host, "bad_host", 421, 0},
    {ProblemCode::too_many, "too_many", 429, 0},
    {ProblemCode::busy, "busy", 503, 0},
    {ProblemCode::database, "database", 503, 7},
    {ProblemCode::check_failed, "check_failed", 500, 6},
    {ProblemCode::internal, "internal", 500, 0},
}};

const CodeRow& row_of(ProblemCode code) noexcept {
    return kCodes[static_cast<std::size_t>(code)];
}

/// The name of a visitor's SQL in messages: SqlOptions::label.
constexpr std::string_view kSqlLabel = "sql:";

ProblemCode code_of(const Error& error) {
    switch (error.code()) {
    case ErrorCode::usage:
        return ProblemCode::bad_parameter;
    case ErrorCode::bad_input:
        return std::string_view(error.what()).starts_with(kSqlLabel) ? ProblemCode::sql_error
                                                                     : ProblemCode::bad_parameter;
    case ErrorCode::not_found:
        return ProblemCode::not_found;
    case ErrorCode::refused:
        return ProblemCode::refused;
    case ErrorCode::limit_time:
        return ProblemCode::limit_time;
    case ErrorCode::limit_memory:
        return ProblemCode::limit_memory;
    case ErrorCode::check_failed:
        return ProblemCode::check_failed;
    case ErrorCode::database:
    case ErrorCode::no_file:
    case ErrorCode::exists:
    case ErrorCode::unwritable:
        break;
    }
    return ProblemCode::database;
}

/// Adds the names of a list such as "grok-3, grok-4".
void add_listed(std::vector<std::string>& names, std::string_view list) {
    constexpr std::string_view kSeparator = ", ";
    while (!list.empty()) {
        const auto end = list.find(kSeparator);
        names.emplace_back(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + kSeparator.size());
    }
}

/// Returns the names that a message offers; none where it offers none.
std::vector<std::string> names_offered(const Message& message) {
    constexpr std::array<std::string_view, 3> kLists{"it is one of {}", "it takes {}", "it has {}"};
    std::vector<std::string> names;
    if (message.format() == "did you mean {}?") {
        names = message.arguments();
    } else if (std::ranges::find(kLists, message.format()) != kLists.end()) {
        for (const std::string& list : message.arguments()) {
            add_listed(names, list);
        }
    } else if (message.format() == "several entities are called '{}': {}") {
        add_listed(names, message.arguments().back());
    }
    return names;
}

/// Reads line and column from a location such as "sql:2:14".
void locate(Problem& problem, std::string_view location) {
    if (!location.starts_with(kSqlLabel)) {
        return;
    }
    location.remove_prefix(kSqlLabel.size());
    const auto colon = location.find(':');
    const auto line = read_number<std::size_t>(location.substr(0, colon));
    const auto column = colon == std::string_view::npos
                            ? std::nullopt
                            : read_number<std::size_t>(location.substr(colon + 1));
    if (line && column) {
        problem.line = line;
        problem.column = column;
    }
}

} // namespace

std::string_view name_of(ProblemCode code) noexcept {
    return row_of(code).name;
}

std::vector<ProblemCode> problem_codes() {
    std::vector<ProblemCode> codes;
    for (const CodeRow& row : kCodes) {
        codes.push_back(row.code);
    }
    return codes;
}

unsigned status_of(ProblemCode code) noexcept {
    return row_of(code).status;
}

int exit_code_of(ProblemCode code) noexcept {
    return row_of(code).exit_code;
}

Problem problem_of(const Error& error, Language language) {
    Problem problem;
    problem.code = code_of(error);
    problem.detail = render::text_of(error, language);
    if (const auto set_in = error.message().arguments(); !set_in.empty()) {
        locate(problem, set_in.front());
    }
    problem.candidates = names_offered(error.message());
    for (const Message& advice : error.advice().each_line()) {
        for (std::string& name : names_offered(advice)) {
            problem.candidates.push_back(std::move(name));
        }
    }
    problem.hint = advice_for_visitors(error, language);
    return problem;
}

Response problem_response(const Problem& problem, Language language) {
    const std::string_view name = name_of(problem.code);
    const unsigned status = problem.status == 0 ? status_of(problem.code) : problem.status;
    const std::string detail = problem.detail.empty()
                                   ? render::message(language, fmt::format("problem.{}", name))
                                   : problem.detail;
    const std::string hint =
        problem.hint.empty() ? render::message_or_nothing(language, fmt::format("advice.{}", name))
                             : problem.hint;
    JsonWriter json;
    json.open('{').member("type", "about:blank");
    json.member("title", render::message(language, fmt::format("status.{}", status)));
    json.member("status", status).member("detail", detail).member("code", name);
    json.key("hint");
    if (hint.empty()) {
        json.json("null");
    } else {
        json.value(hint);
    }
    json.key("candidates").json(json_array(problem.candidates));
    json.member("line", problem.line).member("column", problem.column).close('}');
    return {status, "application/problem+json", json.take() + '\n', {}};
}

Response problem_response(const Error& error, Language language) {
    return problem_response(problem_of(error, language), language);
}

Response problem_response(ProblemCode code, Language language, unsigned status) {
    Problem problem;
    problem.code = code;
    problem.status = status;
    return problem_response(problem, language);
}

Language language_of(const Request& request) noexcept {
    const bool arabic = std::ranges::any_of(request.query, [](const auto& field) {
        return field.first == "lang" && field.second == "ar";
    });
    return arabic ? Language::arabic : Language::english;
}

} // namespace sijill::server
