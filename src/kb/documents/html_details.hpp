#pragma once

#include "kb/documents/html_text.hpp"
#include "kb/documents/html_tree.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// What the JSON-LD of a page says, in the vocabulary of schema.org; of each the first.
struct LinkedData {
    std::optional<std::string> article_body, date_published, author, publisher;
};

/// Reads the scripts of the type application/ld+json; those that are no JSON count up to the fault.
[[nodiscard]] LinkedData read_linked_data(const HtmlNode& page);

/// Returns all but the text. Of each thing the first that is there:
/// - the title: og:title; the first <h1> if <title> has it (the rest is the name of the site);
///   <title>; <h1>;
/// - the day: article:published_time, datePublished (JSON-LD or itemprop), meta elements such as
///   `date`, <time datetime>;
/// - the address: <link rel=canonical>, og:url;
/// - the author: meta author, JSON-LD; the publisher: og:site_name, JSON-LD;
/// - the language: of <html>.
[[nodiscard]] HtmlPage read_details(const HtmlNode& page, const LinkedData& data);

} // namespace sijill::kb
