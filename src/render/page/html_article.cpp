#include "render/page/html_article.hpp"

#include "base/highlight_marks.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/highlight.hpp"
#include "render/cells/iso_dates.hpp"
#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace sijill::render {
namespace {

/// A span of the source, in code points, that a statement rests on.
struct Quotation {
    std::int64_t start_cp = 0;
    std::int64_t end_cp = 0;
    std::int64_t statement = 0;
    std::int64_t sentence = 0;
};

/// Returns the text of a sentence that begins at a code point of its source, with the words that
/// any of the quotations has as marks.
std::string marked_sentence(std::string_view text, std::int64_t start_cp,
                            const std::vector<Quotation>& quotations) {
    std::map<std::int64_t, int> changes; // how many quotations more are open from a code point on
    for (const Quotation& quotation : quotations) {
        ++changes[quotation.start_cp];
        --changes[quotation.end_cp];
    }
    std::string marked;
    int open = 0;
    auto change = changes.begin();
    for (std::size_t byte = 0; byte < text.size(); ++start_cp) {
        for (; change != changes.end() && change->first <= start_cp; ++change) {
            const bool was_open = open > 0;
            open += change->second;
            if (was_open != (open > 0)) {
                marked += was_open ? kHighlightEnd : kHighlightBegin;
            }
        }
        const std::size_t end = text::decode_utf8(text, byte).end_byte;
        const std::string_view letter = text.substr(byte, end - byte);
        if (letter != kHighlightBegin && letter != kHighlightEnd) {
            marked += letter;
        }
        byte = end;
    }
    const MarkedText shown = split_marks(visible_text(marked));
    return with_dates_apart(highlight(shown.text, shown.spans, HighlightStyle::html),
                            "<bdi dir=\"ltr\">", "</bdi>");
}

class ArticleWriter {
public:
    ArticleWriter(const ArticleRows& rows, const RenderOptions& options, const AddressOf& address)
        : rows_(rows), options_(options), address_(address) {
        for (const std::vector<Value>& row : rows.quotations.rows) {
            const std::int64_t sentence = number_at(rows.quotations, row, "sentence");
            quotations_[sentence].push_back({number_at(rows.quotations, row, "start_cp"),
                                             number_at(rows.quotations, row, "end_cp"),
                                             number_at(rows.quotations, row, "statement_id"),
                                             sentence});
        }
        for (const std::vector<Value>& row : rows.statements.rows) {
            statements_[number_at(rows.statements, row, "statement_id")] = &row;
        }
    }

    [[nodiscard]] std::string article() {
        std::string article;
        std::string paragraph;
        std::vector<Quotation> beside;
        std::int64_t number = 0;
        for (const std::vector<Value>& row : rows_.sentences.rows) {
            const std::int64_t of = number_at(rows_.sentences, row, "paragraph");
            if (of != number && !paragraph.empty()) {
                article += finished(paragraph, beside);
                paragraph.clear();
                beside.clear();
            }
            number = of;
            paragraph += (paragraph.empty() ? "" : " ") + sentence(row, beside);
        }
        article += finished(paragraph, beside);
        return fmt::format("<div class=\"article\" lang=\"{}\">\n{}</div>\n",
                           attribute_text(rows_.language), article);
    }

private:
    /// Returns a sentence, and adds the quotations in it to those of its paragraph.
    [[nodiscard]] std::string sentence(const std::vector<Value>& row,
                                       std::vector<Quotation>& beside) const {
        const std::int64_t start_cp = number_at(rows_.sentences, row, "start_cp");
        const std::int64_t number = number_at(rows_.sentences, row, "sentence");
        const auto found = quotations_.find(number);
        const std::vector<Quotation> own =
            found == quotations_.end() ? std::vector<Quotation>() : found->second;
        beside.insert(beside.end(), own.begin(), own.end());
        return fmt::format("<span id=\"s{}\">{}</span>", number,
                           marked_sentence(text_at(rows_.sentences, row, "text"), start_cp, own));
    }

    [[nodiscard]] std::string finished(const std::string& paragraph,
                                       const std::vector<Quotation>& beside) {
        std::string statements;
        std::set<std::int64_t> here;
        for (const Quotation& quotation : beside) {
            if (statements_.contains(quotation.statement) &&
                here.insert(quotation.statement).second) {
                statements += statement(quotation);
            }
        }
        return fmt::format("<p dir=\"auto\">{}</p>\n<aside lang=\"{}\">\n{}</aside>\n", paragraph,
                           is_arabic(options_.language) ? "ar" : "en", statements);
    }

    [[nodiscard]] std::string statement(const Quotation& quotation) {
        const std::vector<Value>& row = *statements_.at(quotation.statement);
        const std::string id = std::to_string(quotation.statement);
        std::string target = address_ ? address_(Column::Kind::statement, id, 0) : std::string();
        if (target.empty()) {
            target = fmt::format("#s{}", quotation.sentence);
        }
        const bool is_first = seen_.insert(quotation.statement).second;
        return fmt::format(
            "<a{} href=\"{}\">{} {}</a>\n",
            is_first ? fmt::format(" id=\"statement-{}\"", id) : std::string(),
            attribute_text(target), bdi(text_at(rows_.statements, row, "line")),
            certainty_chip(text_at(rows_.statements, row, "certainty"), options_.language));
    }

    const ArticleRows& rows_;
    const RenderOptions& options_;
    const AddressOf& address_;
    std::map<std::int64_t, std::vector<Quotation>> quotations_; ///< by sentence
    std::map<std::int64_t, const std::vector<Value>*> statements_;
    std::set<std::int64_t> seen_; ///< statements whose anchor is given
};

} // namespace

std::string html_article(const ArticleRows& rows, const RenderOptions& options,
                         const AddressOf& address) {
    return ArticleWriter(rows, options, address).article();
}

} // namespace sijill::render
