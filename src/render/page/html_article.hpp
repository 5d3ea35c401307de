#pragma once

#include "render/options.hpp"
#include "render/page/html_parts.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::render {

/// A source, or some of its sentences, as the queries of queries/source/ return them.
struct ArticleRows {
    const ResultSet& sentences;
    const ResultSet& quotations; ///< on these sentences, by their places
    const ResultSet& statements; ///< that have these quotations
    std::string language;        ///< of the source, a BCP 47 tag
};

/// Returns the text of a source, its paragraphs as they were printed, with the words marked that
/// statements rest on, and beside each paragraph those statements. The sentences have the anchors
/// `s1`, `s2`, …, the statements `statement-ID`. A statement without an address leads to the
/// sentence that it rests on.
[[nodiscard]] std::string html_article(const ArticleRows& rows, const RenderOptions& options,
                                       const AddressOf& address = {});

} // namespace sijill::render
