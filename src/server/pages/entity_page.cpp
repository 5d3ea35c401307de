#include "server/pages/entity_page.hpp"

#include "base/to_int64.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_table.hpp"
#include "server/http/target.hpp"
#include "server/pages/entity_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/answer_files.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/frame/tables.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

const ResultSet* section_of(const Sections& card, std::string_view name) {
    const auto found = std::ranges::find(card, name, &ResultSet::name);
    return found == card.end() ? nullptr : &*found;
}

/// Returns the picture of what has a date and concerns the entity, and a link to its rows.
std::string timeline_of(const Call& call, const std::string& slug) {
    const ResultSet dated = run_report(call.base, call.catalog.find("timeline"), {{"entity", slug}},
                                       {.language = call.language, .limits = limits_of_page(call)});
    render::RenderOptions options;
    options.language = call.language;
    const std::string picture = render::html_picture(dated, options);
    if (picture.empty()) {
        return {};
    }
    return section("timeline", say(call, "serve.timeline"),
                   picture + block("p", {},
                                   linked(page_address(call, "/timeline", {{"entity", slug}}),
                                          say(call, "serve.as_rows"))));
}

Page page_of_entity(const Call& call, const ResultSet& facts) {
    const Row& row = facts.rows.at(0);
    const bool arabic = is_arabic(call.language);
    Page page;
    page.title = render::text_at(facts, row, arabic ? "name_ar" : "name_en");
    page.place = "/entities";
    page.way = {{say(call, "serve.home"), page_address(call, "/")},
                {say(call, "serve.entities"), page_address(call, "/entities")}};
    return page;
}

std::string tables_of(const Call& call, const Sections& card) {
    std::string tables;
    for (const std::string_view name : {"delays", "causes"}) {
        if (const ResultSet* found = section_of(card, name)) {
            tables +=
                section(name, found->title, remark(found->description) + table_of(call, *found));
        }
    }
    return tables;
}

} // namespace

Response entity_page(const Call& call) {
    const Given given(call.request.query, {});
    const FileName asked = file_name(call.parts.at(0), {"xlsx"});
    const std::string slug = call.base.resolve(asked.name).slug;
    const Sections card = entity_card(call.base, slug, call.language, limits_of_page(call));
    if (!asked.format.empty()) {
        return answer_file(call, card, slug, asked.format);
    }
    if (slug != asked.name) {
        return moved_to(entity_address(call, slug));
    }
    const ResultSet* facts = section_of(card, "facts");
    Page page = page_of_entity(call, *facts);
    page.content = entity_head(call, *facts, section_of(card, "names"));
    page.content += unless_late(call, [&] { return timeline_of(call, slug); });
    if (const ResultSet* rivals = section_of(card, "competitors")) {
        page.content += rival_list(call, *rivals, slug);
    }
    page.content += tables_of(call, card);
    if (const ResultSet* statements = section_of(card, "statements")) {
        page.content += statement_list(call, *statements, "statements");
    }
    if (const ResultSet* sayings = section_of(card, "sayings")) {
        page.content += statement_list(call, *sayings, "sayings");
    }
    if (const ResultSet* mentions = section_of(card, "mentions")) {
        page.content += mention_list(call, *mentions, slug);
    }
    page.files = file_links(call, "/entities/" + percent_encoded(slug), {"xlsx"});
    page.files.insert(page.files.begin(),
                      {"JSON", file_address(call, "/api/v1/entities/" + percent_encoded(slug))});
    return page_response(call, page);
}

} // namespace sijill::server
