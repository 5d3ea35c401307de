#include "server/mcp/json.hpp"

#include "text/unicode/utf8.hpp"

namespace sijill::server::mcp {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostParts = 10'000;

/// Returns whether a text has no more brackets and separators than a message may have. Looks at
/// bytes outside strings alone, and does not care whether the text is JSON.
bool is_within_bounds(std::string_view text) {
    std::size_t depth = 0;
    std::size_t values = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (in_string) {
            at += letter == '\\' ? 1 : 0;
            in_string = letter != '"';
        } else if (letter == '"') {
            in_string = true;
        } else if (letter == '{' || letter == '[') {
            ++depth;
            ++values;
        } else if (letter == '}' || letter == ']') {
            depth -= depth == 0 ? 0 : 1;
        } else if (letter == ',' || letter == ':') {
            ++values;
        }
        if (depth > kDeepest || values > kMostParts) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<Json> read_json(std::string_view text) {
    if (text.size() > kLongestMessage || !is_within_bounds(text) || text::find_ill_formed(text)) {
        return std::nullopt;
    }
    Json value = Json::parse(text, nullptr, false);
    return value.is_discarded() ? std::nullopt : std::optional(std::move(value));
}

std::string write_json(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(std::string(name));
    return found == object.end() ? nullptr : &*found;
}

std::string text_member(const Json& object, std::string_view name) {
    const Json* found = member(object, name);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t number_member(const Json& object, std::string_view name, std::size_t otherwise) {
    const Json* found = member(object, name);
    return found != nullptr && found->is_number_unsigned() ? found->get<std::size_t>() : otherwise;
}

} // namespace sijill::server::mcp
