#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

/// Elements of HTML. Values of attributes and what words() takes are data and are escaped; content
/// and what is returned are markup.
namespace sijill::server {

/// An attribute of an element. `shown` is false where the element does not have it.
struct Attribute {
    std::string_view name;
    std::string_view value;
    bool shown = true;
};

/// Returns data as markup: render::html_text().
[[nodiscard]] std::string words(std::string_view data);

/// Returns `<tag attributes>content</tag>`.
[[nodiscard]] std::string element(std::string_view tag, std::initializer_list<Attribute> attributes,
                                  std::string_view content);

/// Returns the same with a line break behind it, for blocks.
[[nodiscard]] std::string block(std::string_view tag, std::initializer_list<Attribute> attributes,
                                std::string_view content);

/// Returns `<tag attributes>`, for elements that have no content.
[[nodiscard]] std::string empty_element(std::string_view tag,
                                        std::initializer_list<Attribute> attributes);

/// Returns `<a href="address">` with the label in its own direction.
[[nodiscard]] std::string linked(std::string_view address, std::string_view label);

/// Returns an ISO date or an interval of them as it reads in both directions.
[[nodiscard]] std::string date(std::string_view date);

} // namespace sijill::server
