#pragma once

#include "server/json/parameters.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// A request of the API whose parameters were checked.
struct JsonCall {
    const Call& call;
    const Arguments& given;
    KnowledgeBase& base; ///< that of the call, or a copy of it as of a day
    Language language;   ///< of titles, headings and values for people: `lang`
};

/// An address of the API: the route, its parameters, and what openapi.json says of it.
struct Endpoint {
    std::string_view id; ///< operationId of openapi.json
    std::string path;    ///< such as "/api/v1/reports/{name}"
    std::string summary; ///< in English
    std::string schema;  ///< of its answer, in schemas.json
    std::vector<Parameter> parameters;
    std::function<std::string(const JsonCall&)> answer; ///< returns a JSON object
    std::string_view part = {};                         ///< what `{}` of the path stands for
    Arguments::Values values = Arguments::Values::none;
    bool takes_post = false;
    bool cached = true;
};

/// Returns all addresses, in the order of openapi.json.
[[nodiscard]] const std::vector<Endpoint>& endpoints();

/// Each returns the addresses of one file.
[[nodiscard]] std::vector<Endpoint> search_endpoints();
[[nodiscard]] std::vector<Endpoint> ask_endpoints();
[[nodiscard]] std::vector<Endpoint> report_endpoints();
[[nodiscard]] std::vector<Endpoint> entity_endpoints();
[[nodiscard]] std::vector<Endpoint> source_endpoints();
[[nodiscard]] std::vector<Endpoint> sql_endpoints();
[[nodiscard]] std::vector<Endpoint> about_endpoints();

/// The parameters that many addresses share.
[[nodiscard]] Parameter lang_parameter();
[[nodiscard]] Parameter as_of_parameter();
[[nodiscard]] Parameter limit_parameter(std::string_view meaning, std::string_view fallback);
[[nodiscard]] Parameter offset_parameter(std::string_view meaning);
[[nodiscard]] Parameter question_parameter(std::string_view meaning); ///< q
[[nodiscard]] Parameter flag_parameter(std::string_view name, std::string_view meaning);

/// Returns a parameter that takes a name, which is shorter than other texts: the nearest names are
/// looked for, in time that grows with its length.
[[nodiscard]] Parameter name_parameter(std::string_view name, std::string_view meaning);

/// The most code points of a name, and of a part of a path.
inline constexpr std::size_t kLongestName = 200;

/// Returns the limits of one statement of a call: its time, `limit` and `offset` where it has them,
/// and 1/`parts` of the bytes of an answer.
[[nodiscard]] ReadLimits limits_of(const JsonCall& call, std::size_t parts = 1);

} // namespace sijill::server
