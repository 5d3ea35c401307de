#include "base/json_writer.hpp"
#include "render/messages.hpp"
#include "reports/run/cards.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/rows.hpp"
#include "server/views/history_rows.hpp"

#include <utility>

namespace sijill::server {
namespace {

constexpr std::string_view kEntities = "entities"; ///< the report that lists them

/// Sections of a card are at the most so many, so that each may have this part of an answer's
/// bytes.
constexpr std::size_t kMostSections = 8;

void put_section(JsonWriter& json, const ResultSet& section, const JsonCall& call) {
    json.open('{').member("section", section.name).member("title", section.title);
    put_rows(json, section, call.language, section.cut_at.has_value(),
             call.call.options.max_bytes / kMostSections);
    json.close('}');
}

std::string list_entities(const JsonCall& call) {
    ReportOptions options;
    options.language = call.language;
    options.limits = limits_of(call);
    ParameterValues values;
    if (const auto kind = call.given.optional("kind")) {
        values["kind"] = *kind;
    }
    const ResultSet rows =
        run_report(call.base, call.call.catalog.find(kEntities), values, options);
    JsonWriter json;
    json.open('{');
    put_page(json, call, rows);
    return json.close('}').take();
}

std::string card(const JsonCall& call) {
    const Sections sections = entity_card(call.base, call.call.parts.at(0), call.language,
                                          limits_of(call, kMostSections));
    JsonWriter json;
    json.open('{');
    put_first_row(json, "entity", sections.empty() ? ResultSet() : sections.front());
    json.key("sections").open('[');
    for (std::size_t index = 1; index < sections.size(); ++index) {
        put_section(json, sections[index], call);
    }
    return json.close(']').close('}').take();
}

std::string statement(const JsonCall& call) {
    const StatementCard found = statement_card(call.base, call.call.parts.at(0), call.language,
                                               limits_of(call, kMostSections));
    ResultSet history = history_rows(call.base.history(found.address));
    history.title = render::message(call.language, "heading.history");
    JsonWriter json;
    json.open('{');
    put_first_row(json, "statement", found.statement);
    json.key("sections").open('[');
    for (const ResultSet* section : std::initializer_list<const ResultSet*>{
             &found.speakers, &found.quotations, &found.qualifiers, &found.links, &history}) {
        put_section(json, *section, call);
    }
    return json.close(']').close('}').take();
}

} // namespace

std::vector<Endpoint> entity_endpoints() {
    return {
        {.id = "entities",
         .path = "/api/v1/entities",
         .summary = "The entities, with their names and how often they are claimed of and named",
         .schema = "RowsAnswer",
         .parameters = {name_parameter("kind", "only this kind, such as model or company"),
                        limit_parameter("most rows", "1000"),
                        offset_parameter("rows that are left out at the beginning"),
                        lang_parameter(), as_of_parameter()},
         .answer = list_entities},
        {.id = "entity",
         .path = "/api/v1/entities/{slug}",
         .summary = "The card of an entity: names, statements with evidence, delays, mentions",
         .schema = "EntityAnswer",
         .parameters = {limit_parameter("most rows of a section", "1000"), lang_parameter(),
                        as_of_parameter()},
         .answer = card,
         .part = "slug of the entity, or any name of it"},
        {.id = "statement",
         .path = "/api/v1/statements/{id}",
         .summary = "A statement: claim, certainty, speakers, quotations in their paragraphs, "
                    "links and history; also one that is no longer in force",
         .schema = "StatementAnswer",
         .parameters = {limit_parameter("most rows of a section", "1000"), lang_parameter(),
                        as_of_parameter()},
         .answer = statement,
         .part = "number of the statement"},
    };
}

} // namespace sijill::server
