#include "server/pages/review/review_request.hpp"

#include "sijill/error.hpp"

namespace sijill::server {
namespace {

bool is_same_origin(const Request& request) {
    const std::string_view origin = request.header("origin");
    if (!origin.empty()) {
        for (const std::string_view scheme : {"http://", "https://"}) {
            if (origin.starts_with(scheme) && origin.substr(scheme.size()) == request.host) {
                return true;
            }
        }
        return false;
    }
    return request.header("sec-fetch-site") == "same-origin";
}

} // namespace

void require_reviewer(const Call& call) {
    if (!call.options.edit) {
        throw Error(ErrorCode::refused, "candidates are not reviewed here"_text,
                    "sijill serve --edit lets them be"_text);
    }
    if (call.options.base_file.empty()) {
        throw Error(ErrorCode::refused, "the embedded database is read-only"_text,
                    "sijill init FILE writes a copy; then give --db FILE"_text);
    }
    if (!call.request.loopback) {
        throw Error(ErrorCode::refused,
                    "candidates are reviewed on the server's own machine only"_text,
                    "open the page there"_text);
    }
    if (call.request.method == "POST" && !is_same_origin(call.request)) {
        throw Error(ErrorCode::refused, "the decision was sent from another site"_text,
                    "decide on the page of the review itself"_text);
    }
}

} // namespace sijill::server
