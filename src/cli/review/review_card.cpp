#include "cli/review/review_card.hpp"

#include "base/highlight_marks.hpp"
#include "base/marked_text.hpp"
#include "cli/output/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace sijill::cli {
namespace {

struct Bytes {
    std::size_t begin_byte, end_byte;
};

/// Returns the parts of a sentence that are to be marked, ascending, those that touch as one.
std::vector<Bytes> marked_parts(const kb::FoundCandidate& found) {
    std::vector<Bytes> parts;
    for (const auto& words : {std::optional(found.cue), found.hedge, found.time, found.speaker,
                              found.subject, found.object}) {
        const std::size_t at = words ? found.text.find(*words) : std::string::npos;
        if (at != std::string::npos) {
            parts.push_back({at, at + words->size()});
        }
    }
    std::ranges::sort(parts, {}, &Bytes::begin_byte);
    std::vector<Bytes> apart;
    for (const Bytes& part : parts) {
        if (!apart.empty() && part.begin_byte <= apart.back().end_byte) {
            apart.back().end_byte = std::max(apart.back().end_byte, part.end_byte);
        } else {
            apart.push_back(part);
        }
    }
    return apart;
}

} // namespace

std::string marked_sentence(const kb::FoundCandidate& found) {
    return marked_text(found.text, marked_parts(found), kHighlightBegin, kHighlightEnd);
}

ResultSet review_card(const kb::FoundCandidate& found) {
    ResultSet card;
    card.name = "candidate";
    std::vector<Value> row;
    const auto add = [&](Column column, Value value) {
        card.columns.push_back(std::move(column));
        row.push_back(std::move(value));
    };
    const auto add_words = [&](const char* key, const std::optional<std::string>& words) {
        if (words) {
            add(column(key), *words);
        }
    };
    add(column("source"), found.source);
    add(column("paragraph"), found.paragraph);
    add(column("sentence"), found.sentence);
    Column text = column("text");
    text.highlighted = true;
    add(std::move(text), marked_sentence(found));
    add(coded_column("kind"), found.kind);
    add(coded_column("certainty"), found.certainty);
    add_words("hedge", found.hedge);
    add_words("time", found.time);
    add_words("speaker", found.speaker);
    card.rows.push_back(std::move(row));
    return card;
}

} // namespace sijill::cli
