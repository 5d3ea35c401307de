#include "server/mcp/resources.hpp"

#include "base/read_number.hpp"
#include "base/split.hpp"
#include "base/to_int64.hpp"
#include "reports/run/cards.hpp"
#include "reports/run/run_statement.hpp"
#include "server/http/target.hpp"
#include "server/mcp/fault.hpp"
#include "server/mcp/tools.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::server::mcp {
namespace {

constexpr std::string_view kScheme = "sijill:///";
constexpr std::size_t kPage = 50;

Json resource(std::string_view kind, const std::string& name, const std::string& title) {
    Json item = Json::object();
    item["uri"] = fmt::format("{}{}/{}", kScheme, kind, name);
    item["name"] = name;
    item["title"] = title;
    item["description"] = kind == "source"   ? "The text of a source as it was published"
                          : kind == "report" ? "A report of the base with its rows"
                                             : "What the base knows of an entity";
    item["mimeType"] = kind == "source" ? "text/plain" : "application/json";
    return item;
}

Json contents(const std::string& uri, const char* type, std::string text) {
    Json item = Json::object();
    item["uri"] = uri;
    item["mimeType"] = type;
    item["text"] = std::move(text);
    return Json::array({std::move(item)});
}

/// Throws Error(not_found) for a paragraph that a source lacks, or where there is no such source.
[[noreturn]] void throw_no_paragraph(const Library& library, const std::string& source,
                                     std::int64_t paragraph) {
    const ResultSet facts =
        source_card(library.base, source, Language::english, {.max_rows = 1}).source;
    throw Error(ErrorCode::not_found, {"source {} has no paragraph {}"_text, source, paragraph},
                {"its paragraphs are 1 to {}"_text,
                 to_text(facts.rows.at(0).at(*facts.column("paragraphs")))});
}

/// Returns the text of a source from a paragraph on; they are counted from 1.
Json read_source(const Library& library, const std::string& uri, const std::string& source,
                 std::int64_t paragraph) {
    const ResultSet found =
        reports::run_built_in(library.base, "queries/mcp/paragraphs.sql",
                              {{"source", source}, {"paragraph", paragraph}}, Language::english);
    if (found.rows.empty() || paragraph < 1) {
        throw_no_paragraph(library, source, paragraph);
    }
    std::string text;
    std::string rest;
    for (const auto& row : found.rows) {
        const std::string part = to_text(row[*found.column("text")]);
        if (!text.empty() && text.size() + part.size() > kMostBytes) {
            rest = fmt::format("{}source/{}/{}", kScheme, source,
                               to_text(row[*found.column("paragraph")]));
            break;
        }
        text += part;
    }
    Json list = contents(uri, "text/plain", std::move(text));
    if (!rest.empty()) {
        list[0]["_meta"]["sijill/truncated"] = true;
        list[0]["_meta"]["sijill/rest"] = rest;
    }
    return list;
}

Json arguments_of(const char* name, const std::string& value) {
    Json arguments = Json::object();
    arguments[name] = value;
    return arguments;
}

/// Returns the reports that can be run without parameters.
std::vector<const Report*> reports_to_read(const Library& library) {
    std::vector<const Report*> reports;
    for (const Report& report : library.catalog.reports()) {
        if (std::ranges::none_of(report.parameters, &ReportParameter::required)) {
            reports.push_back(&report);
        }
    }
    return reports;
}

struct Completion {
    std::string_view argument;
    std::string_view kind; ///< parameter of queries/mcp/names.sql
};

constexpr std::array<Completion, 4> kCompletions{{
    {"model", "model"},
    {"entity", "any"},
    {"source", "source"},
    {"statement", "statement"},
}};

} // namespace

Page list_resources(const Library& library, const std::string& cursor) {
    const auto begin =
        cursor.empty() ? std::optional<std::size_t>(0) : read_number<std::size_t>(cursor);
    constexpr std::size_t kFurthest = 1'000'000'000;
    if (!begin || *begin > kFurthest) {
        throw Fault(FaultCode::invalid_params, "Unknown cursor");
    }
    const std::vector<const Report*> reports = reports_to_read(library);
    Page page;
    for (std::size_t at = *begin; at < reports.size() && page.items.size() < kPage; ++at) {
        page.items.push_back(resource("report", reports[at]->name, reports[at]->title_en));
    }
    const std::size_t passed = *begin > reports.size() ? *begin - reports.size() : 0;
    const std::size_t wanted = kPage - page.items.size();
    const ResultSet found = reports::run_built_in(
        library.base, "queries/mcp/resources.sql",
        {{"limit", to_int64(wanted + 1)}, {"offset", to_int64(passed)}}, Language::english);
    for (const auto& row : found.rows) {
        if (page.items.size() == kPage) {
            page.next = std::to_string(*begin + kPage);
            break;
        }
        page.items.push_back(resource(to_text(row[0]), to_text(row[1]), to_text(row[2])));
    }
    return page;
}

std::optional<Json> read_resource(const Library& library, const std::string& uri) {
    if (!uri.starts_with(kScheme)) {
        return std::nullopt;
    }
    std::vector<std::string> parts;
    for (const std::string_view part : split(std::string_view(uri).substr(kScheme.size()), '/')) {
        auto decoded = percent_decoded(part);
        if (!decoded) {
            return std::nullopt;
        }
        parts.push_back(std::move(*decoded));
    }
    constexpr std::size_t kWithParagraph = 3;
    if (parts.size() == kWithParagraph && parts[0] == "source") {
        const auto paragraph = read_number<std::int64_t>(parts[2]);
        return paragraph ? std::optional(read_source(library, uri, parts[1], *paragraph))
                         : std::nullopt;
    }
    if (parts.size() != 2) {
        return std::nullopt;
    }
    if (parts[0] == "source") {
        return read_source(library, uri, parts[1], 1);
    }
    const auto json = [&uri](const Json& value) {
        return contents(uri, "application/json", write_json(value));
    };
    if (parts[0] == "statement") {
        return json(evidence_tool(library, arguments_of("statement", parts[1])));
    }
    if (parts[0] == "entity") {
        return json(entity_tool(library, arguments_of("name", parts[1])));
    }
    if (parts[0] == "report") {
        return json(run_report_tool(library, arguments_of("report", parts[1])));
    }
    return std::nullopt;
}

std::vector<std::string> complete_argument(const Library& library, const std::string& argument,
                                           const std::string& begun) {
    std::vector<std::string> values;
    const auto add = [&](const std::string& name) {
        if (name.starts_with(begun)) {
            values.push_back(name);
        }
    };
    if (argument == "language") {
        add("ar");
        add("en");
    }
    if (argument == "report") {
        for (const Report& report : library.catalog.reports()) {
            add(report.name);
        }
    }
    const auto* found = std::ranges::find(kCompletions, argument, &Completion::argument);
    if (found != kCompletions.end()) {
        const ResultSet names = reports::run_built_in(
            library.base, "queries/mcp/names.sql",
            {{"kind", std::string(found->kind)}, {"begun", begun}, {"words", folded_words(begun)}},
            Language::english);
        for (const auto& row : names.rows) {
            values.push_back(to_text(row[0]));
        }
    }
    return values;
}

} // namespace sijill::server::mcp
