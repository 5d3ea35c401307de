#include "server/pages/sql_page.hpp"

#include "base/sql_identifier.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/answer_files.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/frame/tables.hpp"
#include "server/views/visitor_sql.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

std::string form(const Call& call, const std::string& sql) {
    return block("form",
                 {{"class", "sheet sql"},
                  {"action", page_address(call, "/sql")},
                  {"aria-label", say(call, "serve.sql")}},
                 element("label", {{"for", "field-q"}}, words(say(call, "serve.sql_label"))) +
                     element("textarea",
                             {{"id", "field-q"},
                              {"name", "q"},
                              {"rows", "6"},
                              {"dir", "ltr"},
                              {"spellcheck", "false"},
                              {"autocapitalize", "none"},
                              {"required", "required"}},
                             '\n' + render::attribute_value(sql)) +
                     block("div", {}, element("button", {}, words(say(call, "serve.sql_run")))));
}

std::string name_link(const Call& call, const std::string& name, const std::string& meaning) {
    return element("li", {},
                   linked(page_address(call, "/sql",
                                       {{"q", fmt::format("SELECT * FROM {} LIMIT 20",
                                                          quoted_identifier(name))}}),
                          name) +
                       ' ' + element("span", {{"class", "quiet"}}, render::bdi(meaning)));
}

/// Returns the views and tables, each a link to its first rows, and the columns of each.
std::string names(const Call& call) {
    const ResultSet objects = describe_schema(call.base, std::nullopt, call.language);
    std::string views;
    std::string tables;
    for (const Row& row : objects.rows) {
        const std::string item = name_link(call, render::text_at(objects, row, "name"),
                                           render::text_at(objects, row, "meaning"));
        (render::text_at(objects, row, "kind") == "table" ? tables : views) += item;
    }
    return section(
        "names", say(call, "serve.sql_names"),
        details(say(call, "serve.sql_views"), block("ul", {{"class", "names"}}, views), true) +
            details(say(call, "serve.sql_tables"), block("ul", {{"class", "names"}}, tables)));
}

/// Returns the status of an answer to SQL that has a fault, or nothing where the base has one.
unsigned status_of(const Error& error) {
    switch (error.code()) {
    case ErrorCode::refused:
        return 403;
    case ErrorCode::limit_time:
    case ErrorCode::limit_memory:
        return 422;
    default:
        return 400;
    }
}

} // namespace

Response sql_page(const Call& call) {
    if (!call.options.sql) {
        throw Error(ErrorCode::refused, "SQL of readers is not run here"_text,
                    "the reports are"_text);
    }
    const FileName asked = file_name(call.request.path, {"csv", "xlsx"});
    const Given given(call.request.query, {"q"});
    const std::string sql = given.text("q");
    Page page;
    page.title = say(call, "serve.sql");
    page.place = "/sql";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = title_of_page(page.title, say(call, "serve.sql_is")) + form(call, sql);
    unsigned status = 200;
    require_for_file(asked, given, {"q"});
    if (sql.find_first_not_of(" \t\r\n") != std::string::npos) {
        try {
            const ResultSet found = run_sql(call.base, sql, visitor_sql(call.options));
            if (!asked.format.empty()) {
                return answer_file(call, {found}, "sql", asked.format);
            }
            page.content += table_of(call, found);
            page.files = file_links(call, "/sql", {"csv", "xlsx"});
            page.files.insert(page.files.begin(),
                              {"JSON", file_address(call, "/api/v1/sql", {{"q", sql}})});
        } catch (const Error& error) {
            if (error.code() == ErrorCode::database || !asked.format.empty()) {
                throw;
            }
            page.content += fault_box(call, error);
            status = status_of(error);
        }
    }
    page.content += names(call);
    return page_response(call, page, status);
}

} // namespace sijill::server
