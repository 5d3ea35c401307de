// What the tests of pages stand on: a request as a call of its route, without a socket.
#pragma once

#include "catch.hpp"
#include "server/answers/router.hpp"
#include "server/http/target.hpp"
#include "server/pages/error_page.hpp"
#include "server/pages/routes.hpp"
#include "sijill/seeded.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::test {

using server::Fields;
using server::Response;

/// The pages over a base; the built-in one unless another is given.
class Site {
public:
    Site() : Site(KnowledgeBase::open_image(seeded_image())) {}
    explicit Site(KnowledgeBase base)
        : base_(std::move(base)), questions_(catalog_), router_(server::page_routes()) {}

    server::ServeOptions options;

    [[nodiscard]] KnowledgeBase& base() noexcept { return base_; }

    Response get(const std::string& target, const Fields& headers = {}) {
        return send("GET", target, {}, headers);
    }

    Response send(const std::string& method, const std::string& target, const Fields& form,
                  const Fields& headers) {
        server::Request request;
        request.method = method;
        request.target = target;
        request.path = server::percent_decoded(server::path_of(target)).value();
        request.query = server::form_fields(server::query_of(target)).value();
        request.form = form;
        request.headers = headers;
        request.host = "127.0.0.1:8010";
        const server::Way way = router_.find(method, server::path_of(target));
        const Language language =
            request.path.starts_with("/en") ? Language::english : Language::arabic;
        const server::Call call{request, base_, catalog_, questions_, options, language, way.parts};
        if (way.route == nullptr) {
            return server::error_page(call, way.allow.empty() ? 404 : 405);
        }
        return way.route->answer(call);
    }

private:
    KnowledgeBase base_;
    ReportCatalog catalog_;
    Questions questions_;
    server::Router router_;
};

/// Returns what stands between two texts, each time that they come.
inline std::vector<std::string> all_between(std::string_view text, std::string_view begin,
                                            std::string_view end) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(begin); at != std::string_view::npos;
         at = text.find(begin, at)) {
        at += begin.size();
        const std::size_t stop = text.find(end, at);
        if (stop == std::string_view::npos) {
            break;
        }
        found.emplace_back(text.substr(at, stop - at));
    }
    return found;
}

/// Returns what is wrong with the elements of a page: one that is not closed, is closed by another,
/// or that pages do not have.
inline std::string fault_of_elements(std::string_view page) {
    static const std::set<std::string_view> kEmpty{"meta", "link", "input", "br", "img"};
    static const std::set<std::string_view> kNever{"style", "img",  "iframe", "object",
                                                   "embed", "base", "math",   "template"};
    std::vector<std::string> open;
    for (const std::string& tag : all_between(page, "<", ">")) {
        const bool closes = tag.starts_with('/');
        const std::string name = tag.substr(closes, tag.find_first_of(" \n/", 1) - closes);
        if (name.starts_with('!')) {
            continue;
        }
        if (kNever.contains(name)) {
            return "there is <" + tag + ">";
        }
        if (closes) {
            if (open.empty() || open.back() != name) {
                return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
            }
            open.pop_back();
        } else if (!kEmpty.contains(name) && !tag.ends_with('/')) {
            open.push_back(name);
        }
    }
    return open.empty() ? std::string() : open.back() + " is not closed";
}

/// Returns an address as it stands in an attribute, as it is.
inline std::string unescaped(std::string text) {
    for (std::size_t at = text.find("&amp;"); at != std::string::npos;
         at = text.find("&amp;", at)) {
        text.replace(at++, 5, "&");
    }
    return text;
}

} // namespace sijill::test
