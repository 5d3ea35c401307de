#include "server/views/marked_text.hpp"

#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace sijill::server {
namespace {

struct Quotation {
    std::int64_t begin = 0, end = 0; ///< code points of the source's text
    std::int64_t statement = 0;
};

/// Walks through a text once, from lower places to higher ones.
class PlaceFinder {
public:
    explicit PlaceFinder(std::string_view text) : text_(text) {}

    /// Returns the bytes from the last place to this one, which count code points from 0.
    std::string_view up_to(std::int64_t place) {
        const std::size_t begin = byte_;
        while (place_ < place && byte_ < text_.size()) {
            ++byte_;
            while (byte_ < text_.size() && text::is_trail_byte(text_[byte_])) {
                ++byte_;
            }
            ++place_;
        }
        return text_.substr(begin, byte_ - begin);
    }

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::int64_t place_ = 0;
};

std::int64_t cell_number(const ResultSet& result, const std::vector<Value>& row, const char* key) {
    const auto* number = std::get_if<std::int64_t>(&row[*result.column(key)]);
    return number == nullptr ? 0 : *number;
}

std::map<std::int64_t, std::vector<Quotation>> quotations_by_sentence(const ResultSet& rows) {
    std::map<std::int64_t, std::vector<Quotation>> found;
    for (const auto& row : rows.rows) {
        found[cell_number(rows, row, "sentence")].push_back(
            {cell_number(rows, row, "start_cp"), cell_number(rows, row, "end_cp"),
             cell_number(rows, row, "statement_id")});
    }
    return found;
}

/// Returns the statements that quote all from one place to another, between which none begins or
/// ends.
std::vector<std::int64_t> statements_over(const std::vector<Quotation>& quotations,
                                          std::int64_t begin, std::int64_t end) {
    std::vector<std::int64_t> statements;
    for (const Quotation& quotation : quotations) {
        if (quotation.begin <= begin && quotation.end >= end) {
            statements.push_back(quotation.statement);
        }
    }
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    return statements;
}

/// Returns the places at which a sentence is cut, from its beginning to its end.
std::vector<std::int64_t> cuts_of(const std::vector<Quotation>& quotations, std::int64_t begin,
                                  std::int64_t end) {
    std::vector<std::int64_t> cuts{begin, end};
    for (const Quotation& quotation : quotations) {
        cuts.push_back(std::clamp(quotation.begin, begin, end));
        cuts.push_back(std::clamp(quotation.end, begin, end));
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

} // namespace

std::vector<TextParagraph> marked_paragraphs(const SourceCard& card, std::string_view text) {
    const ResultSet& rows = card.sentences;
    const auto quotations = quotations_by_sentence(card.quotations);
    PlaceFinder finder(text);
    std::vector<TextParagraph> paragraphs;
    for (const auto& row : rows.rows) {
        const std::int64_t begin = cell_number(rows, row, "start_cp");
        const std::int64_t end = cell_number(rows, row, "end_cp");
        const std::int64_t paragraph = cell_number(rows, row, "paragraph");
        const std::string_view between = finder.up_to(begin);
        if (paragraphs.empty() || paragraphs.back().number != paragraph) {
            paragraphs.push_back({paragraph, {}});
        } else {
            paragraphs.back().sentences.back().behind = between;
        }
        TextSentence& sentence = paragraphs.back().sentences.emplace_back();
        sentence.number = cell_number(rows, row, "sentence");
        const auto found = quotations.find(sentence.number);
        const std::vector<Quotation> here =
            found == quotations.end() ? std::vector<Quotation>() : found->second;
        const std::vector<std::int64_t> cuts = cuts_of(here, begin, end);
        for (std::size_t index = 1; index < cuts.size(); ++index) {
            sentence.pieces.push_back({std::string(finder.up_to(cuts[index])),
                                       statements_over(here, cuts[index - 1], cuts[index])});
        }
    }
    return paragraphs;
}

} // namespace sijill::server
