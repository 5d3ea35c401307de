#pragma once

#include "server/call.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The frame that all pages have: name, field, places to go, a way back, and what else the same
/// answer can be had as.
namespace sijill::server {

struct Link {
    std::string label;
    std::string address;
};

/// What differs between pages. Texts are data; content is markup.
struct Page {
    std::string title;
    std::string_view place;  ///< path of the place to go that the page belongs to; may be empty
    std::vector<Link> way;   ///< where it stands, from the first page down, without itself
    std::string content;     ///< markup of what is between head and foot
    std::string question;    ///< what stands in the field that asks
    std::vector<Link> files; ///< the same answer in other formats
    bool asks = true;        ///< the field that asks is in its head, not elsewhere on it
    bool script = false;     ///< it has keys, and forms that are sent by POST
};

[[nodiscard]] Response page_response(const Call& call, const Page& page, unsigned status = 200);

/// Returns an answer that leads to another address.
[[nodiscard]] Response moved_to(std::string address);

/// Returns the form with the one field that asks and searches, with a question in it.
[[nodiscard]] std::string ask_form(const Call& call, std::string_view question);

/// Returns a text of messages/pages.toml in the language of the call.
[[nodiscard]] std::string say(const Call& call, std::string_view key);

} // namespace sijill::server
