#pragma once

#include "sijill/language.hpp"
#include "sijill/result_set.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The parts of HTML pages. Texts in the arguments are data and are escaped; what is called markup,
/// and what is returned, is markup. No part has a style of its own or a script: style.css knows
/// their classes. Thread-safe.
namespace sijill::render {

/// Returns the address of the page of an entity, a source or a statement, given by its slug or id;
/// "" where there is none. Of a source it is that of a sentence on it, which counts from 1; 0: of
/// the whole. An empty function stands for a page that leads nowhere.
using AddressOf =
    std::function<std::string(Column::Kind kind, std::string_view id, std::int64_t sentence)>;

/// Returns the text with its ISO dates from left to right (iso_dates.hpp).
[[nodiscard]] std::string html_text(std::string_view text);

/// Returns the same in a `<bdi>` element, so that its direction does not affect its neighbours.
[[nodiscard]] std::string bdi(std::string_view text);

/// Returns a text for an attribute, or for the browser's tab: one line.
[[nodiscard]] std::string attribute_text(std::string_view text);

/// Returns data for an attribute that programs read, such as an address or what is in a field: as
/// it is, but for what is not safe to show.
[[nodiscard]] std::string attribute_value(std::string_view data);

/// Returns the markup as a link, or as it is where the address is empty.
[[nodiscard]] std::string html_link(std::string_view address, std::string_view markup);

/// Returns a heading. `level` is from 1 to 6.
[[nodiscard]] std::string html_heading(int level, std::string_view text);

/// Returns true for certain, probable, possible and unknown.
[[nodiscard]] bool is_certainty(std::string_view code);

/// Returns a certainty as a chip, which tells it by word and by shape.
[[nodiscard]] std::string certainty_chip(std::string_view code, Language language);

/// Returns a box that scrolls by itself, by keyboard too. Label and content are markup already.
[[nodiscard]] std::string scroll_box(std::string_view classes, std::string_view label,
                                     std::string_view content);

/// Returns a statement in SQL, which scrolls in its box.
[[nodiscard]] std::string html_sql(std::string_view sql, std::string_view label);

} // namespace sijill::render
