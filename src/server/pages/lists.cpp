#include "server/pages/lists.hpp"

#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

constexpr std::int64_t kMostPages = 1'000'000;
constexpr std::int64_t kRowsOfPage = 60;

std::int64_t page_count(std::int64_t rows) {
    return std::max<std::int64_t>(1, (rows + kRowsOfPage - 1) / kRowsOfPage);
}

reports::BoundValues part_of(std::int64_t page) {
    return {{"limit", kRowsOfPage}, {"offset", (page - 1) * kRowsOfPage}};
}

std::string count(const Call& call, std::string_view key, std::int64_t number) {
    return words(render::message(call.language, key, {{"count", number}}));
}

std::string source_item(const Call& call, const ResultSet& sources, const Row& row,
                        std::string_view heading) {
    const std::string slug = render::text_at(sources, row, "slug");
    const std::string title = render::text_at(sources, row, "title");
    const std::string published = render::text_at(sources, row, "published_on");
    const std::string publisher = render::text_at(sources, row, "publisher");
    return block(
        "li", {{"class", "sheet"}},
        block(heading, {}, linked(source_address(call, slug), title.empty() ? slug : title)) +
            block("p", {{"class", "quiet"}},
                  dotted({publisher.empty() ? std::string() : render::bdi(publisher),
                          date(published.empty() ? render::text_at(sources, row, "known_on")
                                                 : published),
                          count(call, "serve.count_sentences",
                                render::number_at(sources, row, "sentences")),
                          count(call, "serve.count_statements",
                                render::number_at(sources, row, "statements"))})));
}

std::string entity_item(const Call& call, const ResultSet& entities, const Row& row) {
    const std::string other = render::text_at(entities, row, "other_name");
    std::string card = block("h2", {}, render::bdi(render::text_at(entities, row, "name")));
    if (!other.empty()) {
        card += block("span", {}, render::bdi(other));
    }
    card += block(
        "span", {{"class", "quiet"}},
        dotted(
            {words(render::text_at(entities, row, "kind")),
             count(call, "serve.count_statements", render::number_at(entities, row, "statements")),
             count(call, "serve.count_mentions", render::number_at(entities, row, "mentions"))}));
    return block("li", {},
                 element("a",
                         {{"class", "sheet"},
                          {"href", entity_address(call, render::text_at(entities, row, "slug"))}},
                         card));
}

/// Returns the kinds as links that narrow the list.
std::string kind_links(const Call& call, const ResultSet& kinds, const std::string& chosen) {
    std::string list;
    for (const Row& row : kinds.rows) {
        const std::string slug = render::text_at(kinds, row, "slug");
        list += element(
            "li", {},
            element(
                "a",
                {{"href", page_address(call, "/entities", {{"kind", slug == chosen ? "" : slug}})},
                 {"aria-current", "true", slug == chosen}},
                render::bdi(render::text_at(kinds, row, "label")) + ' ' +
                    element("span", {{"class", "count"}}, render::text_at(kinds, row, "count"))));
    }
    return block("ul", {{"class", "facets"}, {"aria-label", say(call, "serve.narrow")}}, list);
}

} // namespace

std::string source_list(const Call& call, const ResultSet& sources, std::string_view heading) {
    if (sources.rows.empty()) {
        return remark(say(call, "serve.no_sources"));
    }
    std::string list;
    for (const Row& row : sources.rows) {
        list += source_item(call, sources, row, heading);
    }
    return block("ul", {{"class", "plain"}}, list);
}

Response sources_page(const Call& call) {
    const Given given(call.request.query, {"page"});
    const ResultSet counts = rows_of(call, "counts");
    const std::int64_t pages = page_count(render::number_at(counts, counts.rows.at(0), "sources"));
    const std::int64_t number = given.number("page", 1, std::min(pages, kMostPages), 1);
    Page page;
    page.title = say(call, "serve.sources_list");
    page.place = "/sources";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = title_of_page(page.title, say(call, "serve.sources_are")) +
                   source_list(call, rows_of(call, "sources", part_of(number)), "h2") +
                   pager(call, "/sources", number, pages);
    page.files = {{"JSON", file_address(call, "/api/v1/sources")}};
    return page_response(call, page);
}

Response entities_page(const Call& call) {
    const Given given(call.request.query, {"kind", "page"});
    const ResultSet kinds = rows_of(call, "kinds");
    std::vector<std::string> slugs;
    for (const Row& row : kinds.rows) {
        slugs.push_back(render::text_at(kinds, row, "slug"));
    }
    const std::string kind = given.one_of("kind", slugs);
    std::int64_t all = 0;
    for (const Row& row : kinds.rows) {
        if (kind.empty() || render::text_at(kinds, row, "slug") == kind) {
            all += render::number_at(kinds, row, "count");
        }
    }
    const std::int64_t pages = page_count(all);
    const std::int64_t number = given.number("page", 1, pages, 1);
    reports::BoundValues values = part_of(number);
    values["kind"] = kind.empty() ? Value() : Value(kind);
    const ResultSet entities = rows_of(call, "entities", values);
    std::string cards;
    for (const Row& row : entities.rows) {
        cards += entity_item(call, entities, row);
    }
    Page page;
    page.title = say(call, "serve.entities");
    page.place = "/entities";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = title_of_page(page.title, say(call, "serve.entities_are")) +
                   kind_links(call, kinds, kind) + block("ul", {{"class", "cards"}}, cards) +
                   pager(call, "/entities", number, pages);
    page.files = {{"JSON", file_address(call, "/api/v1/entities")}};
    return page_response(call, page);
}

} // namespace sijill::server
