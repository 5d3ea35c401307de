#include "base/ascii.hpp"
#include "base/split.hpp"
#include "kb/documents/html_blocks.hpp"

#include <algorithm>
#include <set>

namespace sijill::kb {
namespace {

using Names = std::set<std::string_view>;

const Names kUnseen{"head",   "script", "style",    "noscript", "template", "iframe", "noframes",
                    "object", "embed",  "applet",   "svg",      "canvas",   "audio",  "video",
                    "map",    "select", "datalist", "textarea", "area",     "title"};
const Names kFrame{"nav", "aside", "footer", "button", "dialog", "menu"};
const Names kFrameRoles{"navigation", "banner",  "contentinfo", "complementary", "search",
                        "menu",       "menubar", "dialog",      "alertdialog"};
const Names kReadersComments{"comments", "comment-list", "commentlist", "disqus_thread"};

bool is_any_of(std::string_view name, const Names& names) {
    return names.contains(name);
}

/// Returns true if a style hides the element.
bool is_hiding(std::string_view style) {
    std::string tight = ascii_lower(style);
    std::erase_if(tight, [](char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); });
    return tight.find("display:none") != std::string::npos ||
           tight.find("visibility:hidden") != std::string::npos;
}

/// Returns true if a class or the name of the element is that of the comments of readers.
bool has_readers_comments(const HtmlNode& node) {
    const auto words = split(node.attribute("class"), ' ');
    return kReadersComments.contains(node.attribute("id")) ||
           std::ranges::any_of(
               words, [](std::string_view word) { return kReadersComments.contains(word); });
}

/// The words from which a form is taken for one that is only wrapped round the page, as some
/// servers do.
constexpr std::size_t kWordsOfPage = 50;

} // namespace

void count_words(HtmlNode& node) {
    bool between = true;
    for (const char byte : node.text) {
        const bool is_space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        node.words += between && !is_space ? 1U : 0U;
        between = is_space;
    }
    for (const auto& child : node.children) {
        count_words(*child);
        node.words += kUnseen.contains(child->name) ? 0 : child->words;
    }
}

bool is_left_out(const HtmlNode& node, HtmlScope scope) {
    if (node.is_text()) {
        return false;
    }
    if (is_any_of(node.name, kUnseen) || node.has_attribute("hidden") ||
        is_hiding(node.attribute("style"))) {
        return true;
    }
    if (scope == HtmlScope::visible) {
        return false;
    }
    if (node.name == "form") {
        return node.words < kWordsOfPage;
    }
    return is_any_of(node.name, kFrame) || (node.name == "header" && scope == HtmlScope::page) ||
           is_any_of(node.attribute("role"), kFrameRoles) ||
           node.attribute("aria-hidden") == "true" || has_readers_comments(node);
}

} // namespace sijill::kb
