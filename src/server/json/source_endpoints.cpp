#include "base/json_writer.hpp"
#include "render/formats/rows_json.hpp"
#include "reports/run/cards.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/rows.hpp"

#include <cstdint>
#include <map>
#include <utility>

namespace sijill::server {
namespace {

std::string list_sources(const JsonCall& call) {
    const ResultSet rows = list_sources(call.base, call.language, limits_of(call));
    JsonWriter json;
    json.open('{');
    put_page(json, call, rows);
    return json.close('}').take();
}

std::int64_t number_in(const ResultSet& result, const std::vector<Value>& row, const char* key) {
    const auto* number = std::get_if<std::int64_t>(&row[*result.column(key)]);
    return number == nullptr ? 0 : *number;
}

/// Writes the members of a row into an open object, but for the first `left_out`.
void put_members(JsonWriter& json, const ResultSet& result, const std::vector<Value>& row,
                 std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        const Value& value = row[*result.column(key)];
        json.key(key);
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            json.value(*number);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            json.value(*text);
        } else {
            json.json("null");
        }
    }
}

/// Writes the sentences by paragraphs, each with the places of its quotations.
void put_paragraphs(JsonWriter& json, const SourceCard& card) {
    std::multimap<std::int64_t, const std::vector<Value>*> quotations;
    for (const auto& row : card.quotations.rows) {
        quotations.emplace(number_in(card.quotations, row, "sentence"), &row);
    }
    std::int64_t paragraph = 0;
    json.key("paragraphs").open('[');
    for (const auto& row : card.sentences.rows) {
        const std::int64_t here = number_in(card.sentences, row, "paragraph");
        if (here != paragraph) {
            if (paragraph != 0) {
                json.close(']').close('}');
            }
            json.open('{').member("paragraph", here).key("sentences").open('[');
            paragraph = here;
        }
        json.open('{');
        put_members(json, card.sentences, row, {"sentence", "start_cp", "end_cp", "text"});
        json.key("quotations").open('[');
        const auto [begin, end] =
            quotations.equal_range(number_in(card.sentences, row, "sentence"));
        for (auto quotation = begin; quotation != end; ++quotation) {
            json.open('{');
            put_members(json, card.quotations, *quotation->second,
                        {"statement_id", "start_cp", "end_cp", "quote", "stance", "hedge"});
            json.close('}');
        }
        json.close(']').close('}');
    }
    if (paragraph != 0) {
        json.close(']').close('}');
    }
    json.close(']');
}

std::string body_of(const JsonCall& call, const SourceCard& card) {
    const bool more = card.sentences.cut_at.has_value();
    JsonWriter json;
    json.open('{');
    put_first_row(json, "source", card.source);
    put_paragraphs(json, card);
    json.key("statements").json(render::rows_json(card.statements));
    json.member("truncated", more);
    put_next(json, call, card.sentences.rows.size(), more);
    return json.close('}').take();
}

/// Answers with as many sentences as the bytes of an answer have room for.
std::string source(const JsonCall& call) {
    ReadLimits limits = limits_of(call);
    for (;;) {
        const SourceCard card =
            source_card(call.base, call.call.parts.at(0), call.language, limits);
        std::string body = body_of(call, card);
        const std::size_t count = card.sentences.rows.size();
        if (body.size() <= call.call.options.max_bytes || count <= 1) {
            return body;
        }
        limits.max_rows = count / 2;
    }
}

} // namespace

std::vector<Endpoint> source_endpoints() {
    return {
        {.id = "sources",
         .path = "/api/v1/sources",
         .summary = "The texts of the base, the newest first",
         .schema = "RowsAnswer",
         .parameters = {limit_parameter("most rows", "1000"),
                        offset_parameter("rows that are left out at the beginning"),
                        lang_parameter(), as_of_parameter()},
         .answer = list_sources},
        {.id = "source",
         .path = "/api/v1/sources/{slug}",
         .summary = "A text: its sentences as published, the words of them that are quoted, and "
                    "the statements in force that rest on these",
         .schema = "SourceAnswer",
         .parameters = {limit_parameter("most sentences", "1000"),
                        offset_parameter("sentences that are left out at the beginning"),
                        lang_parameter(), as_of_parameter()},
         .answer = source,
         .part = "slug of the source"},
    };
}

} // namespace sijill::server
