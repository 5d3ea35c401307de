#include "kb/documents/html_tree.hpp"

#include "base/ascii.hpp"
#include "sijill/error.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <new>
#include <set>

namespace sijill::kb {
namespace {

/// The bytes of all different names of elements and attributes. What goes beyond is skipped by the
/// parser, which compares each attribute of a tag with all before it.
constexpr std::size_t kMostBytesOfNames = 20'000;

const std::set<std::string_view> kOfHead{"title", "meta", "link",     "script",
                                         "style", "base", "noscript", "template"};

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// Makes the tree of what the parser tells. An exception may not pass through the parser, which is
/// C: it is kept, and the parser stopped.
class TreeBuilder {
public:
    TreeBuilder() : root_(std::make_unique<HtmlNode>()), open_{root_.get()} {}

    void bind(htmlParserCtxtPtr parser) { parser_ = parser; }

    void start(std::string_view name, const xmlChar** attributes) {
        guarded([&] {
            if (open_.size() > kDeepestElement || ++elements_ > kMostElements) {
                is_too_deep_ = open_.size() > kDeepestElement;
                is_too_large_ = !is_too_deep_;
                xmlStopParser(parser_);
                return;
            }
            auto node = std::make_unique<HtmlNode>();
            node->name = ascii_lower(name);
            leave_head(kOfHead.contains(node->name));
            for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
                node->attributes.emplace_back(ascii_lower(view_of(attributes[0])),
                                              view_of(attributes[1]));
            }
            HtmlNode* const added = node.get();
            open_.back()->children.push_back(std::move(node));
            open_.push_back(added);
        });
    }

    void end(std::string_view name) {
        guarded([&] {
            const std::string lower = ascii_lower(name);
            const auto found =
                std::find_if(open_.rbegin(), open_.rend() - 1,
                             [&lower](const HtmlNode* node) { return node->name == lower; });
            if (found != open_.rend() - 1) {
                open_.erase(found.base() - 1, open_.end());
            }
        });
    }

    void text(std::string_view part) {
        guarded([&] {
            leave_head(part.find_first_not_of(" \t\n\f\r") == std::string_view::npos);
            HtmlNode& parent = *open_.back();
            if (parent.children.empty() || !parent.children.back()->is_text()) {
                parent.children.push_back(std::make_unique<HtmlNode>());
            }
            parent.children.back()->text += part;
        });
    }

    std::unique_ptr<HtmlNode> take(const std::string& file) {
        if (is_out_of_memory_) {
            throw std::bad_alloc();
        }
        if (is_too_deep_) {
            throw Error(ErrorCode::bad_input,
                        {"{}: nested deeper than {} levels"_text, file, kDeepestElement});
        }
        if (is_too_large_) {
            throw Error(ErrorCode::bad_input,
                        {"{}: more than {} elements"_text, file, kMostElements});
        }
        return std::move(root_);
    }

private:
    /// Ends the head of the page where something comes that is not of a head. The parser knows no
    /// elements of HTML 5, and leaves them in it where the page has no <body>.
    void leave_head(bool stays) {
        if (!stays && open_.back()->name == "head") {
            open_.pop_back();
        }
    }

    template <class Work>
    void guarded(Work work) noexcept {
        try {
            work();
        } catch (...) { // nothing else is thrown here
            is_out_of_memory_ = true;
            xmlStopParser(parser_);
        }
    }

    htmlParserCtxtPtr parser_ = nullptr;
    std::unique_ptr<HtmlNode> root_;
    std::vector<HtmlNode*> open_;
    std::size_t elements_ = 0;
    bool is_too_deep_ = false;
    bool is_too_large_ = false;
    bool is_out_of_memory_ = false;
};

TreeBuilder& builder_of(void* context) {
    return *static_cast<TreeBuilder*>(context);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
    builder_of(context).start(view_of(name), attributes);
}

void on_end(void* context, const xmlChar* name) {
    builder_of(context).end(view_of(name));
}

void on_text(void* context, const xmlChar* text, int size) {
    builder_of(context).text(view_of(text).substr(0, static_cast<std::size_t>(size)));
}

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const noexcept { htmlFreeParserCtxt(parser); }
};

} // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
    const auto found =
        std::ranges::find(attributes, wanted, &decltype(attributes)::value_type::first);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool HtmlNode::has_attribute(std::string_view wanted) const {
    return std::ranges::find(attributes, wanted, &decltype(attributes)::value_type::first) !=
           attributes.end();
}

std::unique_ptr<HtmlNode> parse_html(const std::string& file, std::string_view page) {
    static const bool is_ready = (xmlInitParser(), true);
    static_cast<void>(is_ready);
    TreeBuilder builder;
    std::string letters(page);
    std::erase(letters, '\0'); // the parser takes it for the end
    if (letters.empty()) {
        return builder.take(file);
    }
    const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
        htmlCreateMemoryParserCtxt(letters.data(), static_cast<int>(letters.size())));
    if (parser == nullptr) {
        throw std::bad_alloc();
    }
    builder.bind(parser.get());
    *parser->sax = htmlSAXHandler{};
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->userData = &builder;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlDictSetLimit(parser->dict, kMostBytesOfNames);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser.get());
    if (parser->errNo == XML_ERR_NO_MEMORY) { // newer parsers stop where names are too many
        throw Error(ErrorCode::bad_input,
                    {"{}: too many names of elements and attributes"_text, file});
    }
    return builder.take(file);
}

} // namespace sijill::kb
