#include "server/pages/source_page.hpp"

#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_article.hpp"
#include "render/page/html_parts.hpp"
#include "reports/run/cards.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/frame/tables.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

constexpr std::int64_t kLastPage = 1'000'000;

std::string count_of(const Call& call, std::string_view key, std::int64_t count) {
    return words(render::message(call.language, key, {{"count", count}}));
}

/// Returns the address of a text as a link, if it is one that a browser opens as a page.
std::string outside(const std::string& url) {
    const bool is_page = url.starts_with("https://") || url.starts_with("http://");
    return is_page ? element("a", {{"href", url}, {"rel", "noopener noreferrer external"}},
                             render::bdi(url))
                   : render::bdi(url);
}

std::string source_head(const Call& call, const ResultSet& source) {
    const Row& row = source.rows.at(0);
    const std::string title = render::text_at(source, row, "title");
    std::string head = block("h1", {{"dir", "auto"}},
                             words(title.empty() ? render::text_at(source, row, "slug") : title));
    head += block(
        "p", {{"class", "quiet"}},
        dotted(
            {count_of(call, "serve.count_paragraphs", render::number_at(source, row, "paragraphs")),
             count_of(call, "serve.count_sentences", render::number_at(source, row, "sentences")),
             count_of(call, "serve.count_statements",
                      render::number_at(source, row, "statements"))}));
    std::string list;
    for (const std::string_view key :
         {"publisher", "author", "published_on", "known_on", "url", "licence"}) {
        const std::string value = render::text_at(source, row, key);
        if (!value.empty()) {
            list +=
                element("dt", {}, words(source.columns[*source.column(key)].label(call.language)));
            list += element("dd", {},
                            key == "url"           ? outside(value)
                            : key.ends_with("_on") ? date(value)
                                                   : render::bdi(value));
        }
    }
    return block("header", {}, head + block("dl", {{"class", "facts"}}, list));
}

std::string article(const Call& call, const SourceCard& card) {
    render::RenderOptions options;
    options.language = call.language;
    return render::html_article({card.sentences, card.quotations, card.statements,
                                 render::text_at(card.source, card.source.rows.at(0), "language")},
                                options, addresses(call));
}

std::string named_in(const Call& call, const std::string& slug) {
    const ResultSet named = rows_of(call, "named-in", {{"source", slug}});
    std::string list;
    for (const Row& row : named.rows) {
        list += element(
            "li", {},
            element("a", {{"href", entity_address(call, render::text_at(named, row, "slug"))}},
                    render::bdi(render::text_at(named, row, "label")) + ' ' +
                        element("span", {{"class", "count"}},
                                render::text_at(named, row, "mentions"))));
    }
    return list.empty() ? list
                        : section("named", say(call, "serve.named_in"),
                                  block("ul", {{"class", "facets"}}, list));
}

} // namespace

Response source_page(const Call& call) {
    const Given given(call.request.query, {"page"});
    const std::string& slug = call.parts.at(0);
    const std::int64_t asked = given.number("page", 1, kLastPage, 1);
    ReadLimits limits = limits_of_page(call);
    limits.skip = static_cast<std::size_t>((asked - 1) * kSentencesOfPage);
    limits.max_rows = static_cast<std::size_t>(kSentencesOfPage);
    const SourceCard card = source_card(call.base, slug, call.language, limits);
    const Row& facts = card.source.rows.at(0);
    const std::int64_t pages = std::max<std::int64_t>(
        1, (render::number_at(card.source, facts, "sentences") + kSentencesOfPage - 1) /
               kSentencesOfPage);
    const std::int64_t number = given.number("page", 1, pages, 1);
    Page page;
    page.title = render::text_at(card.source, facts, "title");
    page.title = page.title.empty() ? slug : page.title;
    page.place = "/sources";
    page.way = {{say(call, "serve.home"), page_address(call, "/")},
                {say(call, "serve.sources_list"), page_address(call, "/sources")}};
    const std::string path = "/sources/" + percent_encoded(slug);
    page.content = source_head(call, card.source) + article(call, card);
    if (card.sentences.rows.size() < static_cast<std::size_t>(kSentencesOfPage)) {
        page.content += cut_remark(call, card.sentences); // by bytes, in the middle of a page
    }
    page.content += pager(call, path, number, pages) + named_in(call, slug);
    page.files = {{"JSON", file_address(call, "/api/v1" + path)}};
    return page_response(call, page);
}

} // namespace sijill::server
