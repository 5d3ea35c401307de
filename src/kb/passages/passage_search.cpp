#include "kb/passages/passage_search.hpp"

#include "kb/names/mention_positions.hpp"
#include "kb/names/mentions.hpp"
#include "kb/names/names.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/passages/thesaurus.hpp"
#include "kb/store/unknown_source.hpp"
#include "search/show/highlight.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>

namespace sijill::kb {
namespace {

std::vector<std::int64_t> ids(SQLite::Statement& query) {
    std::vector<std::int64_t> found;
    while (query.executeStep()) {
        found.push_back(query.getColumn(0).getInt64());
    }
    return found;
}

/// Returns the ids of the sentences that mention an entity, each as often as it does.
std::vector<std::int64_t> mentions_of(SQLite::Database& database, std::int64_t entity) {
    SQLite::Statement query(
        database, "SELECT sentence_id FROM mention WHERE entity_id = ?1 ORDER BY sentence_id");
    query.bind(1, entity);
    return ids(query);
}

/// Returns the ids of the sentences that are evidence of a statement about an entity, whether or
/// not they name it.
std::vector<std::int64_t> evidence_about(SQLite::Database& database, std::int64_t entity) {
    SQLite::Statement query(database,
                            "SELECT DISTINCT v.sentence_id FROM evidence v JOIN statement s "
                            "ON s.id = v.statement_id WHERE s.subject_id = ?1 OR s.object_id = ?1 "
                            "ORDER BY v.sentence_id");
    query.bind(1, entity);
    return ids(query);
}

std::vector<std::int64_t> sentences_of(SQLite::Database& database, const std::string& source) {
    SQLite::Statement query(database, "SELECT t.id FROM sentence t JOIN source s "
                                      "ON s.id = t.source_id WHERE s.slug = ?1 ORDER BY t.id");
    query.bind(1, source);
    std::vector<std::int64_t> found = ids(query);
    if (found.empty()) {
        throw unknown_source(database, source);
    }
    return found;
}

std::optional<std::vector<std::int64_t>> allowed_sentences(SQLite::Database& database,
                                                           const PassageOptions& options) {
    std::optional<std::vector<std::int64_t>> allowed;
    if (options.source) {
        allowed = sentences_of(database, *options.source);
    }
    if (options.entity) {
        std::vector<std::int64_t> mentioning =
            mentions_of(database, resolve_name(database, *options.entity).id);
        mentioning.erase(std::unique(mentioning.begin(), mentioning.end()), mentioning.end());
        if (allowed) {
            std::vector<std::int64_t> both;
            std::set_intersection(allowed->begin(), allowed->end(), mentioning.begin(),
                                  mentioning.end(), std::back_inserter(both));
            mentioning = std::move(both);
        }
        allowed = std::move(mentioning);
    }
    return allowed;
}

std::vector<NamedEntity> named_entities(SQLite::Database& database,
                                        const std::vector<NameMatch>& matches) {
    std::vector<NamedEntity> named;
    for (const NameMatch& match : matches) {
        NamedEntity entity{match.first_token, match.token_count, {}};
        for (const std::int64_t id : match.entities) {
            for (const auto& passages : {mentions_of(database, id), evidence_about(database, id)}) {
                entity.passages.insert(entity.passages.end(), passages.begin(), passages.end());
            }
        }
        std::sort(entity.passages.begin(), entity.passages.end());
        named.push_back(std::move(entity));
    }
    return named;
}

/// Looks up one hit after another: its sentence, where it stands and what it mentions.
class HitReader {
public:
    explicit HitReader(SQLite::Database& database)
        : sentence_(database, "SELECT s.slug, t.paragraph, t.ordinal, t.text "
                              "FROM sentence t JOIN source s ON s.id = t.source_id "
                              "WHERE t.id = ?1"),
          entities_(database, "SELECT e.slug FROM mention m JOIN entity e "
                              "ON e.id = m.entity_id WHERE m.sentence_id = ?1 "
                              "GROUP BY e.slug ORDER BY min(m.start_cp), e.slug"),
          mentions_(database) {}

    /// Mentions of the entities that the question names, which `names` are, are spans of the hit,
    /// too, and matches of its explanation.
    PassageHit read(Hit hit, const std::vector<NameMatch>& names) {
        PassageHit found;
        found.id = hit.id;
        sentence_.bind(1, hit.id);
        sentence_.executeStep();
        found.source = sentence_.getColumn(0).getString();
        found.paragraph = sentence_.getColumn(1).getInt64();
        found.sentence = sentence_.getColumn(2).getInt64();
        found.text = sentence_.getColumn(3).getString();
        sentence_.reset();
        found.spans = std::move(hit.spans);
        found.score = hit.score;
        found.why = std::move(hit.why);
        entities_.bind(1, hit.id);
        while (entities_.executeStep()) {
            found.entities.push_back(entities_.getColumn(0).getString());
        }
        entities_.reset();
        add_mentions(names, found);
        return found;
    }

private:
    void add_mentions(const std::vector<NameMatch>& names, PassageHit& hit) {
        const std::vector<MentionPosition> mentions = mentions_.in(hit.id, hit.text);
        for (const MentionPosition& mention : mentions) {
            const bool is_named = std::ranges::any_of(names, [&](const NameMatch& name) {
                return std::ranges::binary_search(name.entities, mention.entity);
            });
            for (const Token& token : mention.tokens) {
                if (is_named) {
                    hit.spans.push_back(token.span);
                }
            }
        }
        hit.spans = search::merge_spans(std::move(hit.spans));
        if (hit.why) {
            locate_mentions(*hit.why, names, mentions);
        }
    }

    SQLite::Statement sentence_;
    SQLite::Statement entities_;
    MentionPositions mentions_;
};

/// Replaces the ids of sources in groups by their slugs.
std::vector<HitGroup> named_sources(SQLite::Database& database, std::vector<HitGroup> groups) {
    SQLite::Statement slug(database, "SELECT slug FROM source WHERE id = ?1");
    for (HitGroup& group : groups) {
        slug.bind(1, group.value);
        slug.executeStep();
        group.value = slug.getColumn(0).getString();
        slug.reset();
    }
    return groups;
}

/// What a search found, and the names in its question.
struct Search {
    SearchResult found;
    std::vector<NameMatch> names;
};

Search search(Connection& connection, std::string_view question, const PassageOptions& options) {
    SQLite::Database& database = connection.database();
    SearchOptions search;
    search.mode = options.mode;
    search.limit = options.limit;
    search.offset = options.offset;
    search.explain = options.explain;
    search.among = allowed_sentences(database, options);
    if (options.by_source) {
        search.group_by = "source_id";
        search.per_group = options.per_source;
    }
    const std::vector<Token> tokens = tokenize(question);
    std::vector<NameMatch> names = NameFinder(database).find(tokens);
    search.entities = named_entities(database, names);
    search.synonyms = find_synonyms(tokens, options.thesaurus);
    return {sentence_index(connection).search(question, search), std::move(names)};
}

} // namespace

PassageResult search_passages(Connection& connection, std::string_view question,
                              const PassageOptions& options) {
    auto [found, names] = search(connection, question, options);
    SQLite::Database& database = connection.database();
    PassageResult result;
    result.total = found.total;
    result.words = std::move(found.words);
    result.sources = named_sources(database, std::move(found.groups));
    result.source_count = found.group_count;
    HitReader reader(database);
    for (Hit& hit : found.hits) {
        result.hits.push_back(reader.read(std::move(hit), names));
    }
    return result;
}

SearchResult search_sentences(Connection& connection, std::string_view question,
                              const PassageOptions& options) {
    return search(connection, question, options).found;
}

} // namespace sijill::kb
