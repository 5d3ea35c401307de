#include "server/pages/compare_page.hpp"

#include "render/cells/row_values.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/answer_files.hpp"
#include "server/pages/frame/fields.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/frame/tables.hpp"

namespace sijill::server {
namespace {

std::string form(const Call& call, const std::string& left, const std::string& right) {
    const ResultSet rows = rows_of(call, "comparable");
    std::vector<Choice> all;
    for (const Row& row : rows.rows) {
        all.push_back({render::text_at(rows, row, "slug"), render::text_at(rows, row, "label")});
    }
    return block(
        "form",
        {{"class", "fields sheet"},
         {"action", page_address(call, "/compare")},
         {"aria-label", say(call, "serve.compare")}},
        labelled("left", say(call, "serve.compare_left"), choice_field(call, "left", all, left)) +
            labelled("right", say(call, "serve.compare_right"),
                     choice_field(call, "right", all, right)) +
            submit_field(say(call, "serve.compare_button")));
}

} // namespace

Response compare_page(const Call& call) {
    const FileName asked = file_name(call.request.path, {"csv", "xlsx"});
    const Given given(call.request.query, {"left", "right"});
    const std::string left = given.text("left");
    const std::string right = given.text("right");
    require_for_file(asked, given, {"left", "right"});
    Page page;
    page.title = say(call, "serve.compare");
    page.place = "/compare";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content =
        title_of_page(page.title, say(call, "serve.compare_is")) + form(call, left, right);
    if (left.empty() || right.empty()) {
        return page_response(call, page);
    }
    const Sections sections = compare_entities(call.base, left, right, call.language);
    if (!asked.format.empty()) {
        return answer_file(call, sections, "compare", asked.format);
    }
    for (const ResultSet& result : sections) {
        page.content += table_of(call, result);
    }
    page.files = file_links(call, "/compare", {"csv", "xlsx"});
    return page_response(call, page);
}

} // namespace sijill::server
