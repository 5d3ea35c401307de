#include "kb/drafts/draft.hpp"
#include "kb/pack_files/pack_toml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::kb {
namespace {

constexpr const char* kHead =
    "What the text seems to state, by rules. Nobody has read it yet: mend what is wrong, delete "
    "what\n"
    "is not so, and delete the line `draft` of what is right. `sijill add` leaves drafts out.";

/// Returns what is said of a sentence: its number, its words, and what it names.
std::string comment_of(const Draft& draft, std::size_t index) {
    const Sentence& sentence = draft.sentences[index];
    const TextSpan& span = sentence.span;
    std::string comment =
        fmt::format("P{} S{}  {}", sentence.paragraph, index + 1,
                    draft.pack.text.substr(span.begin_byte, span.end_byte - span.begin_byte));
    std::ranges::replace(comment, '\n', ' ');
    std::vector<std::string> entities;
    for (const std::string& slug : draft.entities[index]) {
        if (std::ranges::find(entities, slug) == entities.end()) {
            entities.push_back(slug);
        }
    }
    if (!entities.empty()) {
        comment += fmt::format("\nnames {}", fmt::join(entities, ", "));
    }
    for (const DraftedClaim& claim : draft.claims) {
        if (claim.candidate.sentence == index && !claim.statement) {
            comment +=
                fmt::format("\nno statement is drafted for «{}» ({}): {}", claim.candidate.quote,
                            claims::name_of(claim.candidate.kind), claim.lacking);
        }
    }
    return comment;
}

} // namespace

std::string draft_toml(const Draft& draft) {
    PackComments comments;
    comments.head = kHead;
    std::size_t next = 0; // the first statement of this sentence or of one behind it
    for (std::size_t index = 0; index < draft.sentences.size(); ++index) {
        std::string& comment = comments.statements[next];
        comment += (comment.empty() ? "" : "\n") + comment_of(draft, index);
        for (const DraftedClaim& claim : draft.claims) {
            if (claim.statement && claim.candidate.sentence == index) {
                ++next;
            }
        }
    }
    return to_toml(draft.pack, comments);
}

} // namespace sijill::kb
