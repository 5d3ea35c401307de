#include "render/page/render_page.hpp"

#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/escape.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::render {
namespace {

using Row = std::vector<Value>;

std::string text_of(const ResultSet& result, const Row& row, std::string_view key) {
    const auto column = result.column(key);
    return column ? to_text(row[*column]) : std::string();
}

std::int64_t number_of(const ResultSet& result, const Row& row, std::string_view key) {
    const auto column = result.column(key);
    return column ? std::get<std::int64_t>(row[*column]) : 0;
}

std::string heading(const std::string& text) {
    return fmt::format("<h2>{}</h2>\n", bdi(text));
}

/// Returns a paragraph of a source, in its own direction, with the quotation marked.
std::string quotation(const ResultSet& evidence, const Row& row, const RenderOptions& options) {
    const std::string text = fmt::format(
        "{}<mark>{}</mark>{}", escape_html(visible_text(text_of(evidence, row, "before"))),
        escape_html(visible_text(text_of(evidence, row, "quote"))),
        escape_html(visible_text(text_of(evidence, row, "after"))));
    const std::string title = text_of(evidence, row, "title");
    const std::string location =
        message(options.language, "page.location",
                {{"source", title.empty() ? text_of(evidence, row, "source") : title},
                 {"paragraph", text_of(evidence, row, "paragraph")},
                 {"sentence", text_of(evidence, row, "sentence")}});
    const std::string stance = text_of(evidence, row, "stance");
    const std::string statement = message(options.language, "bearing." + stance,
                                          {{"statement", text_of(evidence, row, "statements")},
                                           {"count", number_of(evidence, row, "count")}});
    return fmt::format("<blockquote class=\"{}\">\n<p dir=\"auto\">{}</p>\n"
                       "<footer>{}<br>{}<br>{}</footer>\n</blockquote>\n",
                       stance, text, bdi(location), bdi(statement),
                       bdi(text_of(evidence, row, "claims")));
}

std::string evidence_of(const ReportPage& page, const RenderOptions& options) {
    if (page.evidence.rows.empty()) {
        return {};
    }
    std::string section = heading(message(options.language, "page.evidence"));
    for (const Row& row : page.evidence.rows) {
        section += quotation(page.evidence, row, options);
    }
    return section;
}

/// Returns the columns of each source as a list of names and values, without empty values.
std::string sources_of(const ReportPage& page, const RenderOptions& options) {
    if (page.sources.rows.empty()) {
        return {};
    }
    std::string list;
    for (const Row& row : page.sources.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (const std::string value = to_text(row[column]); !value.empty()) {
                list += fmt::format("<dt>{}</dt>\n<dd>{}</dd>\n",
                                    bdi(page.sources.columns[column].label(options.language)),
                                    bdi(value));
            }
        }
    }
    return heading(message(options.language, "page.sources")) + "<dl>\n" + list + "</dl>\n";
}

/// Returns a paragraph with the day of the base that was asked, where that is not today's.
std::string day_of(const ReportPage& page, const RenderOptions& options) {
    if (page.as_of.empty()) {
        return {};
    }
    const std::string date = cell_text(page.as_of, {}, options).text;
    return fmt::format("<p>{}</p>\n",
                       bdi(message(options.language, "page.as_of", {{"date", date}})));
}

std::string question_of(const ReportPage& page, const RenderOptions& options) {
    std::string parameters;
    for (const auto& [name, value] : page.parameters) {
        if (!value.empty()) {
            parameters += fmt::format("<dt>{}</dt>\n<dd>{}</dd>\n", bdi(':' + name), bdi(value));
        }
    }
    const std::string title = message(options.language, "page.sql");
    std::string section = heading(title);
    if (!parameters.empty()) {
        section += "<dl>\n" + parameters + "</dl>\n";
    }
    std::string sql = visible_text(page.sql);
    while (sql.ends_with('\n')) {
        sql.pop_back();
    }
    return section + scroll_box("box", escape_html(title),
                                fmt::format("<pre dir=\"ltr\"><code>{}\n</code></pre>\n",
                                            escape_html(sql, "\n")));
}

} // namespace

std::string render_html(std::span<const ResultSet> results, const RenderOptions& options) {
    const ResultSet nothing;
    std::string page =
        html_head(results.empty() ? nothing : results.front(), options) + "<body>\n<main>\n";
    // A page has one <h1>: that of the first result.
    int level = 1;
    for (const ResultSet& result : results) {
        page += html_section(result, options, level);
        level = 2;
    }
    return page + "</main>\n</body>\n</html>\n";
}

std::string render_page(const ReportPage& page, const RenderOptions& options) {
    return html_head(page.rows, options) + "<body>\n<main>\n" +
           html_section(page.rows, options, 1) + day_of(page, options) +
           evidence_of(page, options) + sources_of(page, options) + question_of(page, options) +
           "</main>\n</body>\n</html>\n";
}

} // namespace sijill::render
