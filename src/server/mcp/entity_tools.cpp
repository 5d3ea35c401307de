#include "base/did_you_mean.hpp"
#include "kb/base_access.hpp"
#include "kb/corrections/statement_address.hpp"
#include "reports/run/run_statement.hpp"
#include "server/mcp/rows.hpp"
#include "server/mcp/tools.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <algorithm>
#include <utility>

namespace sijill::server::mcp {
namespace {

/// Leaves one section, where one is asked for. Throws Error(not_found) with the names of all.
void choose_section(Sections& sections, const std::string& name) {
    if (name.empty()) {
        return;
    }
    std::vector<std::string> names;
    for (const ResultSet& section : sections) {
        names.push_back(section.name);
    }
    std::erase_if(sections, [&name](const ResultSet& section) { return section.name != name; });
    if (sections.empty()) {
        throw Error(
            ErrorCode::not_found, {"there is no section {}"_text, name},
            did_you_mean(name, names).or_else(Message("it has {}"_text, alternatives(names))));
    }
}

Json section_json(const Library& library, const ResultSet& section, std::size_t offset,
                  Language language, Rows& rows) {
    const auto next = add_rows(library, section, offset, language, rows);
    Json item = Json::object();
    item["section"] = section.name;
    item["title"] = section.title;
    item["truncated"] = next.has_value();
    item["next_offset"] = number_or_null(next);
    item["rows"] = rows.take();
    return item;
}

std::string typed_statement(const Json& arguments) {
    const Json* given = member(arguments, "statement");
    return given->is_string() ? given->get<std::string>() : given->dump();
}

Json evidence_row(const ResultSet& found, const std::vector<Value>& row) {
    Json object = Json::object();
    for (const char* key : {"stance", "before", "after"}) {
        object[key] = to_text(row[*found.column(key)]);
    }
    object["cite"] = cite_of_row(found, row);
    return object;
}

} // namespace

Json entity_tool(const Library& library, const Json& arguments) {
    const Language language = language_of(arguments);
    const Entity entity = library.base.resolve(text_member(arguments, "name"));
    Sections sections = entity_card(library.base, entity.slug, language);
    const std::string chosen = text_member(arguments, "section");
    choose_section(sections, chosen);
    const std::size_t offset = chosen.empty() ? 0 : number_member(arguments, "offset", 0);
    Json list = Json::array();
    std::size_t bytes = 0;
    bool truncated = false;
    for (const ResultSet& section : sections) {
        Rows rows(std::max<std::size_t>(kMostRows / sections.size(), 1));
        rows.count(bytes);
        list.push_back(section_json(library, section, offset, language, rows));
        bytes = rows.bytes();
        truncated = truncated || rows.cut();
    }
    Json answer = Json::object();
    answer["entity"] = entity.slug;
    answer["kind"] = entity.kind;
    answer["address"] = "sijill:///entity/" + entity.slug;
    answer["truncated"] = truncated;
    answer["sections"] = std::move(list);
    return answer;
}

Json evidence_tool(const Library& library, const Json& arguments) {
    const Language language = language_of(arguments);
    const std::string typed = typed_statement(arguments);
    const kb::StatementAddress statement =
        kb::find_statement(kb::connection_of(library.base).database(), typed);
    const reports::BoundValues values{{"statement", statement.id}};
    const ResultSet found =
        reports::run_built_in(library.base, "queries/mcp/evidence.sql", values, language);
    if (found.rows.empty()) {
        throw Error(ErrorCode::not_found, {"statement {} is no longer in force"_text, typed},
                    "sijill history tells what became of it"_text);
    }
    Rows rows;
    for (const auto& row : found.rows) {
        if (!rows.add(evidence_row(found, row))) {
            break;
        }
    }
    Rows links(kMostRows - rows.size());
    links.count(rows.bytes());
    add_rows(library,
             reports::run_built_in(library.base, "queries/mcp/links.sql", values, language), 0,
             language, links);
    Json answer = Json::object();
    answer["statement"] = statement.id;
    answer["line"] = to_text(found.rows.front()[*found.column("line")]);
    answer["truncated"] = rows.cut() || links.cut();
    answer["rows"] = rows.take();
    answer["links"] = links.take();
    return answer;
}

} // namespace sijill::server::mcp
