#include "render/page/html_evidence.hpp"

#include "base/split.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <set>
#include <vector>

namespace sijill::render {
namespace {

std::string location(const ResultSet& evidence, const std::vector<Value>& row,
                     const RenderOptions& options, const AddressOf& address) {
    const std::string source = text_at(evidence, row, "source");
    const std::string title = text_at(evidence, row, "title");
    const std::string where = message(options.language, "page.location",
                                      {{"source", title.empty() ? source : title},
                                       {"paragraph", text_at(evidence, row, "paragraph")},
                                       {"sentence", text_at(evidence, row, "sentence")}});
    const std::string target =
        address ? address(Column::Kind::source, source, number_at(evidence, row, "sentence"))
                : std::string();
    return html_link(target, bdi(where));
}

/// Returns empty elements with the anchors of statements that have none yet.
std::string anchors(const ResultSet& evidence, const std::vector<Value>& row,
                    std::set<std::string>& anchored) {
    std::string markup;
    const std::string ids = text_at(evidence, row, "ids");
    for (const std::string_view id : split(ids, ',')) {
        if (anchored.emplace(id).second) {
            markup += fmt::format("<span id=\"statement-{}\"></span>", id);
        }
    }
    return markup;
}

} // namespace

std::string html_quotations(const ResultSet& evidence, const RenderOptions& options,
                            const AddressOf& address, std::set<std::string>* anchored) {
    std::set<std::string> here;
    std::string quotations;
    for (const std::vector<Value>& row : evidence.rows) {
        const std::string stance = text_at(evidence, row, "stance");
        const std::string bearing = message(options.language, "bearing." + stance,
                                            {{"statement", text_at(evidence, row, "statements")},
                                             {"count", number_at(evidence, row, "count")}});
        quotations += fmt::format(
            "<blockquote class=\"{}\">\n{}<p dir=\"auto\">{}<mark>{}</mark>{}</p>\n"
            "<footer>{}<br>{}<br>{}</footer>\n</blockquote>\n",
            stance, anchors(evidence, row, anchored == nullptr ? here : *anchored),
            html_text(text_at(evidence, row, "before")), html_text(text_at(evidence, row, "quote")),
            html_text(text_at(evidence, row, "after")), location(evidence, row, options, address),
            bdi(bearing), bdi(text_at(evidence, row, "claims")));
    }
    return quotations;
}

std::string html_sources(const ResultSet& sources, const RenderOptions& options,
                         const AddressOf& address) {
    std::string lists;
    for (const std::vector<Value>& row : sources.rows) {
        lists += "<dl>\n";
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string value = to_text(row[column]);
            if (value.empty()) {
                continue;
            }
            const bool leads = address && sources.columns[column].kind == Column::Kind::source;
            lists += fmt::format(
                "<dt>{}</dt>\n<dd>{}</dd>\n", bdi(sources.columns[column].label(options.language)),
                html_link(leads ? address(Column::Kind::source, value, 0) : "", bdi(value)));
        }
        lists += "</dl>\n";
    }
    return lists;
}

} // namespace sijill::render
