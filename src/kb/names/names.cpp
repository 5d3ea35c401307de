#include "kb/names/names.hpp"

#include "base/did_you_mean.hpp"
#include "kb/names/spelling.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

std::vector<Entity> entities_where(SQLite::Database& database, const std::string& condition,
                                   const std::string& value) {
    std::vector<Entity> found;
    SQLite::Statement query(database, "SELECT DISTINCT e.id, e.slug, e.kind FROM entity e "
                                      "LEFT JOIN name n ON n.entity_id = e.id WHERE " +
                                          condition + " ORDER BY e.slug");
    query.bind(1, value);
    while (query.executeStep()) {
        found.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                         query.getColumn(2).getString()});
    }
    return found;
}

constexpr std::size_t kMostOffered = 3;

std::string without_spaces(std::string words) {
    std::erase(words, ' ');
    return words;
}

/// Returns the first few names of which the typed words are a part.
std::vector<std::string> names_with(const std::string& words,
                                    const std::vector<std::string>& candidates) {
    std::vector<std::string> found;
    for (const std::string& candidate : candidates) {
        if (!words.empty() && found.size() < kMostOffered &&
            (' ' + candidate + ' ').find(' ' + words + ' ') != std::string::npos) {
            found.push_back(candidate);
        }
    }
    return found;
}

[[noreturn]] void fail_unknown(SQLite::Database& database, const std::string& name,
                               const std::string& words) {
    std::vector<std::string> candidates;
    std::vector<std::string> spellings;
    SQLite::Statement names(database, "SELECT min(text), words FROM name GROUP BY words "
                                      "UNION SELECT slug, slug FROM entity ORDER BY 1");
    while (names.executeStep()) {
        spellings.push_back(names.getColumn(0).getString());
        candidates.push_back(names.getColumn(1).getString());
    }
    std::vector<std::string> near = names_with(words, candidates);
    if (near.empty()) {
        near = nearest_names(words.empty() ? name : words, candidates);
    }
    for (std::string& candidate : near) {
        const auto found = std::find(candidates.begin(), candidates.end(), candidate);
        candidate = spellings[static_cast<std::size_t>(found - candidates.begin())];
    }
    throw Error(ErrorCode::not_found, {"no entity is called '{}'"_text, name},
                did_you_mean(near).or_else("sijill report entities lists them"_text));
}

} // namespace

Entity resolve_name(SQLite::Database& database, std::string_view name) {
    const std::string text(name);
    const std::string words = folded_words(name);
    std::vector<Entity> found = entities_where(database, "e.slug = ?1", text);
    const std::string bare = without_alef_signs(words);
    if (found.empty()) {
        found = entities_where(database, fmt::format("{} = ?1", kBareWords), bare);
    }
    if (found.empty() && !words.empty()) {
        found = entities_where(database, fmt::format("replace({}, ' ', '') = ?1", kBareWords),
                               without_spaces(bare));
    }
    if (found.empty()) {
        fail_unknown(database, text, words);
    }
    if (found.size() > 1) {
        std::string slugs;
        for (const Entity& entity : found) {
            slugs += (slugs.empty() ? "" : ", ") + entity.slug;
        }
        throw Error(ErrorCode::usage, {"several entities are called '{}': {}"_text, text, slugs},
                    "name one by its slug"_text);
    }
    return found.front();
}

} // namespace sijill::kb
