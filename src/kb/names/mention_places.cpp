#include "kb/names/mention_places.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

WordMatch match_at(const MentionPlace& place, WordMatch match) {
    for (const Token& token : place.tokens) {
        match.word += match.word.empty() ? token.text : " " + token.text;
    }
    const TextSpan& first = place.tokens.front().span;
    const TextSpan& last = place.tokens.back().span;
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

std::vector<MentionPlace> mention_places(SQLite::Database& database, std::int64_t sentence,
                                         std::string_view text) {
    SQLite::Statement mentions(database, "SELECT m.entity_id, m.start_cp - t.start_cp, "
                                         "m.end_cp - t.start_cp FROM mention m "
                                         "JOIN sentence t ON t.id = m.sentence_id "
                                         "WHERE m.sentence_id = ?1 ORDER BY 2, 3, 1");
    mentions.bind(1, sentence);
    const std::vector<Token> tokens = tokenize(text);
    std::vector<MentionPlace> places;
    while (mentions.executeStep()) {
        const auto begin = static_cast<std::size_t>(mentions.getColumn(1).getInt64());
        const auto end = static_cast<std::size_t>(mentions.getColumn(2).getInt64());
        MentionPlace& place = places.emplace_back();
        place.entity = mentions.getColumn(0).getInt64();
        std::ranges::copy_if(tokens, std::back_inserter(place.tokens), [&](const Token& token) {
            return token.span.begin_cp >= begin && token.span.end_cp <= end;
        });
    }
    return places;
}

void place_mentions(Explanation& why, const std::vector<NameMatch>& names,
                    const std::vector<MentionPlace>& places) {
    std::vector<WordMatch> matches;
    for (WordMatch& match : why.matches) {
        if (match.kind != MatchKind::mention) {
            matches.push_back(std::move(match));
            continue;
        }
        for (const MentionPlace& place : places) {
            if (!place.tokens.empty() && names_entity(names, match.question_word, place.entity)) {
                matches.push_back(match_at(place, match));
            }
        }
    }
    const auto key = [](const WordMatch& match) {
        return std::tuple(match.span.begin_byte, match.span.end_byte, match.question_word,
                          match.kind);
    };
    std::ranges::sort(matches, {}, key);
    // Two entities of one name are one mention of it.
    const auto is_same = [&key](const WordMatch& left, const WordMatch& right) {
        return key(left) == key(right);
    };
    matches.erase(std::unique(matches.begin(), matches.end(), is_same), matches.end());
    why.matches = std::move(matches);
}

} // namespace sijill::kb
