#include "server/pages/entity_parts.hpp"

#include "base/to_int64.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/evidence_list.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sijill::server {
namespace {

constexpr std::size_t kMostStatements = 200;
constexpr std::size_t kMostMentions = 30;
constexpr std::size_t kLongestSentence = 600; ///< bytes

std::string counted(const Call& call, std::string_view key, std::int64_t count) {
    return words(render::message(call.language, key, {{"count", count}}));
}

/// Returns the remark that only some of the rows are shown, or "". How many there are is not known
/// where a limit has cut them.
std::string shown_of(const Call& call, std::size_t shown, const ResultSet& rows) {
    if (rows.cut_at) {
        return remark(
            render::message(call.language, "serve.rows_cut", {{"count", to_int64(shown)}}));
    }
    const std::size_t all = rows.rows.size();
    return shown == all
               ? std::string()
               : remark(render::message(call.language, "serve.shown_of",
                                        {{"shown", to_int64(shown)}, {"all", to_int64(all)}}));
}

std::map<std::string, std::string> titles_in(const Call& call, const ResultSet& rows) {
    std::set<std::string> slugs;
    for (const Row& row : rows.rows) {
        slugs.insert(render::text_at(rows, row, "source"));
    }
    return titles_of(call, slugs);
}

std::string statement_item(const Call& call, const ResultSet& statements, const Row& row,
                           const std::map<std::string, std::string>& titles) {
    const std::int64_t number = render::number_at(statements, row, "statement_id");
    const std::string said = render::text_at(statements, row, "said_on");
    const std::string speaker = render::text_at(statements, row, "speaker");
    const std::string hedge = render::text_at(statements, row, "hedge");
    const std::string source = render::text_at(statements, row, "source");
    const std::string title =
        block("h3", {},
              linked(statement_address(call, number), render::text_at(statements, row, "line")) +
                  ' ' + certainty(call, render::text_at(statements, row, "certainty")));
    const std::string below = dotted(
        {speaker.empty()
             ? std::string()
             : render::bdi(render::message(call.language, "serve.speaker", {{"speaker", speaker}})),
         said.empty() ? std::string() : date(said),
         hedge.empty()
             ? std::string()
             : render::bdi(render::message(call.language, "serve.hedge", {{"hedge", hedge}})),
         source.empty()
             ? std::string()
             : element("a",
                       {{"href", source_address(call, source,
                                                render::number_at(statements, row, "sentence"))}},
                       render::bdi(titles.at(source)) +
                           words(render::message(
                               call.language, "serve.sentence_behind",
                               {{"sentence", render::text_at(statements, row, "sentence")}})))});
    return block(
        "li", {{"class", "sheet"}},
        title + quotation({}, element("mark", {}, words(render::text_at(statements, row, "quote"))),
                          below));
}

} // namespace

std::string entity_head(const Call& call, const ResultSet& facts, const ResultSet* names) {
    const Row& row = facts.rows.at(0);
    const bool arabic = is_arabic(call.language);
    const std::string name = render::text_at(facts, row, arabic ? "name_ar" : "name_en");
    std::string head = block("h1", {}, render::bdi(name));
    head += block(
        "p", {{"class", "quiet"}},
        dotted(
            {words(render::text_at(facts, row, "kind")),
             counted(call, "serve.count_statements", render::number_at(facts, row, "statements")),
             counted(call, "serve.count_mentions", render::number_at(facts, row, "mentions"))}));
    std::string list;
    std::set<std::string> seen{name};
    if (names != nullptr) {
        for (const Row& one : names->rows) {
            const std::string text = render::text_at(*names, one, "name");
            if (seen.insert(text).second) {
                list += element("li", {}, render::bdi(text));
            }
        }
    }
    if (!list.empty()) {
        head +=
            block("ul", {{"class", "tags"}, {"aria-label", say(call, "serve.also_called")}}, list);
    }
    return block("header", {{"class", "card"}}, head);
}

std::string statement_list(const Call& call, const ResultSet& statements, std::string_view id) {
    const std::size_t shown = std::min(statements.rows.size(), kMostStatements);
    const std::map<std::string, std::string> titles = titles_in(call, statements);
    std::string list;
    for (std::size_t at = 0; at < shown; ++at) {
        list += statement_item(call, statements, statements.rows[at], titles);
    }
    return section(id, statements.title,
                   remark(statements.description) + block("ul", {{"class", "plain"}}, list) +
                       shown_of(call, shown, statements));
}

std::string rival_list(const Call& call, const ResultSet& rivals, const std::string& slug) {
    std::string list;
    for (const Row& row : rivals.rows) {
        const std::string rival = render::text_at(rivals, row, "competitor_slug");
        const std::string name = render::text_at(rivals, row, "competitor");
        std::string item =
            rival.empty() ? render::bdi(name) : linked(entity_address(call, rival), name);
        item += ' ' + element("a",
                              {{"href", statement_address(
                                            call, render::number_at(rivals, row, "statement_id"))},
                               {"class", "bare"}},
                              certainty(call, render::text_at(rivals, row, "certainty")));
        if (!rival.empty()) {
            item +=
                ' ' +
                element("span", {{"class", "quiet"}},
                        linked(page_address(call, "/compare", {{"left", slug}, {"right", rival}}),
                               say(call, "serve.compare_button")));
        }
        list += block("li", {}, item);
    }
    return section("rivals", rivals.title,
                   remark(rivals.description) + block("ul", {{"class", "tags"}}, list));
}

std::string mention_list(const Call& call, const ResultSet& mentions, const std::string& slug) {
    const std::size_t shown = std::min(mentions.rows.size(), kMostMentions);
    const std::map<std::string, std::string> titles = titles_in(call, mentions);
    std::string list;
    for (std::size_t at = 0; at < shown; ++at) {
        const Row& row = mentions.rows[at];
        list +=
            quotation({}, words(begin_of(render::text_at(mentions, row, "text"), kLongestSentence)),
                      place_link(call, {render::text_at(mentions, row, "source"),
                                        titles.at(render::text_at(mentions, row, "source")),
                                        render::number_at(mentions, row, "paragraph"),
                                        render::number_at(mentions, row, "sentence")}));
    }
    if (shown < mentions.rows.size() || mentions.cut_at) {
        const std::string all = mentions.cut_at
                                    ? say(call, "serve.every_mention")
                                    : render::message(call.language, "serve.all_mentions",
                                                      {{"count", to_int64(mentions.rows.size())}});
        list += block("p", {},
                      linked(page_address(call, "/reports/mentions", {{"entity", slug}}), all));
    }
    return section("mentions", mentions.title, remark(mentions.description) + list);
}

} // namespace sijill::server
