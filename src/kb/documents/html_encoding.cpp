#include "kb/documents/html_encoding.hpp"

#include "base/ascii.hpp"
#include "kb/documents/encodings.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace sijill::kb {
namespace {

constexpr std::size_t kDeclaredWithin = 4096;
constexpr std::string_view kBetweenParts = " \t\r\n\f";

bool has_byte_order_mark(std::string_view page) {
    return page.starts_with(text::kByteOrderMark) || page.starts_with("\xFF\xFE") ||
           page.starts_with("\xFE\xFF");
}

/// Returns what stands behind `name` and an equals sign in a tag; nothing if they are not there.
std::optional<std::string> value_behind(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos;
         at = tag.find(name, at + 1)) {
        std::string_view rest = tag.substr(at + name.size());
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(kBetweenParts)));
        if (!rest.starts_with('=')) {
            continue;
        }
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t\r\n\f\"'")));
        const std::size_t end = rest.find_first_of(" \t\r\n\f\"';/>?");
        return std::string(rest.substr(0, end));
    }
    return std::nullopt;
}

/// Returns the encoding that a reader of the web takes for the one that a page names.
std::string taken_for(const std::string& name) {
    constexpr std::array<std::string_view, 5> kLatin = {"iso-8859-1", "latin1", "us-ascii", "ascii",
                                                        "iso8859-1"};
    if (std::ranges::find(kLatin, name) != kLatin.end()) {
        return "windows-1252";
    }
    return name.starts_with("utf-16") || name.starts_with("utf-32") ? "utf-8" : name;
}

} // namespace

std::optional<std::string> declared_encoding(std::string_view page) {
    if (has_byte_order_mark(page)) {
        return std::nullopt;
    }
    const std::string beginning = ascii_lower(page.substr(0, kDeclaredWithin));
    std::optional<std::string> found;
    if (beginning.starts_with("<?xml")) {
        found = value_behind(beginning.substr(0, beginning.find('>')), "encoding");
    }
    for (std::size_t at = 0; !found && at < beginning.size();) {
        const std::size_t comment = beginning.find("<!--", at);
        const std::size_t tag = beginning.find("<meta", at);
        if (tag == std::string::npos) {
            break;
        }
        if (comment < tag) {
            at = std::min(beginning.find("-->", comment + 2), beginning.size());
            continue;
        }
        const std::size_t end = std::min(beginning.find('>', tag), beginning.size());
        found = value_behind(std::string_view(beginning).substr(tag, end - tag), "charset");
        at = end;
    }
    if (found) {
        found = taken_for(*found);
    }
    return found && *found != "utf-8" && *found != "utf8" && is_encoding(*found) ? found
                                                                                 : std::nullopt;
}

} // namespace sijill::kb
