#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sijill {

/// Writes JSON as text on one line, from left to right. It builds no tree of values, because the
/// destructor of nlohmann's tree may allocate memory, and the program ends if that fails.
///
///     JsonWriter json;
///     json.open('{').member("word", "شركة").key("span").open('[').value(3).value(10).close(']');
///     json.close('}');
class JsonWriter {
public:
    /// Opens an object with '{' or an array with '['.
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);

    JsonWriter& key(std::string_view name);

    /// Adds a value. Text is UTF-8; an ill-formed sequence becomes U+FFFD.
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);
    JsonWriter& value(bool truth) { return element(truth ? "true" : "false"); }
    JsonWriter& value(std::integral auto number) { return element(std::to_string(number)); }

    /// Adds a value, or null where there is none.
    template <class Value>
    JsonWriter& value(const std::optional<Value>& content) {
        return content ? value(*content) : json("null");
    }

    template <class Value>
    JsonWriter& member(std::string_view name, const Value& content) {
        return key(name).value(content);
    }

    /// Adds a value that is JSON already.
    JsonWriter& json(std::string_view document) { return element(document); }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    JsonWriter& element(std::string_view written);

    std::string text_;
};

/// Returns a JSON array of texts.
template <class Texts>
[[nodiscard]] std::string json_array(const Texts& texts) {
    JsonWriter json;
    json.open('[');
    for (const auto& text : texts) {
        json.value(std::string_view(text));
    }
    return json.close(']').take();
}

} // namespace sijill
