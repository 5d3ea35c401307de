#include "server/pages/frame/page.hpp"

#include "base/version.hpp"
#include "render/messages.hpp"
#include "render/page/page_frame.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/static_files.hpp"

#include <optional>

namespace sijill::server {
namespace {

struct PlaceToGo {
    std::string_view path;
    std::string_view name; ///< key of a message
};

constexpr PlaceToGo kPlaces[]{
    {"/reports", "serve.reports"},   {"/sources", "serve.sources_list"},
    {"/entities", "serve.entities"}, {"/timeline", "serve.timeline"},
    {"/compare", "serve.compare"},   {"/sql", "serve.sql_short"},
    {"/review", "serve.review"},
};

bool is_there(const Call& call, std::string_view path) {
    return (path != "/sql" || call.options.sql) && (path != "/review" || call.options.edit);
}

/// Returns what the head of a page has beside the stylesheet.
std::string head_of(const Call& call, const Page& page) {
    std::string head = empty_element("link", {{"rel", "icon"},
                                              {"type", "image/svg+xml"},
                                              {"href", versioned_address(call, "/icon.svg")}});
    if (page.script) {
        // Without a referrer, browsers send the forms of a page with "Origin: null".
        head += empty_element("meta", {{"name", "referrer"}, {"content", "same-origin"}});
        head += element("script",
                        {{"src", versioned_address(call, "/script.js")}, {"defer", "defer"}}, "");
    }
    return head + '\n';
}

std::vector<render::PageLink> places_of(const Call& call, const Page& page) {
    std::vector<render::PageLink> places;
    for (const PlaceToGo& place : kPlaces) {
        if (is_there(call, place.path)) {
            places.push_back({say(call, place.name), page_address(call, place.path),
                              place.path == page.place, std::nullopt});
        }
    }
    const Language other = is_arabic(call.language) ? Language::english : Language::arabic;
    places.push_back({say(call, "serve.other_language"), address_in(call, other), false, other});
    return places;
}

std::string way_of(const Call& call, const Page& page) {
    if (page.way.empty()) {
        return {};
    }
    std::string list;
    for (const Link& step : page.way) {
        list += element("li", {}, linked(step.address, step.label));
    }
    list += element("li", {{"aria-current", "page"}}, element("bdi", {}, words(page.title)));
    return block("nav", {{"class", "crumbs"}, {"aria-label", say(call, "serve.way")}},
                 element("ol", {}, list));
}

} // namespace

std::string say(const Call& call, std::string_view key) {
    return render::message(call.language, key);
}

std::string ask_form(const Call& call, std::string_view question) {
    const std::string label = say(call, "site.question");
    return block("form",
                 {{"class", "ask large"},
                  {"role", "search"},
                  {"action", page_address(call, "/answer")},
                  {"aria-label", say(call, "site.ask")}},
                 empty_element("input", {{"name", "q"},
                                         {"type", "search"},
                                         {"value", question},
                                         {"aria-label", label},
                                         {"placeholder", say(call, "site.example")},
                                         {"dir", "auto"}}) +
                     element("button", {}, words(say(call, "site.ask"))));
}

Response moved_to(std::string address) {
    Response response;
    response.status = 302;
    response.headers.emplace_back("Location", std::move(address));
    return response;
}

Response page_response(const Call& call, const Page& page, unsigned status) {
    render::PageFrame frame;
    frame.language = call.language;
    frame.title = page.title;
    frame.stylesheet = versioned_address(call, "/style.css");
    frame.head = head_of(call, page);
    frame.home = page_address(call, "/");
    frame.question_form = page.asks ? page_address(call, "/answer") : "";
    frame.question = page.question;
    frame.places = places_of(call, page);
    for (const Link& file : page.files) {
        frame.forms.push_back({file.label, file.address, false, std::nullopt});
    }
    frame.foot =
        render::message(call.language, "serve.made_by", {{"version", std::string(kVersion)}});
    Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body =
        render::page_begin(frame) + way_of(call, page) + page.content + render::page_end(frame);
    response.headers.emplace_back("Content-Language", is_arabic(call.language) ? "ar" : "en");
    return response;
}

} // namespace sijill::server
