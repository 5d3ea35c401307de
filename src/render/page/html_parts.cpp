#include "render/page/html_parts.hpp"

#include "base/escape_html.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/iso_dates.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sijill::render {

std::string html_text(std::string_view text) {
    return with_dates_apart(escape_html(visible_text(text)), "<bdi dir=\"ltr\">", "</bdi>");
}

std::string bdi(std::string_view text) {
    return fmt::format("<bdi>{}</bdi>", html_text(text));
}

std::string attribute_text(std::string_view text) {
    const std::string visible = visible_text(text);
    const bool from_right = direction_of(visible) == Direction::right_to_left;
    return escape_html(from_right ? with_isolated_dates(visible) : visible, " ");
}

std::string attribute_value(std::string_view data) {
    return escape_html(visible_text(data), "&#10;");
}

std::string html_link(std::string_view address, std::string_view markup) {
    return address.empty() ? std::string(markup)
                           : fmt::format("<a href=\"{}\">{}</a>", attribute_value(address), markup);
}

std::string html_heading(int level, std::string_view text) {
    return fmt::format("<h{0}>{1}</h{0}>\n", level, bdi(text));
}

bool is_certainty(std::string_view code) {
    constexpr std::array<std::string_view, 4> kCertainties{"certain", "probable", "possible",
                                                           "unknown"};
    return std::ranges::find(kCertainties, code) != kCertainties.end();
}

std::string certainty_chip(std::string_view code, Language language) {
    return fmt::format("<span class=\"sure{}\">{}</span>",
                       is_certainty(code) ? fmt::format(" {}", code) : "",
                       html_text(word_for(code, language)));
}

std::string scroll_box(std::string_view classes, std::string_view label, std::string_view content) {
    return fmt::format("<div class=\"{}\" role=\"region\" aria-label=\"{}\" "
                       "tabindex=\"0\">\n{}</div>\n",
                       classes, label, content);
}

std::string html_sql(std::string_view sql, std::string_view label) {
    std::string visible = visible_text(sql);
    visible.erase(visible.find_last_not_of('\n') + 1);
    return scroll_box(
        "box sheet", attribute_text(label),
        fmt::format("<pre dir=\"ltr\"><code>{}\n</code></pre>\n", escape_html(visible, "\n")));
}

} // namespace sijill::render
