#include "server/pages/answer/facets.hpp"

#include "base/did_you_mean.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace sijill::server {
namespace {

/// So many values of a facet are seen at once; the others open.
constexpr std::size_t kShownAtOnce = 6;

/// Throws where a value is given that no passage has, so that a mistyped one is no empty page.
void require_known(const Given& given, const std::vector<FacetValue>& values) {
    for (const std::string_view facet : kFacets) {
        const std::string value = given.text(facet);
        std::vector<std::string> known;
        bool found = value.empty();
        for (const FacetValue& one : values) {
            if (one.facet == facet) {
                known.push_back(one.value);
                found = found || one.value == value;
            }
        }
        if (!found) {
            const Message hint = known.empty() ? Message("no passage that was found has one"_text)
                                               : Message("it can be {}"_text, alternatives(known));
            throw Error(ErrorCode::not_found, {"{} cannot be '{}'"_text, facet, value},
                        did_you_mean(value, known).or_else(hint));
        }
    }
}

std::string value_link(const Call& call, const FacetValue& value) {
    Fields fields = with(call.request.query, value.facet, value.chosen ? "" : value.value);
    fields = with(fields, "page", "");
    const std::string label =
        value.facet == "certainty" ? render::word_for(value.label, call.language) : value.label;
    return element("li", {},
                   element("a",
                           {{"href", page_address(call, "/answer", fields)},
                            {"aria-current", "true", value.chosen},
                            {"rel", "nofollow"}},
                           render::bdi(label) +
                               element("span", {{"class", "count"}}, std::to_string(value.count))));
}

} // namespace

Narrowed narrowed(const Call& call, const Given& given,
                  const std::vector<std::int64_t>& sentences) {
    reports::BoundValues values{{"sentences", fmt::format("[{}]", fmt::join(sentences, ","))}};
    for (const std::string_view facet : kFacets) {
        const std::string value = given.text(facet);
        values[std::string(facet)] = value.empty() ? Value() : Value(value);
    }
    const ResultSet rows = rows_of(call, "facets", values);
    Narrowed found;
    for (const Row& row : rows.rows) {
        const std::string facet = render::text_at(rows, row, "facet");
        if (facet == "passages") {
            found.sentences = nlohmann::json::parse(render::text_at(rows, row, "ids"))
                                  .get<std::vector<std::int64_t>>();
        } else {
            const std::string value = render::text_at(rows, row, "value");
            found.values.push_back({facet, value, render::text_at(rows, row, "label"),
                                    render::number_at(rows, row, "count"),
                                    given.text(facet) == value});
        }
    }
    require_known(given, found.values);
    return found;
}

std::string facet_lists(const Call& call, const Narrowed& found) {
    std::string lists;
    for (const std::string_view facet : kFacets) {
        std::string list;
        std::string more;
        std::size_t count = 0;
        bool chosen = false;
        for (const FacetValue& value : found.values) {
            if (value.facet == facet) {
                (count < kShownAtOnce ? list : more) += value_link(call, value);
                chosen = chosen || value.chosen;
                ++count;
            }
        }
        if (count > 1 || chosen) {
            lists += block("h3", {}, words(say(call, fmt::format("facet.{}", facet)))) +
                     block("ul", {{"class", "values"}}, list);
            lists += more.empty() ? more
                                  : details(say(call, "facet.more"),
                                            block("ul", {{"class", "values"}}, more));
        }
    }
    return lists;
}

} // namespace sijill::server
