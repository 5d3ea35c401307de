#include "server/answers/router.hpp"

#include "server/http/target.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sijill::server {
namespace {

constexpr std::string_view kPlaceholder = "{}";

/// Returns the segments behind each slash, empty ones too.
std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        segments.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(segments.back().size());
    }
    return segments;
}

/// What a pattern makes of a path: its parts, and for each segment whether it is spelled out.
struct Match {
    std::vector<bool> spelled;
    std::vector<std::string> parts;
};

/// Returns what a placeholder between two texts, as in "{}.json", stands for.
std::optional<std::string_view> placed(std::string_view pattern, std::string_view segment) {
    const std::size_t begin = pattern.find(kPlaceholder);
    const std::string_view before = pattern.substr(0, begin);
    const std::string_view behind = pattern.substr(begin + kPlaceholder.size());
    if (segment.size() <= before.size() + behind.size() || !segment.starts_with(before) ||
        !segment.ends_with(behind)) {
        return std::nullopt;
    }
    return segment.substr(before.size(), segment.size() - before.size() - behind.size());
}

std::optional<Match> match(std::string_view pattern, const std::vector<std::string>& segments) {
    const std::vector<std::string_view> wanted = segments_of(pattern);
    if (wanted.size() != segments.size()) {
        return std::nullopt;
    }
    Match match;
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const bool spelled = wanted[index].find(kPlaceholder) == std::string_view::npos;
        // A pattern with text around its placeholder spells more than a placeholder alone.
        match.spelled.push_back(spelled || wanted[index] != kPlaceholder);
        if (spelled) {
            if (wanted[index] != segments[index]) {
                return std::nullopt;
            }
            match.spelled.push_back(true);
            continue;
        }
        const auto part = placed(wanted[index], segments[index]);
        if (!part) {
            return std::nullopt;
        }
        match.spelled.push_back(false);
        match.parts.emplace_back(*part);
    }
    return match;
}

} // namespace

Way Router::find(std::string_view method, std::string_view path) const {
    std::vector<std::string> segments;
    for (const std::string_view segment : segments_of(path)) {
        const auto decoded = percent_decoded(segment);
        if (!decoded) {
            return {};
        }
        segments.push_back(*decoded);
    }
    Way way;
    std::vector<bool> best;
    for (const Route& route : routes_) {
        auto found = match(route.pattern, segments);
        if (!found || (!way.allow.empty() && found->spelled < best)) {
            continue;
        }
        if (way.allow.empty() || found->spelled > best) { // no route of a lesser pattern counts
            way = Way();
            best = found->spelled;
        }
        way.allow.insert(way.allow.end(), route.methods.begin(), route.methods.end());
        if (way.route == nullptr &&
            std::ranges::find(route.methods, method) != route.methods.end()) {
            way.route = &route;
            way.parts = std::move(found->parts);
        }
    }
    return way;
}

} // namespace sijill::server
