#include "render/page/render_page.hpp"

#include "render/cells/cells.hpp"
#include "render/cells/filters.hpp"
#include "render/messages.hpp"
#include "render/page/html_evidence.hpp"
#include "render/page/html_parts.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sijill::render {
namespace {

/// Returns a section under a heading of the catalogue, or "" without content.
std::string section(std::string_view heading, const std::string& content, int level,
                    const RenderOptions& options) {
    return content.empty()
               ? std::string()
               : fmt::format("<section>\n{}{}</section>\n",
                             html_heading(level, message(options.language, heading)), content);
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

/// Returns the candidates, behind all that rests on statements.
std::string candidates_of(const ReportPage& page, const RenderOptions& options) {
    return page.candidates ? html_section(*page.candidates, options, 2) : std::string();
}

std::string question_of(const ReportPage& page, const RenderOptions& options) {
    std::string parameters;
    for (const auto& [name, value] : page.parameters) {
        if (!value.empty()) {
            parameters += fmt::format("<dt>{}</dt>\n<dd>{}</dd>\n", bdi(':' + name), bdi(value));
        }
    }
    if (!parameters.empty()) {
        parameters = "<dl>\n" + parameters + "</dl>\n";
    }
    return parameters + html_sql(page.sql, message(options.language, "page.sql"));
}

/// Returns the addresses of a page that is alone: a statement is found among the quotations.
AddressOf addresses_within(const ReportPage& page) {
    if (page.evidence.rows.empty()) {
        return {};
    }
    return [](Column::Kind kind, std::string_view id, std::int64_t /*sentence*/) {
        return kind == Column::Kind::statement ? fmt::format("#statement-{}", id) : std::string();
    };
}

/// Returns introduction, picture, table and quotations.
std::string findings_of(const ReportPage& page, const RenderOptions& options, int level,
                        const AddressOf& address, std::set<std::string>& anchored) {
    return html_section(page.rows, options, level, address ? address : addresses_within(page)) +
           day_of(page, options) +
           section("page.evidence", html_quotations(page.evidence, options, address, &anchored),
                   level + 1, options);
}

/// Returns the sources of all reports of a briefing, each once.
ResultSet sources_of(const Briefing& briefing) {
    ResultSet sources;
    for (const ReportPage& page : briefing.pages) {
        sources.columns = page.sources.columns;
        for (const auto& row : page.sources.rows) {
            if (std::ranges::find(sources.rows, row) == sources.rows.end()) {
                sources.rows.push_back(row);
            }
        }
    }
    return sources;
}

} // namespace

std::string report_parts(const ReportPage& page, const RenderOptions& options,
                         const AddressOf& address) {
    std::set<std::string> anchored;
    return findings_of(page, options, 1, address, anchored) +
           section("page.sources", html_sources(page.sources, options, address), 2, options) +
           candidates_of(page, options) +
           section("page.sql", question_of(page, options), 2, options);
}

std::string render_briefing(const Briefing& briefing, const RenderOptions& options) {
    PageFrame frame;
    frame.language = options.language;
    frame.title = briefing.title;
    std::string contents;
    std::string findings;
    std::string questions;
    std::set<std::string> anchored;
    for (const ReportPage& page : briefing.pages) {
        contents += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", attribute_text(page.rows.name),
                                bdi(title_as_asked(page.rows, options)));
        findings += fmt::format("<div class=\"part\" id=\"{}\">\n{}</div>\n",
                                attribute_text(page.rows.name),
                                findings_of(page, options, 2, {}, anchored));
        questions += html_heading(3, page.rows.title) + question_of(page, options);
    }
    return page_begin(frame) +
           fmt::format("<header>\n{}<ol class=\"contents\">\n{}</ol>\n</header>\n",
                       briefing.title.empty() ? "" : html_heading(1, briefing.title), contents) +
           findings +
           section("page.sources", html_sources(sources_of(briefing), options), 2, options) +
           section("page.sql", questions, 2, options) + page_end(frame);
}

std::string render_html(std::span<const ResultSet> results, const RenderOptions& options) {
    PageFrame frame;
    frame.language = options.language;
    if (!results.empty()) {
        frame.title = title_as_asked(results.front(), options);
    }
    std::string page = page_begin(frame);
    // A page has one <h1>: that of the first result.
    int level = 1;
    for (const ResultSet& result : results) {
        page += html_section(result, options, level);
        level = 2;
    }
    return page + page_end(frame);
}

std::string render_page(const ReportPage& page, const RenderOptions& options) {
    PageFrame frame;
    frame.language = options.language;
    frame.title = title_as_asked(page.rows, options);
    return page_begin(frame) + report_parts(page, options) + page_end(frame);
}

} // namespace sijill::render
