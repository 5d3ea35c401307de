#pragma once

#include "sijill/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// A link of a page's head or foot.
struct PageLink {
    std::string text;
    std::string address;
    bool current = false;             ///< the page itself is there, or in that part of the site
    std::optional<Language> language; ///< of the text, where it is not the page's
};

/// What stands round the content of a page. Texts and addresses are data; what they lack is left
/// out.
struct PageFrame {
    Language language = Language::english;
    std::string title;         ///< what was asked, for the browser's tab
    std::string stylesheet;    ///< its address; empty: it stands in the page, which is one file
    std::string head;          ///< markup for the end of the head, such as other forms of the page
    std::string home;          ///< the address of the site's first page; empty: it has no head
    std::string question_form; ///< the address that takes `q`; empty: no field for questions
    std::string question;      ///< what is in the field
    std::vector<PageLink> places; ///< of the site, and the page in the other language
    std::vector<PageLink> forms;  ///< the same answer as JSON, CSV, …
    std::string foot;             ///< a text about the base
};

/// Returns the one stylesheet, as the bytes of a .css file. They live as long as the program.
[[nodiscard]] std::string_view page_style();

/// Returns the page from the doctype to `<main>`. The same bytes for the same frame.
[[nodiscard]] std::string page_begin(const PageFrame& frame);

/// Returns the rest of the page behind its content.
[[nodiscard]] std::string page_end(const PageFrame& frame);

} // namespace sijill::render
