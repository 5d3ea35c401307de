#include "kb/documents/html_blocks.hpp"

#include <algorithm>
#include <set>

namespace sijill::kb {
namespace {

using Names = std::set<std::string_view>;

/// White space of HTML; a no-break space is a letter.
constexpr std::string_view kSpace = " \t\n\f\r";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

const Names kParagraphs{"p",       "div",     "section",    "article", "main",     "header",
                        "footer",  "nav",     "aside",      "h1",      "h2",       "h3",
                        "h4",      "h5",      "h6",         "ul",      "ol",       "dl",
                        "menu",    "table",   "blockquote", "pre",     "figure",   "figcaption",
                        "address", "details", "summary",    "form",    "fieldset", "hr",
                        "center",  "body",    "html",       "dir",     "legend",   "dialog"};
const Names kLines{"li", "dt", "dd", "tr", "caption", "option", "thead", "tbody", "tfoot"};
const Names kHeadings{"h1", "h2", "h3", "h4", "h5", "h6"};
/// What a cell of a table that only lays out the page has in it.
const Names kOfLayout{"p",  "table", "ul", "ol", "dl", "h1",         "h2", "h3",
                      "h4", "h5",    "h6", "hr", "br", "blockquote", "pre"};

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        if (kSpace.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
        } else {
            return false;
        }
    }
    return true;
}

/// What parts two texts, from the weakest on.
enum class Break { none, line, paragraph };

/// Writes texts and breaks into blocks.
class BlockWriter {
public:
    void add_text(std::string_view text, bool is_linked, bool keeps_space) {
        if (keeps_space) {
            add_preformatted(text, is_linked);
            return;
        }
        for (const char byte : text) {
            if (kSpace.find(byte) != std::string_view::npos) {
                has_space_ = true;
            } else {
                add_byte(byte, is_linked);
            }
        }
    }

    void add_tab() {
        if (!block_.text.empty()) {
            block_.text += '\t';
            has_space_ = false;
            begins_word_ = true;
        }
    }

    void add_break(Break next) {
        flush();
        break_ = std::max(break_, next);
    }

    /// A second <br> with no text between makes a paragraph.
    void add_line_end() {
        const bool is_second = is_blank(block_.text) && break_ != Break::none;
        add_break(is_second ? Break::paragraph : Break::line);
    }

    void set_heading(bool is_heading) { is_heading_ = is_heading; }

    std::vector<TextBlock> take() {
        flush();
        return std::move(blocks_);
    }

private:
    void add_byte(char byte, bool is_linked) {
        if (has_space_ && !block_.text.empty() && block_.text.back() != '\t') {
            block_.text += ' ';
        }
        begins_word_ = begins_word_ || has_space_ || block_.text.empty();
        has_space_ = false;
        if (begins_word_) {
            ++block_.words;
            block_.linked_words += is_linked ? 1U : 0U;
            begins_word_ = false;
        }
        block_.text += byte;
    }

    void add_preformatted(std::string_view text, bool is_linked) {
        for (const char byte : text) {
            if (byte == '\n') {
                add_line_end();
            } else if (kSpace.find(byte) != std::string_view::npos && byte != '\r') {
                block_.text += byte;
                begins_word_ = true;
            } else if (byte != '\r') {
                add_byte(byte, is_linked);
            }
        }
    }

    void flush() {
        const std::size_t end = block_.text.find_last_not_of(kSpace);
        block_.text.resize(end == std::string::npos ? 0 : end + 1);
        if (!is_blank(block_.text)) {
            block_.is_paragraph = break_ != Break::line;
            block_.is_heading = is_heading_;
            blocks_.push_back(std::move(block_));
            break_ = Break::none;
        }
        block_ = {};
        has_space_ = false;
        begins_word_ = false;
    }

    std::vector<TextBlock> blocks_;
    TextBlock block_;
    Break break_ = Break::none; ///< before the block that is being written
    bool has_space_ = false;    ///< white space stands before the next letter
    bool begins_word_ = false;
    bool is_heading_ = false;
};

/// Walks through an element and writes its texts.
class BlockReader {
public:
    explicit BlockReader(HtmlScope scope) : scope_(scope) {}

    void read(const HtmlNode& node) {
        if (node.is_text() && node.children.empty()) {
            if (!only_headings_ || is_in_heading_) {
                writer_.add_text(node.text, links_ > 0, preformatted_ > 0);
            }
            return;
        }
        if (is_left_out(node, scope_)) {
            return;
        }
        if (node.name == "br") {
            row_ > 0 ? writer_.add_text(" ", false, false) : writer_.add_line_end();
        } else if (node.name == "header" && scope_ == HtmlScope::article && !only_headings_) {
            only_headings_ = true;
            read_element(node);
            only_headings_ = false;
        } else {
            read_element(node);
        }
    }

    std::vector<TextBlock> take() { return writer_.take(); }

private:
    void read_element(const HtmlNode& node) {
        const bool is_link = node.name == "a" && node.has_attribute("href");
        const bool is_preformatted = node.name == "pre";
        const bool is_row = node.name == "tr" && (row_ > 0 || !is_layout(node));
        const bool is_heading = kHeadings.contains(node.name);
        const bool was_heading = is_in_heading_;
        const Break around = break_around(node);
        part(around);
        links_ += is_link ? 1 : 0;
        preformatted_ += is_preformatted ? 1 : 0;
        row_ += is_row ? 1 : 0;
        items_ += node.name == "li" || node.name == "dd" || node.name == "dt" ? 1 : 0;
        is_in_heading_ = is_in_heading_ || is_heading;
        writer_.set_heading(is_in_heading_);
        for (const auto& child : node.children) {
            read(*child);
        }
        if ((node.name == "td" || node.name == "th") && row_ > 0) {
            writer_.add_tab();
        }
        items_ -= node.name == "li" || node.name == "dd" || node.name == "dt" ? 1 : 0;
        row_ -= is_row ? 1 : 0;
        preformatted_ -= is_preformatted ? 1 : 0;
        links_ -= is_link ? 1 : 0;
        part(around);
        is_in_heading_ = was_heading;
        writer_.set_heading(is_in_heading_);
    }

    /// Returns true for a row whose cells hold more than a line of text.
    static bool is_layout(const HtmlNode& row) {
        bool found = false;
        for_each_node(row, [&](const HtmlNode& node) {
            found = found || kOfLayout.contains(node.name);
            return !found;
        });
        return found;
    }

    [[nodiscard]] Break break_around(const HtmlNode& node) const {
        if (kLines.contains(node.name)) {
            return Break::line;
        }
        const bool is_cell = node.name == "td" || node.name == "th";
        if (kParagraphs.contains(node.name) || (is_cell && row_ == 0)) {
            return items_ > 0 ? Break::line : Break::paragraph;
        }
        return Break::none;
    }

    /// A row is one line, whatever is in its cells.
    void part(Break around) {
        if (around == Break::none) {
            return;
        }
        if (row_ > 0) {
            writer_.add_text(" ", false, false);
        } else {
            writer_.add_break(around);
        }
    }

    HtmlScope scope_;
    BlockWriter writer_;
    int links_ = 0;
    int preformatted_ = 0;
    int row_ = 0;
    int items_ = 0;
    bool only_headings_ = false; ///< inside the header of an article
    bool is_in_heading_ = false;
};

} // namespace

std::vector<TextBlock> text_blocks(const HtmlNode& node, HtmlScope scope) {
    BlockReader reader(scope);
    for (const auto& child : node.children) {
        reader.read(*child);
    }
    return reader.take();
}

std::string text_of(const HtmlNode& node) {
    std::string all;
    for_each_node(node, [&all](const HtmlNode& part) {
        if (part.is_text()) {
            all += part.text;
        }
        return part.name != "script" && part.name != "style";
    });
    return collapsed(all);
}

std::string collapsed(std::string_view text) {
    std::string result;
    bool has_space = false;
    for (const char byte : text) {
        if (kSpace.find(byte) != std::string_view::npos) {
            has_space = true;
            continue;
        }
        if (has_space && !result.empty()) {
            result += ' ';
        }
        has_space = false;
        result += byte;
    }
    return result;
}

std::string join_blocks(const std::vector<TextBlock>& blocks) {
    std::string text;
    for (const TextBlock& block : blocks) {
        if (!text.empty()) {
            text += block.is_paragraph ? "\n\n" : "\n";
        }
        text += block.text;
    }
    return text;
}

} // namespace sijill::kb
