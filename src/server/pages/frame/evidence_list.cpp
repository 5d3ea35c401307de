#include "server/pages/frame/evidence_list.hpp"

#include "render/page/html_evidence.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/parts.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

/// So many bytes of a paragraph stand on either side of a quotation; the source has the rest.
constexpr std::size_t kContext = 600;

constexpr std::string_view kLeftOut = "…";

/// Shortens the cells of a column.
void shorten(ResultSet& result, std::string_view key,
             std::string (*shortened)(std::string_view text, std::size_t most)) {
    if (const auto column = result.column(key)) {
        for (Row& row : result.rows) {
            row[*column] = shortened(to_text(row[*column]), kContext);
        }
    }
}

} // namespace

std::string end_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return std::string(text);
    }
    std::size_t begin = text.size() - most;
    const std::size_t space = text.find(' ', begin);
    begin = space == std::string_view::npos ? begin : space;
    while (begin < text.size() && text::is_trail_byte(text[begin])) {
        ++begin;
    }
    return std::string(kLeftOut) + std::string(text.substr(begin));
}

std::string begin_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return std::string(text);
    }
    const std::size_t space = text.rfind(' ', most);
    std::size_t end = space == std::string_view::npos ? most : space;
    while (end > 0 && text::is_trail_byte(text[end])) {
        --end;
    }
    return std::string(text.substr(0, end)) + std::string(kLeftOut);
}

std::string evidence_section(const Call& call, const ResultSet& evidence) {
    if (evidence.rows.empty()) {
        return {};
    }
    ResultSet shown = evidence;
    shorten(shown, "before", end_of);
    shorten(shown, "after", begin_of);
    render::RenderOptions options;
    options.language = call.language;
    return section("evidence", say(call, "page.evidence"),
                   render::html_quotations(shown, options, addresses(call)));
}

} // namespace sijill::server
