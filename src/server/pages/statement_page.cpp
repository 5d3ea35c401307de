#include "server/pages/statement_page.hpp"

#include "base/read_number.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "reports/run/cards.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/evidence_list.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

/// So many bytes of a paragraph stand on either side of a quotation; the source has the rest.
constexpr std::size_t kParagraphContext = 1500;

/// Returns a name and its value for a list, or "" without a value. The value is markup.
std::string fact(std::string_view name, std::string_view value) {
    return value.empty() ? std::string()
                         : element("dt", {}, words(name)) + element("dd", {}, value);
}

std::string entity_or_text(const Call& call, const std::string& slug, const std::string& name) {
    return name.empty()   ? std::string()
           : slug.empty() ? render::bdi(name)
                          : linked(entity_address(call, slug), name);
}

/// Returns an interval of days as one day where it is one.
std::string interval(const std::string& from, const std::string& to) {
    return from.empty() ? std::string()
                        : date(from == to ? from : fmt::format("{} … {}", from, to));
}

std::string facts_of(const Call& call, const ResultSet& statement) {
    const Row& row = statement.rows.at(0);
    const auto text = [&](std::string_view key) { return render::text_at(statement, row, key); };
    const auto label = [&](std::string_view key) {
        const auto column = statement.column(key);
        return column ? std::string(statement.columns[*column].label(call.language))
                      : std::string(key);
    };
    const auto plain = [&](std::string_view key) {
        return text(key).empty() ? std::string() : render::bdi(text(key));
    };
    std::string list =
        fact(label("subject"), entity_or_text(call, text("subject_slug"), text("subject")));
    list += fact(label("object"), entity_or_text(call, text("object_slug"), text("object")));
    list += fact(label("hedge"), plain("hedge"));
    list += fact(label("t_words"), plain("t_words"));
    list += fact(say(call, "serve.time"), interval(text("t_earliest"), text("t_latest")));
    list += fact(label("said_on"), text("said_on").empty() ? std::string() : date(text("said_on")));
    list += fact(label("note"), plain("note"));
    list += fact(label("source"), linked(source_address(call, text("source")),
                                         text("title").empty() ? text("source") : text("title")));
    list += fact(label("address"), element("code", {{"dir", "ltr"}}, words(text("address"))));
    return block("dl", {{"class", "facts"}}, list);
}

/// Returns the speakers from the source inward.
std::string speaker_chain(const Call& call, const ResultSet& speakers) {
    std::string list;
    for (const Row& row : speakers.rows) {
        const std::string name = render::text_at(speakers, row, "speaker");
        const std::string verb = render::text_at(speakers, row, "verb");
        std::string item = name.empty()
                               ? words(say(call, "serve.unnamed"))
                               : entity_or_text(call, render::text_at(speakers, row, "slug"), name);
        item += ' ' + element("span", {{"class", "quiet"}},
                              words(render::word_for(render::text_at(speakers, row, "stance"),
                                                     call.language)));
        if (!verb.empty()) {
            item += ' ' + element("q", {{"dir", "auto"}}, words(verb));
        }
        list += element("li", {}, item);
    }
    return list.empty() ? list
                        : section("speakers", say(call, "serve.speakers"),
                                  block("ol", {{"class", "chain"}}, list));
}

std::string quotations_of(const Call& call, const ResultSet& quotations) {
    std::string list;
    for (const Row& row : quotations.rows) {
        const std::string source = render::text_at(quotations, row, "source");
        const std::string stance = render::text_at(quotations, row, "stance");
        const std::string marked =
            words(end_of(render::text_at(quotations, row, "before"), kParagraphContext)) +
            element("mark", {}, words(render::text_at(quotations, row, "quote"))) +
            words(begin_of(render::text_at(quotations, row, "after"), kParagraphContext));
        list += block(
            "blockquote", {{"class", stance}},
            element("p", {{"dir", "auto"}}, marked) +
                element(
                    "footer", {},
                    dotted({words(render::word_for(stance, call.language)),
                            place_link(call, {source, titles_of(call, {source})[source],
                                              render::number_at(quotations, row, "paragraph"),
                                              render::number_at(quotations, row, "sentence")})})));
    }
    return list.empty() ? list : section("evidence", say(call, "page.evidence"), list);
}

std::string qualifiers_of(const Call& call, const ResultSet& qualifiers) {
    std::string list;
    std::string last;
    for (const Row& row : qualifiers.rows) {
        const std::string label = render::text_at(qualifiers, row, "label");
        const std::string value = entity_or_text(call, render::text_at(qualifiers, row, "slug"),
                                                 render::text_at(qualifiers, row, "value"));
        // Several values of one name stand below one another.
        list += label == last ? element("dd", {}, value) : fact(label, value);
        last = label;
    }
    return list.empty()
               ? list
               : section("details", qualifiers.title, block("dl", {{"class", "facts"}}, list));
}

std::string links_of(const Call& call, const ResultSet& links) {
    std::string list;
    for (const Row& row : links.rows) {
        const std::string key = fmt::format("link.{}_{}", render::text_at(links, row, "kind"),
                                            render::text_at(links, row, "direction"));
        list +=
            block("li", {{"class", "sheet"}},
                  element("span", {{"class", "quiet"}}, words(say(call, key))) + ' ' +
                      linked(statement_address(call, render::number_at(links, row, "statement_id")),
                             render::text_at(links, row, "line")) +
                      ' ' + certainty(call, render::text_at(links, row, "certainty")));
    }
    return list.empty() ? list
                        : section("links", links.title, block("ul", {{"class", "plain"}}, list));
}

std::string history_of(const Call& call, const std::string& address) {
    std::string list;
    for (const HistoryEvent& event : call.base.history(address)) {
        std::string item =
            date(event.day) + ' ' + words(render::word_for(event.event, call.language));
        for (const auto& more : {event.by, event.why}) {
            item += more ? ' ' + element("span", {{"class", "quiet"}}, render::bdi(*more))
                         : std::string();
        }
        list += element("li", {}, item);
    }
    return list.empty() ? list
                        : section("history", say(call, "serve.history"),
                                  block("ul", {{"class", "plain"}}, list));
}

std::string statement_head(const Call& call, const ResultSet& statement) {
    const Row& row = statement.rows.at(0);
    const std::string state = render::text_at(statement, row, "state");
    std::string head = block("h1", {}, render::bdi(render::text_at(statement, row, "line")));
    head +=
        block("p", {},
              dotted({certainty(call, render::text_at(statement, row, "certainty")),
                      render::text_at(statement, row, "polarity") == "-"
                          ? element("span", {{"class", "sure"}}, words(say(call, "serve.denied")))
                          : std::string(),
                      render::text_at(statement, row, "speaker").empty()
                          ? std::string()
                          : render::bdi(render::message(
                                call.language, "serve.speaker",
                                {{"speaker", render::text_at(statement, row, "speaker")}}))}));
    if (state != "in_force") {
        const std::string newer = render::text_at(statement, row, "superseded_by");
        head += block("p", {{"class", "sheet error"}, {"role", "note"}},
                      words(say(call, fmt::format("serve.state_{}", state))) +
                          (newer.empty()
                               ? std::string()
                               : ' ' + linked(page_address(call, "/statements/" + newer), newer)));
    }
    return block("header", {}, head);
}

} // namespace

Response statement_page(const Call& call) {
    const Given given(call.request.query, {});
    const std::string& asked = call.parts.at(0);
    if (!read_number<std::int64_t>(asked)) {
        throw Error(ErrorCode::not_found, {"there is no statement {}"_text, asked},
                    "an address has the number of a statement"_text);
    }
    const StatementCard card =
        statement_card(call.base, asked, call.language, limits_of_page(call));
    const std::string subject =
        render::text_at(card.statement, card.statement.rows.at(0), "subject");
    Page page;
    page.title = render::message(call.language, "serve.statement", {{"number", asked}});
    page.place = "/entities";
    page.way = {
        {say(call, "serve.home"), page_address(call, "/")},
        {say(call, "serve.entities"), page_address(call, "/entities")},
        {subject, entity_address(call, render::text_at(card.statement, card.statement.rows.at(0),
                                                       "subject_slug"))}};
    page.content = statement_head(call, card.statement);
    page.content += quotations_of(call, card.quotations);
    page.content +=
        block("div", {{"class", "halves"}},
              section("facts", say(call, "serve.facts"), facts_of(call, card.statement)) +
                  speaker_chain(call, card.speakers));
    page.content += qualifiers_of(call, card.qualifiers) + links_of(call, card.links) +
                    history_of(call, card.address);
    page.files = {{"JSON", file_address(call, "/api/v1/statements/" + asked)}};
    return page_response(call, page);
}

} // namespace sijill::server
