#include "server/mcp/tools.hpp"

#include "kb/base_access.hpp"
#include "server/json/problem.hpp"
#include "server/mcp/results.hpp"
#include "server/mcp/rows.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace sijill::server::mcp {
namespace {

struct Tool {
    std::string_view name;
    Json (*run)(const Library& library, const Json& arguments);
};

constexpr std::array<Tool, 8> kTools{{
    {"search", search_tool},
    {"ask", ask_tool},
    {"list_reports", list_reports_tool},
    {"run_report", run_report_tool},
    {"entity", entity_tool},
    {"evidence", evidence_tool},
    {"describe_schema", describe_schema_tool},
    {"sql", sql_tool},
}};

/// Returns what is told of a fault: the codes are those of the JSON interface.
Json error_json(ProblemCode code, const std::string& message) {
    Json told = Json::object();
    told["error"] = name_of(code);
    told["message"] = message;
    return told;
}

Json error_json(const Error& error) {
    const Problem problem = problem_of(error, Language::english);
    Json told = error_json(problem.code, problem.detail);
    if (!problem.hint.empty()) {
        told["hint"] = problem.hint;
    }
    if (problem.line && problem.column) {
        told["line"] = *problem.line;
        told["column"] = *problem.column;
    }
    told["did_you_mean"] = problem.candidates;
    return told;
}

/// What is told of an answer that was interrupted.
Json late_json() {
    Json told = error_json(ProblemCode::limit_time,
                           fmt::format("the answer took more than {} ms", kMostTime.count()));
    told["hint"] = "ask for less: fewer words, one entity, a report with parameters";
    return told;
}

} // namespace

Language language_of(const Json& arguments) {
    return text_member(arguments, "language") == "ar" ? Language::arabic : Language::english;
}

Json run_tool(const Library& library, const std::string& name, const Json& arguments) {
    const auto* tool = std::ranges::find(kTools, name, &Tool::name);
    if (tool == kTools.end()) {
        throw std::logic_error(name + " is on the list of tools, but is none");
    }
    const std::size_t before = kb::connection_of(library.base).interruptions();
    try {
        return tool_result(tool->run(library, arguments));
    } catch (const Error& error) {
        const bool is_late = kb::connection_of(library.base).interruptions() > before;
        return tool_error(is_late ? late_json() : error_json(error));
    }
}

} // namespace sijill::server::mcp
