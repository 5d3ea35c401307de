#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace sijill {

/// JSON as text on one line, written from left to right. In place of a tree of values, because the
/// destructor of such a tree may allocate, and where that fails the whole program ends.
///
///     JsonText json;
///     json.open('{').member("word", "شركة").key("span").open('[').value(3).value(10).close(']');
///     json.close('}');
class JsonText {
public:
    /// '{' or '['.
    JsonText& open(char bracket);
    JsonText& close(char bracket);

    JsonText& key(std::string_view name);

    /// UTF-8; an ill-formed sequence becomes U+FFFD.
    JsonText& value(std::string_view text);
    JsonText& value(const char* text) { return value(std::string_view(text)); }
    JsonText& value(double number);
    JsonText& value(bool truth) { return element(truth ? "true" : "false"); }
    JsonText& value(std::integral auto number) { return element(std::to_string(number)); }

    template <class Value>
    JsonText& member(std::string_view name, const Value& content) {
        return key(name).value(content);
    }

    /// A value that is JSON already.
    JsonText& json(std::string_view document) { return element(document); }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    JsonText& element(std::string_view written);

    std::string text_;
};

/// An array of texts.
template <class Texts>
[[nodiscard]] std::string json_array(const Texts& texts) {
    JsonText json;
    json.open('[');
    for (const auto& text : texts) {
        json.value(std::string_view(text));
    }
    return json.close(']').take();
}

} // namespace sijill
