#include "kb/names/mentions.hpp"

#include "base/ascii.hpp"
#include "base/split.hpp"
#include "kb/names/spelling.hpp"
#include "kb/store/row_inserter.hpp"
#include "text/stems/stem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

bool continues(const std::vector<Token>& tokens, std::size_t first,
               const std::vector<std::string>& words) {
    if (first + words.size() > tokens.size()) {
        return false;
    }
    for (std::size_t index = 1; index < words.size(); ++index) {
        if (without_alef_signs(tokens[first + index].text) != words[index]) {
            return false;
        }
    }
    return true;
}

/// Returns true if the next token is a number, at most one character behind: «Grok 2» is not
/// «Grok».
bool is_numbered(const std::vector<Token>& tokens, std::size_t index) {
    if (index + 1 >= tokens.size()) {
        return false;
    }
    const Token& next = tokens[index + 1];
    return is_ascii_digit(next.text.front()) && next.span.begin_cp - tokens[index].span.end_cp <= 1;
}

} // namespace

NameFinder::NameFinder(SQLite::Database& database) {
    SQLite::Statement names(database, fmt::format("SELECT DISTINCT {0}, n.entity_id, "
                                                  "e.kind = 'model' "
                                                  "FROM name n JOIN entity e ON e.id = n.entity_id "
                                                  "ORDER BY {0}, n.entity_id",
                                                  kBareWords));
    std::string last;
    Name* name = nullptr;
    while (names.executeStep()) {
        const std::string text = names.getColumn(0).getString();
        if (name == nullptr || text != last) {
            const std::vector<std::string_view> words = split(text, ' ');
            if (words.empty()) {
                continue; // only a damaged base has such a name
            }
            std::vector<Name>& row = by_first_word_[std::string(words.front())];
            row.push_back({{words.begin(), words.end()}, {}, false});
            name = &row.back();
            last = text;
        }
        name->entities.push_back(names.getColumn(1).getInt64());
        name->model = name->model || names.getColumn(2).getInt() != 0;
    }
    for (auto& [first_word, row] : by_first_word_) {
        std::stable_sort(row.begin(), row.end(), [](const Name& left, const Name& right) {
            return left.words.size() > right.words.size();
        });
    }
}

const NameFinder::Name* NameFinder::longest_at(const std::vector<Token>& tokens,
                                               std::size_t first) const {
    const Name* longest = nullptr;
    for (const std::string& base : text::without_proclitics(tokens[first].text)) {
        const auto row = by_first_word_.find(without_alef_signs(base));
        if (row == by_first_word_.end()) {
            continue;
        }
        for (const Name& name : row->second) {
            if (continues(tokens, first, name.words) &&
                !(name.model && is_numbered(tokens, first + name.words.size() - 1)) &&
                (longest == nullptr || name.words.size() > longest->words.size())) {
                longest = &name;
            }
        }
    }
    return longest;
}

std::vector<NameMatch> NameFinder::find(const std::vector<Token>& tokens) const {
    std::vector<NameMatch> matches;
    for (std::size_t first = 0; first < tokens.size();) {
        const Name* name = longest_at(tokens, first);
        if (name == nullptr) {
            ++first;
            continue;
        }
        matches.push_back({first, name->words.size(), name->entities});
        first += name->words.size();
    }
    return matches;
}

std::vector<Mention> find_mentions(SQLite::Database& database) {
    const NameFinder names(database);
    std::vector<Mention> mentions;
    SQLite::Statement sentences(database, "SELECT id, start_cp, text FROM sentence ORDER BY id");
    while (sentences.executeStep()) {
        const std::int64_t id = sentences.getColumn(0).getInt64();
        const std::int64_t start = sentences.getColumn(1).getInt64();
        const std::string text = sentences.getColumn(2).getString();
        const std::vector<Token> tokens = tokenize(text);
        for (const NameMatch& match : names.find(tokens)) {
            const TextSpan& first = tokens[match.first_token].span;
            const TextSpan& last = tokens[match.first_token + match.token_count - 1].span;
            for (const std::int64_t entity : match.entities) {
                mentions.push_back(
                    {id, entity, start + static_cast<std::int64_t>(first.begin_cp),
                     start + static_cast<std::int64_t>(last.end_cp),
                     text.substr(first.begin_byte, last.end_byte - first.begin_byte)});
            }
        }
    }
    return mentions;
}

std::size_t link_mentions(SQLite::Database& database) {
    const std::vector<Mention> mentions = find_mentions(database);
    database.exec("DELETE FROM mention");
    RowInserter rows(database, "mention");
    for (const Mention& mention : mentions) {
        rows.insert({{"sentence_id", mention.sentence},
                     {"entity_id", mention.entity},
                     {"start_cp", mention.start_cp},
                     {"end_cp", mention.end_cp},
                     {"form", mention.form}});
    }
    return mentions.size();
}

} // namespace sijill::kb
