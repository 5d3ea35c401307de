#include "server/pages/error_page.hpp"

#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/views/advice.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

unsigned status_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::not_found:
        return 404;
    case ErrorCode::usage:
    case ErrorCode::bad_input:
        return 400;
    case ErrorCode::refused:
        return 403;
    case ErrorCode::limit_time:
    case ErrorCode::limit_memory:
        return 422;
    default:
        return 503;
    }
}

Response page_of(const Call& call, unsigned status, const std::string& title,
                 const std::string& content) {
    Page page;
    page.title = title;
    page.asks = false;
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = block("section", {{"class", "sheet error"}, {"aria-labelledby", "error-title"}},
                         block("p", {{"class", "figure"}}, std::to_string(status)) +
                             block("h1", {{"id", "error-title"}}, words(title)) + content) +
                   ask_form(call, "");
    return page_response(call, page, status);
}

std::string title_of(const Call& call, unsigned status) {
    const std::string known =
        render::message_or_nothing(call.language, fmt::format("serve.status_{}", status));
    return known.empty() ? say(call, "serve.status_500") : known;
}

} // namespace

Response error_page(const Call& call, const Error& error) {
    const unsigned status = status_of(error.code());
    std::string content =
        block("p", {{"class", "lead"}}, words(render::text_in(call.language, error.message())));
    const std::string hint = advice_for_visitors(error, call.language);
    if (!hint.empty()) {
        content += block("p", {}, words(hint));
    }
    return page_of(call, status, title_of(call, status), content);
}

Response error_page(const Call& call, unsigned status) {
    return page_of(call, status, title_of(call, status), remark(say(call, "serve.error_way_on")));
}

} // namespace sijill::server
