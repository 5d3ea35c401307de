#include "kb/passages/statement_ranking.hpp"

#include "base/json_writer.hpp"
#include "base/to_int64.hpp"
#include "kb/names/name_finder.hpp"
#include "kb/names/names.hpp"
#include "kb/passages/thesaurus.hpp"
#include "sijill/search_index.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <string>

namespace sijill::kb {
namespace {

std::string json_of(const std::vector<std::int64_t>& numbers) {
    JsonWriter json;
    json.open('[');
    for (const std::int64_t number : numbers) {
        json.value(number);
    }
    return json.close(']').take();
}

/// Returns the ids of the documents that have a word of the question, the best first.
std::vector<std::int64_t> ranked(const std::vector<Document>& documents, std::string_view question,
                                 SearchOptions search) {
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SearchIndex index = SearchIndex::create(memory.getHandle(), "said");
    index.add(documents);
    search.limit = documents.size();
    search.ranking.near_words = 0;
    std::vector<std::int64_t> ids;
    for (const Hit& hit : index.search(question, search).hits) {
        ids.push_back(hit.id);
    }
    return ids;
}

std::vector<std::int64_t> named_in(SQLite::Database& database, std::string_view question) {
    std::vector<std::int64_t> entities;
    for (const NameMatch& match : NameFinder(database).find(tokenize(question))) {
        entities.insert(entities.end(), match.entities.begin(), match.entities.end());
    }
    return entities;
}

/// Returns the labels of the predicates, numbered by their rows.
std::vector<Document> predicates(SQLite::Database& database, std::vector<std::string>& slugs) {
    std::vector<Document> documents;
    SQLite::Statement query(database, "SELECT slug, label_en || ' ' || label_ar FROM predicate "
                                      "ORDER BY slug");
    while (query.executeStep()) {
        documents.push_back({to_int64(slugs.size()), query.getColumn(1).getString(), {}});
        slugs.push_back(query.getColumn(0).getString());
    }
    return documents;
}

} // namespace

std::vector<std::int64_t> rank_statements(Connection& connection, std::string_view question,
                                          const std::vector<std::int64_t>& statements,
                                          const PassageOptions& options) {
    std::vector<Document> documents;
    SQLite::Statement lines(connection.database(),
                            "SELECT statement_id, line || ' ' || line_ar FROM statements "
                            "WHERE statement_id IN (SELECT value FROM json_each(?1))");
    lines.bind(1, json_of(statements));
    while (lines.executeStep()) {
        documents.push_back({lines.getColumn(0).getInt64(), lines.getColumn(1).getString(), {}});
    }
    SearchOptions search;
    search.synonyms = find_synonyms(tokenize(question), options.thesaurus);
    SQLite::Statement about(connection.database(),
                            "SELECT s.id FROM statement AS s WHERE s.id IN (SELECT value FROM "
                            "json_each(?1)) AND ?2 IN (s.subject_id, s.object_id) ORDER BY s.id");
    for (const NameMatch& name : NameFinder(connection.database()).find(tokenize(question))) {
        NamedEntity entity{name.first_token, name.token_count, {}};
        for (const std::int64_t id : name.entities) {
            about.bind(1, json_of(statements));
            about.bind(2, id);
            while (about.executeStep()) {
                entity.passages.push_back(about.getColumn(0).getInt64());
            }
            about.reset();
        }
        std::ranges::sort(entity.passages);
        search.entities.push_back(std::move(entity));
    }
    return ranked(documents, question, std::move(search));
}

std::vector<std::int64_t> statements_called(Connection& connection, std::string_view question,
                                            const PassageOptions& options, std::size_t limit) {
    SQLite::Database& database = connection.database();
    std::vector<std::string> slugs;
    std::vector<std::string> called;
    for (const std::int64_t predicate : ranked(predicates(database, slugs), question, {})) {
        called.push_back(slugs.at(static_cast<std::size_t>(predicate)));
    }
    SQLite::Statement query(
        database,
        "SELECT s.id FROM live_statement AS s JOIN source ON source.id = s.source_id "
        "WHERE s.predicate IN (SELECT value FROM json_each(?1)) AND source.slug = ifnull(?3, "
        "source.slug) AND (?4 IS NULL OR EXISTS (SELECT 1 FROM evidence AS e JOIN mention AS m "
        "ON m.sentence_id = e.sentence_id WHERE e.statement_id = s.id AND m.entity_id = ?4)) "
        "ORDER BY NOT (s.subject_id IN (SELECT value FROM json_each(?2)) OR "
        "ifnull(s.object_id IN (SELECT value FROM json_each(?2)), 0)), s.id LIMIT ?5");
    query.bind(1, json_array(called));
    query.bind(2, json_of(named_in(database, question)));
    if (options.source) {
        query.bind(3, *options.source);
    }
    if (options.entity) {
        query.bind(4, resolve_name(database, *options.entity).id);
    }
    query.bind(5, to_int64(limit));
    std::vector<std::int64_t> found;
    while (query.executeStep()) {
        found.push_back(query.getColumn(0).getInt64());
    }
    return found;
}

} // namespace sijill::kb
