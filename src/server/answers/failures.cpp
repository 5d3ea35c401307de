#include "server/answers/failures.hpp"

#include "server/json/problem.hpp"
#include "server/pages/error_page.hpp"

#include <algorithm>
#include <string>

namespace sijill::server {
namespace {

bool is_for_programs(const Request& request) {
    return request.path.starts_with("/api/") || request.path == "/mcp";
}

/// Returns the code of this name; of a text that is not HTTP at all, that of a bad parameter.
ProblemCode code_of(std::string_view name) {
    const std::vector<ProblemCode> codes = problem_codes();
    const auto found =
        std::ranges::find_if(codes, [name](ProblemCode code) { return name_of(code) == name; });
    return found == codes.end() ? ProblemCode::bad_parameter : *found;
}

} // namespace

Response failure(const Call& call, const Refusal& refusal) {
    if (is_for_programs(call.request)) {
        Problem problem;
        problem.code = code_of(refusal.code);
        problem.status = refusal.status;
        const Language language = language_of(call.request);
        if (!is_arabic(language)) { // its Arabic is the sentence of the code
            problem.detail = refusal.detail;
        }
        return problem_response(problem, language);
    }
    // A page has links, which are of no use to who speaks no HTTP, or to another host.
    if (refusal.code == "bad_request" || refusal.code == "bad_host" || refusal.code == "too_long") {
        Response response;
        response.status = refusal.status;
        response.body = std::string(refusal.detail) + '\n';
        return response;
    }
    return error_page(call, refusal.status);
}

Response failure(const Call& call, const Error& error) {
    return is_for_programs(call.request) ? problem_response(error, language_of(call.request))
                                         : error_page(call, error);
}

} // namespace sijill::server
