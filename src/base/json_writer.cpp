#include "base/json_writer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sijill {
namespace {

/// Returns a single value as nlohmann writes it. Only its arrays and objects allocate in their
/// destructor.
std::string scalar(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Returns whether a text needs only its quotes: most keys and values are such, and nlohmann looks
/// at each byte as part of a character.
bool is_plain(std::string_view text) {
    return std::ranges::all_of(
        text, [](char byte) { return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\'; });
}

} // namespace

JsonWriter& JsonWriter::open(char bracket) {
    return element({&bracket, 1});
}

JsonWriter& JsonWriter::close(char bracket) {
    text_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    value(name);
    text_ += ':';
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    if (!is_plain(text)) {
        return element(scalar(text));
    }
    element("\"");
    text_.append(text) += '"';
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    return element(scalar(number));
}

JsonWriter& JsonWriter::element(std::string_view written) {
    constexpr std::string_view kNoCommaAfter = "{[:";
    if (!text_.empty() && kNoCommaAfter.find(text_.back()) == std::string_view::npos) {
        text_ += ',';
    }
    text_ += written;
    return *this;
}

} // namespace sijill
