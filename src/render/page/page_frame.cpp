#include "render/page/page_frame.hpp"

#include "base/embedded_files.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"

#include <fmt/format.h>

namespace sijill::render {
namespace {

std::string_view code_of(Language language) {
    return is_arabic(language) ? "ar" : "en";
}

std::string style_of(const PageFrame& frame) {
    return frame.stylesheet.empty() ? fmt::format("<style>\n{}</style>\n", page_style())
                                    : fmt::format("<link rel=\"stylesheet\" href=\"{}\">\n",
                                                  attribute_value(frame.stylesheet));
}

/// Returns the links one after the other.
std::string links_of(const std::vector<PageLink>& links) {
    std::string markup;
    for (const PageLink& link : links) {
        const std::string language =
            link.language ? fmt::format(" lang=\"{0}\" hreflang=\"{0}\"", code_of(*link.language))
                          : "";
        markup +=
            fmt::format("<a href=\"{}\"{}{}>{}</a>\n", attribute_value(link.address),
                        link.current ? " aria-current=\"page\"" : "", language, bdi(link.text));
    }
    return markup;
}

std::string question_field(const PageFrame& frame) {
    if (frame.question_form.empty()) {
        return {};
    }
    const auto word = [&frame](std::string_view key) {
        return attribute_text(message(frame.language, key));
    };
    return fmt::format("<form class=\"ask\" role=\"search\" action=\"{}\">"
                       "<input type=\"search\" name=\"q\" value=\"{}\" aria-label=\"{}\" "
                       "placeholder=\"{}\" dir=\"auto\" autocomplete=\"off\">"
                       "<button>{}</button></form>\n",
                       attribute_value(frame.question_form), attribute_value(frame.question),
                       word("site.question"), word("site.example"), word("site.ask"));
}

std::string site_head(const PageFrame& frame) {
    if (frame.home.empty()) {
        return {};
    }
    std::string places = links_of(frame.places);
    if (!places.empty()) {
        places = fmt::format("<nav aria-label=\"{}\">\n{}</nav>\n",
                             attribute_text(message(frame.language, "site.places")), places);
    }
    return fmt::format("<a class=\"skip\" href=\"#content\">{}</a>\n<header class=\"site\"><div>\n"
                       "<a class=\"name\" href=\"{}\">{}</a>\n{}{}</div></header>\n",
                       bdi(message(frame.language, "site.skip")), attribute_value(frame.home),
                       bdi(message(frame.language, "site.name")), question_field(frame), places);
}

} // namespace

std::string_view page_style() {
    return embedded_files("src/render/page/style.css").front().content;
}

std::string page_begin(const PageFrame& frame) {
    const std::string name = message(frame.language, "site.name");
    const bool is_named = frame.title.empty() || frame.title == name;
    return fmt::format("<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n"
                       "<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>{}</title>\n{}{}</head>\n<body>\n{}<main id=\"content\">\n",
                       code_of(frame.language), is_arabic(frame.language) ? "rtl" : "ltr",
                       attribute_text(is_named ? name : fmt::format("{} — {}", frame.title, name)),
                       style_of(frame), frame.head, site_head(frame));
}

std::string page_end(const PageFrame& frame) {
    std::string foot = frame.foot.empty() ? "" : fmt::format("<span>{}</span>\n", bdi(frame.foot));
    foot += links_of(frame.forms);
    if (!foot.empty()) {
        foot = fmt::format("<footer class=\"site\"><div>\n{}</div></footer>\n", foot);
    }
    return fmt::format("</main>\n{}</body>\n</html>\n", foot);
}

} // namespace sijill::render
