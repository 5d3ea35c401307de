#include "server/pages/frame/parts.hpp"

#include "render/cells/row_values.hpp"
#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "reports/run/run_statement.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/views/advice.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace sijill::server {

ReadLimits limits_of_page(const Call& call) {
    return {call.options.timeout, 0, call.options.max_rows, call.options.max_bytes};
}

ResultSet rows_of(const Call& call, std::string_view query, const reports::BoundValues& values) {
    return reports::run_built_in(call.base, fmt::format("queries/serve/{}.sql", query), values,
                                 call.language, {call.options.timeout, 0, 0, 0});
}

std::string unless_late(const Call& call, const std::function<std::string()>& make) {
    try {
        return make();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::limit_time) {
            throw;
        }
        return remark(say(call, "serve.late"));
    }
}

std::string title_of_page(std::string_view title, std::string_view about) {
    return block("header", {}, block("h1", {}, render::bdi(title)) + remark(about));
}

std::string section(std::string_view id, std::string_view heading, std::string_view content,
                    std::string_view classes) {
    const std::string title = fmt::format("{}-title", id);
    return block("section",
                 {{"id", id}, {"class", classes, !classes.empty()}, {"aria-labelledby", title}},
                 block("h2", {{"id", title}}, render::bdi(heading)) + std::string(content));
}

std::string certainty(const Call& call, std::string_view code) {
    if (code.empty()) {
        return {};
    }
    return render::certainty_chip(code, call.language);
}

std::string place_link(const Call& call, const Place& place) {
    // The title is a text of its own direction inside the line.
    return element("a", {{"href", source_address(call, place.source, place.sentence)}},
                   render::bdi(place.title.empty() ? place.source : place.title) +
                       words(render::message(call.language, "serve.place",
                                             {{"paragraph", std::to_string(place.paragraph)},
                                              {"sentence", std::to_string(place.sentence)}})));
}

std::map<std::string, std::string> titles_of(const Call& call, const std::set<std::string>& slugs) {
    const ResultSet rows = rows_of(call, "titles", {{"slugs", nlohmann::json(slugs).dump()}});
    std::map<std::string, std::string> titles;
    for (const Row& row : rows.rows) {
        titles[render::text_at(rows, row, "slug")] = render::text_at(rows, row, "title");
    }
    return titles;
}

std::string quotation(std::string_view id, std::string_view marked, std::string_view below) {
    return block("blockquote", {{"id", id, !id.empty()}},
                 element("p", {{"dir", "auto"}}, marked) +
                     (below.empty() ? std::string() : element("footer", {}, below)));
}

std::string fault_box(const Call& call, const Error& error) {
    const std::string hint = advice_for_visitors(error, call.language);
    return block(
        "div", {{"class", "sheet error"}, {"role", "alert"}},
        block("p", {}, words(render::text_in(call.language, error.message()))) +
            (hint.empty() ? std::string() : block("p", {{"class", "quiet"}}, words(hint))));
}

std::string dotted(std::initializer_list<std::string> parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            line += line.empty() ? "" : " <span class=\"dot\">·</span> ";
            line += part;
        }
    }
    return line;
}

std::string details(std::string_view summary, std::string_view content, bool open) {
    return block("details", {{"open", "open", open}},
                 element("summary", {}, words(summary)) + std::string(content));
}

std::string remark(std::string_view text) {
    return block("p", {{"class", "quiet"}}, render::bdi(text));
}

std::string pager(const Call& call, std::string_view path, std::int64_t number,
                  std::int64_t pages) {
    if (pages <= 1) {
        return {};
    }
    const auto to = [&](std::int64_t page, std::string_view key, std::string_view rel) {
        if (page < 1 || page > pages) {
            return std::string();
        }
        return element("a",
                       {{"href", page_address(call, path,
                                              with(call.request.query, "page",
                                                   page == 1 ? "" : std::to_string(page)))},
                        {"rel", rel}},
                       words(say(call, key)));
    };
    return block("nav", {{"class", "pager"}, {"aria-label", say(call, "serve.pages")}},
                 to(number - 1, "serve.before", "prev") +
                     element("span", {},
                             words(render::message(call.language, "serve.page_of",
                                                   {{"number", number}, {"pages", pages}}))) +
                     to(number + 1, "serve.behind", "next"));
}

std::vector<Link> file_links(const Call& call, std::string_view path,
                             std::initializer_list<std::string_view> formats) {
    std::vector<Link> links;
    for (const std::string_view format : formats) {
        std::string label(format);
        std::ranges::transform(label, label.begin(), [](char letter) {
            return static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
        });
        links.push_back(
            {label, page_address(call, fmt::format("{}.{}", path, format), call.request.query)});
    }
    return links;
}

} // namespace sijill::server
