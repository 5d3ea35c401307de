// What the tests of the JSON API stand on: a request as a call of its route, without a socket.
#pragma once

#include "catch.hpp"
#include "server/json/problem.hpp"
#include "server/json/routes.hpp"
#include "sijill/seeded.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sijill::test {

using Json = nlohmann::ordered_json;

inline std::string percent_decoded(const std::string& text) {
    std::string decoded;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '%') {
            decoded += static_cast<char>(std::stoi(text.substr(index + 1, 2), nullptr, 16));
            index += 2;
        } else {
            decoded += text[index] == '+' ? ' ' : text[index];
        }
    }
    return decoded;
}

/// Returns the part of a path that stands for `{}` in a pattern; nothing where they differ.
inline std::optional<std::vector<std::string>> matched(std::string_view pattern,
                                                       const std::string& path) {
    const auto gap = pattern.find("{}");
    if (gap == std::string_view::npos) {
        return path == pattern ? std::optional(std::vector<std::string>()) : std::nullopt;
    }
    const std::string_view tail = pattern.substr(gap + 2);
    if (!path.starts_with(pattern.substr(0, gap)) || !path.ends_with(tail) ||
        path.size() <= gap + tail.size()) {
        return std::nullopt;
    }
    std::string part = path.substr(gap, path.size() - gap - tail.size());
    return part.find('/') == std::string::npos
               ? std::optional(std::vector<std::string>{std::move(part)})
               : std::nullopt;
}

/// The API over the built-in base.
class Api {
public:
    Api() : Api(KnowledgeBase::open_image(seeded_image())) {}
    explicit Api(KnowledgeBase base) : base_(std::move(base)) {}

    server::ServeOptions options;

    [[nodiscard]] KnowledgeBase& base() noexcept { return base_; }

    /// Answers a GET of an address, as the service does.
    server::Response get(const std::string& target) { return send("GET", target, {}); }

    server::Response send(const std::string& method, const std::string& target,
                          server::Fields form) {
        server::Request request;
        request.method = method;
        request.target = target;
        request.form = std::move(form);
        const auto mark = std::min(target.find('?'), target.size());
        request.path = percent_decoded(target.substr(0, mark));
        for (std::size_t begin = mark; begin < target.size();) {
            const auto end = std::min(target.find('&', begin + 1), target.size());
            const std::string field = target.substr(begin + 1, end - begin - 1);
            const auto equals = std::min(field.find('='), field.size());
            request.query.emplace_back(
                percent_decoded(field.substr(0, equals)),
                equals == field.size() ? "" : percent_decoded(field.substr(equals + 1)));
            begin = end;
        }
        const Language language = server::language_of(request);
        for (const server::Route& route : server::json_routes()) {
            if (auto parts = matched(route.pattern, request.path)) {
                if (std::ranges::find(route.methods, method) == route.methods.end()) {
                    return server::problem_response(server::ProblemCode::method_not_allowed,
                                                    language);
                }
                return route.answer({request, base_, catalog_, questions_, options,
                                     Language::arabic, *std::move(parts)});
            }
        }
        return server::problem_response(server::ProblemCode::not_found, language);
    }

    /// Returns the answer of an address, which must be one.
    Json json(const std::string& target) {
        const server::Response response = get(target);
        CAPTURE(target, response.body.substr(0, 500));
        REQUIRE(response.status == 200);
        CHECK(response.content_type == "application/json");
        return Json::parse(response.body);
    }

    /// Returns the problem of an address, which must have this status and code.
    Json problem(const std::string& target, unsigned status, const std::string& code) {
        CAPTURE(target);
        return problem_of(get(target), status, code);
    }

    static Json problem_of(const server::Response& response, unsigned status,
                           const std::string& code) {
        CAPTURE(response.body.substr(0, 500));
        REQUIRE(response.status == status);
        CHECK(response.content_type == "application/problem+json");
        Json problem = Json::parse(response.body);
        CHECK(problem.at("code") == code);
        CHECK(problem.at("status") == status);
        CHECK_FALSE(problem.at("detail").get<std::string>().empty());
        return problem;
    }

private:
    KnowledgeBase base_;
    ReportCatalog catalog_;
    Questions questions_{catalog_};
};

/// Returns a text as a value of a query.
inline std::string encoded(const std::string& text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string written;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        written += {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
    }
    return written;
}

} // namespace sijill::test
