#include "server/pages/home_page.hpp"

#include "base/to_int64.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/lists.hpp"
#include "server/pages/report_cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {
namespace {

constexpr std::int64_t kNewestSources = 5;
constexpr std::size_t kDisputedShown = 3;

std::string counts_line(const Call& call) {
    const ResultSet counts = rows_of(call, "counts");
    const Row& row = counts.rows.at(0);
    std::string line;
    for (const std::string_view key : {"sources", "sentences", "statements", "entities"}) {
        line += line.empty() ? "" : say(call, "list.separator");
        line += render::message(call.language, fmt::format("serve.count_{}", key),
                                {{"count", render::number_at(counts, row, key)}});
    }
    return block("p", {{"class", "quiet"}}, render::bdi(line));
}

/// Returns questions that the base can answer, made of its own names.
std::string examples(const Call& call) {
    const ResultSet rows = rows_of(call, "examples");
    std::string list;
    for (const Row& row : rows.rows) {
        const bool late = render::text_at(rows, row, "kind") == "late";
        const std::string name = render::text_at(rows, row, "label");
        const std::vector<std::string_view> keys =
            late ? std::vector<std::string_view>{"serve.example_why", "serve.example_when"}
                 : std::vector<std::string_view>{"serve.example_rivals"};
        for (const std::string_view key : keys) {
            const std::string question = render::message(call.language, key, {{"name", name}});
            list += element("li", {},
                            linked(page_address(call, "/answer", {{"q", question}}), question));
        }
    }
    return list.empty()
               ? list
               : block("ul", {{"class", "choices"}, {"aria-label", say(call, "serve.examples")}},
                       list);
}

std::string hero(const Call& call) {
    return block("section", {{"class", "hero"}, {"aria-labelledby", "home-title"}},
                 block("h1", {{"id", "home-title"}}, words(say(call, "serve.welcome"))) +
                     block("p", {{"class", "lead"}}, words(say(call, "serve.promise"))) +
                     ask_form(call, "") + unless_late(call, [&call] { return examples(call); }) +
                     unless_late(call, [&call] { return counts_line(call); }));
}

/// Returns the first disputed claims, each with the one against it.
std::string disputed(const Call& call) {
    const ResultSet rows = run_report(call.base, call.catalog.find("disputed"), {},
                                      {.language = call.language, .limits = limits_of_page(call)});
    if (rows.rows.empty()) {
        return remark(say(call, "serve.nothing_disputed"));
    }
    std::string list;
    for (std::size_t at = 0; at < std::min(rows.rows.size(), kDisputedShown); ++at) {
        const Row& row = rows.rows[at];
        const std::string against = render::text_at(rows, row, "other_line");
        std::string item =
            linked(statement_address(call, render::number_at(rows, row, "statement_id")),
                   render::text_at(rows, row, "line")) +
            ' ' + certainty(call, render::text_at(rows, row, "certainty"));
        item += block(
            "p", {{"class", "against"}},
            element("span", {{"class", "quiet"}},
                    words(render::word_for(render::text_at(rows, row, "kind"), call.language))) +
                ' ' +
                (against.empty()
                     ? render::bdi(render::text_at(rows, row, "other_quote"))
                     : linked(statement_address(call,
                                                render::number_at(rows, row, "other_statement_id")),
                              against)));
        list += block("li", {{"class", "sheet"}}, item);
    }
    std::string all;
    if (rows.rows.size() > kDisputedShown) {
        all = block("p", {},
                    linked(page_address(call, "/reports/disputed"),
                           render::message(call.language, "serve.all_disputed",
                                           {{"count", to_int64(rows.rows.size())}})));
    }
    return block("ul", {{"class", "plain"}}, list) + all;
}

} // namespace

Response home_page(const Call& call) {
    const Given given(call.request.query, {});
    Page page;
    page.title = say(call, "serve.home");
    page.asks = false;
    page.content = hero(call);
    page.content += section("reports", say(call, "serve.reports"), report_cards(call, "h3"));
    const ResultSet sources =
        rows_of(call, "sources", {{"limit", kNewestSources}, {"offset", std::int64_t{0}}});
    std::string columns = section(
        "sources", say(call, "serve.newest_sources"),
        source_list(call, sources, "h3") +
            block("p", {}, linked(page_address(call, "/sources"), say(call, "serve.all_sources"))));
    columns += section("disputed", say(call, "serve.disputed"),
                       unless_late(call, [&call] { return disputed(call); }));
    page.content += block("div", {{"class", "halves"}}, columns);
    return page_response(call, page);
}

Response to_home(const Call& call) {
    const Given given(call.request.query, {});
    return moved_to(page_address(call, "/"));
}

Response to_language(const Call& call) {
    // The first of the two that stands in the header; quality values are not weighed, since
    // browsers send languages in their order.
    const std::string_view wanted = call.request.header("accept-language");
    const std::size_t english = wanted.find("en");
    const std::size_t arabic = wanted.find("ar");
    Call in_language = call;
    in_language.language = english < arabic ? Language::english : Language::arabic;
    Response response = to_home(in_language);
    response.headers.emplace_back("Vary", "Accept-Language");
    return response;
}

} // namespace sijill::server
