#include "kb/names/mention_positions.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

WordMatch match_at(const MentionPosition& mention, WordMatch match) {
    for (const Token& token : mention.tokens) {
        match.word += match.word.empty() ? token.text : " " + token.text;
    }
    const TextSpan& first = mention.tokens.front().span;
    const TextSpan& last = mention.tokens.back().span;
    match.span = {first.begin_byte, last.end_byte, first.begin_cp, last.end_cp};
    return match;
}

bool names_entity(const std::vector<NameMatch>& names, std::size_t first_token,
                  std::int64_t entity) {
    return std::ranges::any_of(names, [&](const NameMatch& name) {
        return name.first_token == first_token && std::ranges::binary_search(name.entities, entity);
    });
}

} // namespace

MentionPositions::MentionPositions(SQLite::Database& database)
    : rows_(database, "SELECT m.entity_id, m.start_cp - t.start_cp, "
                      "m.end_cp - t.start_cp FROM mention m "
                      "JOIN sentence t ON t.id = m.sentence_id "
                      "WHERE m.sentence_id = ?1 ORDER BY 2, 3, 1") {
}

std::vector<MentionPosition> MentionPositions::in(std::int64_t sentence, std::string_view text) {
    rows_.reset();
    rows_.bind(1, sentence);
    const std::vector<Token> tokens = tokenize(text);
    std::vector<MentionPosition> mentions;
    while (rows_.executeStep()) {
        const auto begin = static_cast<std::size_t>(rows_.getColumn(1).getInt64());
        const auto end = static_cast<std::size_t>(rows_.getColumn(2).getInt64());
        MentionPosition& mention = mentions.emplace_back();
        mention.entity = rows_.getColumn(0).getInt64();
        std::ranges::copy_if(tokens, std::back_inserter(mention.tokens), [&](const Token& token) {
            return token.span.begin_cp >= begin && token.span.end_cp <= end;
        });
    }
    rows_.reset();
    return mentions;
}

void locate_mentions(Explanation& why, const std::vector<NameMatch>& names,
                     const std::vector<MentionPosition>& mentions) {
    std::vector<WordMatch> matches;
    for (WordMatch& match : why.matches) {
        if (match.kind != MatchKind::mention) {
            matches.push_back(std::move(match));
            continue;
        }
        for (const MentionPosition& mention : mentions) {
            if (!mention.tokens.empty() &&
                names_entity(names, match.question_word, mention.entity)) {
                matches.push_back(match_at(mention, match));
            }
        }
    }
    const auto key = [](const WordMatch& match) {
        return std::tuple(match.span.begin_byte, match.span.end_byte, match.question_word,
                          match.kind);
    };
    std::ranges::sort(matches, {}, key);
    // Two entities with the same name make one match.
    const auto is_same = [&key](const WordMatch& left, const WordMatch& right) {
        return key(left) == key(right);
    };
    matches.erase(std::unique(matches.begin(), matches.end(), is_same), matches.end());
    why.matches = std::move(matches);
}

} // namespace sijill::kb
