#include "server/json/routes.hpp"

#include "server/json/endpoint.hpp"
#include "server/json/problem.hpp"
#include "server/views/past_base.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <exception>
#include <iterator>
#include <new>
#include <optional>

namespace sijill::server {
namespace {

constexpr std::string_view kReportPath = "/api/v1/reports/{name}";

/// Returns the names of the values that a request may give to an address: those of a report.
std::vector<std::string> value_names(const Endpoint& endpoint, const Call& call) {
    std::vector<std::string> names;
    if (endpoint.path == kReportPath) {
        for (const ReportParameter& parameter : call.catalog.find(call.parts.at(0)).parameters) {
            names.push_back(parameter.name);
        }
    }
    return names;
}

void require_short(const Call& call) {
    for (const std::string& part : call.parts) {
        if (text::count_code_points(part) > kLongestName) {
            throw Error(ErrorCode::usage,
                        {"a part of the address is longer than {} characters"_text, kLongestName});
        }
    }
}

std::string answer(const Endpoint& endpoint, const Call& call, Language language) {
    require_short(call);
    const Arguments given(call.request, endpoint.parameters, call.options, endpoint.values,
                          value_names(endpoint, call));
    PastBase base(call, given.text("as_of"));
    return endpoint.answer({call, given, base.base(), language});
}

Response respond(const Endpoint& endpoint, const Call& call) {
    const Language language = language_of(call.request);
    try {
        return {200, "application/json", answer(endpoint, call, language) + '\n', {}};
    } catch (const Error& error) {
        return problem_response(error, language);
    } catch (const std::bad_alloc&) {
        return problem_response(ProblemCode::limit_memory, language);
    } catch (const std::exception&) {
        return problem_response(ProblemCode::internal, language);
    }
}

/// Returns the pattern of a path, whose placeholders have no names. It lives as long as the
/// program.
std::vector<std::string> made_patterns() {
    std::vector<std::string> patterns;
    for (const Endpoint& endpoint : endpoints()) {
        std::string pattern = endpoint.path;
        if (const auto begin = pattern.find('{'); begin != std::string::npos) {
            pattern.erase(begin + 1, pattern.find('}') - begin - 1);
        }
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

} // namespace

const std::vector<Endpoint>& endpoints() {
    static const std::vector<Endpoint> all = [] {
        std::vector<Endpoint> made;
        for (auto* const some :
             {search_endpoints, ask_endpoints, report_endpoints, entity_endpoints, source_endpoints,
              sql_endpoints, about_endpoints}) {
            std::vector<Endpoint> more = some();
            made.insert(made.end(), std::make_move_iterator(more.begin()),
                        std::make_move_iterator(more.end()));
        }
        return made;
    }();
    return all;
}

Parameter lang_parameter() {
    return {.name = "lang",
            .kind = ParameterKind::choice,
            .meaning = "language of titles, headings and values for people",
            .choices = {"en", "ar"},
            .fallback = "en"};
}

Parameter as_of_parameter() {
    return {.name = "as_of",
            .kind = ParameterKind::day,
            .meaning = "the base as it stood on this day, YYYY-MM-DD"};
}

Parameter limit_parameter(std::string_view meaning, std::string_view fallback) {
    return {.name = "limit",
            .kind = ParameterKind::number,
            .meaning = meaning,
            .least = 1,
            .most = Parameter::kMaxRows,
            .fallback = fallback};
}

Parameter offset_parameter(std::string_view meaning) {
    constexpr std::int64_t kFarthest = 10'000'000;
    return {.name = "offset",
            .kind = ParameterKind::number,
            .meaning = meaning,
            .least = 0,
            .most = kFarthest,
            .fallback = "0"};
}

Parameter question_parameter(std::string_view meaning) {
    return {.name = "q", .meaning = meaning, .required = true};
}

Parameter flag_parameter(std::string_view name, std::string_view meaning) {
    return {.name = name,
            .kind = ParameterKind::choice,
            .meaning = meaning,
            .choices = {"true", "false"},
            .fallback = "false"};
}

Parameter name_parameter(std::string_view name, std::string_view meaning) {
    return {.name = name, .meaning = meaning, .most = kLongestName};
}

ReadLimits limits_of(const JsonCall& call, std::size_t parts) {
    return {.timeout = call.call.options.timeout,
            .skip = call.given.number("offset"),
            .max_rows = call.given.number("limit"),
            .max_bytes = call.call.options.max_bytes / parts};
}

std::vector<Route> json_routes() {
    static const std::vector<std::string> patterns = made_patterns();
    std::vector<Route> routes;
    for (std::size_t index = 0; index < patterns.size(); ++index) {
        const Endpoint& endpoint = endpoints()[index];
        std::vector<std::string_view> methods{"GET"};
        if (endpoint.takes_post) {
            methods.emplace_back("POST");
        }
        routes.push_back({patterns[index], std::move(methods),
                          [&endpoint](const Call& call) { return respond(endpoint, call); },
                          endpoint.cached});
    }
    return routes;
}

} // namespace sijill::server
