#include "kb/packs/pack_vocabulary.hpp"

#include <initializer_list>

namespace sijill::kb {
namespace {

/// Calls `visit` with each row of a query.
template <typename Visit>
void for_each_row(SQLite::Statement& query, std::initializer_list<std::string> parameters,
                  Visit visit) {
    int index = 0;
    for (const std::string& parameter : parameters) {
        query.bind(++index, parameter);
    }
    while (query.executeStep()) {
        visit(query);
    }
    query.reset();
}

void add_entity(SQLite::Statement& row, PackVocabulary& vocabulary) {
    const std::string slug = row.getColumn(0).getString();
    vocabulary.entities[slug] = row.getColumn(1).getString();
    vocabulary.entity_ids[slug] = row.getColumn(2).getInt64();
}

/// Returns what a pack calls the statements that it refers to.
std::set<std::string> named_statements(const Pack& pack) {
    std::set<std::string> names;
    for (const PackStatement& statement : pack.statements) {
        if (statement.supersedes) {
            names.insert(*statement.supersedes);
        }
        for (const PackLink& link : statement.links) {
            names.insert(link.to);
            if (link.claim) {
                names.insert(*link.claim);
            }
        }
    }
    return names;
}

void add_own_vocabulary(const Pack& pack, ClosedVocabulary& vocabulary) {
    for (const PackKind& kind : pack.kinds) {
        vocabulary.entity_kinds.insert(kind.slug);
    }
    for (const PackPredicate& predicate : pack.predicates) {
        vocabulary.predicates[predicate.slug] = {predicate.value_kind, predicate.subjects};
    }
}

} // namespace

std::set<std::string> named_entities(const Pack& pack) {
    std::set<std::string> slugs;
    const auto add = [&](const std::optional<std::string>& slug) {
        if (slug && !slug->empty()) {
            slugs.insert(*slug);
        }
    };
    for (const PackName& name : pack.names) {
        add(name.entity);
    }
    for (const PackStatement& statement : pack.statements) {
        add(statement.subject);
        add(statement.value.object);
        for (const PackSpeaker& speaker : statement.says) {
            add(speaker.speaker);
        }
        for (const PackQualifier& qualifier : statement.qualifiers) {
            add(qualifier.value.object);
        }
    }
    return slugs;
}

PackVocabulary VocabularyReader::read(const Pack& pack) {
    PackVocabulary vocabulary;
    read_source(pack, vocabulary);
    if (!is_plain(pack)) {
        static_cast<ClosedVocabulary&>(vocabulary) = closed();
        add_own_vocabulary(pack, vocabulary);
        read_entities(pack, vocabulary);
        read_statements(pack, vocabulary);
    }
    return vocabulary;
}

const ClosedVocabulary& VocabularyReader::closed() {
    if (closed_) {
        return *closed_;
    }
    ClosedVocabulary& vocabulary = closed_.emplace();
    SQLite::Statement kinds(database_, "SELECT slug FROM entity_kind");
    while (kinds.executeStep()) {
        vocabulary.entity_kinds.insert(kinds.getColumn(0).getString());
    }
    SQLite::Statement predicates(database_, "SELECT slug, value_kind FROM predicate");
    while (predicates.executeStep()) {
        vocabulary.predicates[predicates.getColumn(0).getString()].value_kind =
            predicates.getColumn(1).getString();
    }
    SQLite::Statement subjects(database_, "SELECT predicate, entity_kind FROM predicate_subject");
    while (subjects.executeStep()) {
        vocabulary.predicates[subjects.getColumn(0).getString()].subjects.insert(
            subjects.getColumn(1).getString());
    }
    return vocabulary;
}

void VocabularyReader::read_source(const Pack& pack, PackVocabulary& vocabulary) {
    if (!source_) {
        source_.emplace(database_, "SELECT slug FROM source WHERE slug = ?1");
    }
    for_each_row(*source_, {pack.source.slug},
                 [&](const SQLite::Statement&) { vocabulary.has_slug = true; });
}

void VocabularyReader::read_entities(const Pack& pack, PackVocabulary& vocabulary) {
    SQLite::Statement entity(database_, "SELECT slug, kind, id FROM entity WHERE slug = ?1");
    std::set<std::string> own;
    for (const PackEntity& brought : pack.entities) {
        own.insert(brought.slug);
    }
    std::set<std::string> named = named_entities(pack);
    named.insert(own.begin(), own.end());
    bool all_are_known = true;
    for (const std::string& slug : named) {
        for_each_row(entity, {slug}, [&](SQLite::Statement& row) { add_entity(row, vocabulary); });
        all_are_known = all_are_known && (own.contains(slug) || vocabulary.entities.contains(slug));
    }
    if (!all_are_known) {
        SQLite::Statement all(database_, "SELECT slug, kind, id FROM entity");
        for_each_row(all, {}, [&](SQLite::Statement& row) { add_entity(row, vocabulary); });
    }
}

void VocabularyReader::read_statements(const Pack& pack, PackVocabulary& vocabulary) {
    SQLite::Statement statement(database_,
                                "SELECT t.id FROM statement t JOIN source s "
                                "ON s.id = t.source_id WHERE s.slug = ?1 AND t.key = ?2");
    for (const std::string& name : named_statements(pack)) {
        const std::size_t slash = name.find('/');
        if (slash != std::string::npos) {
            for_each_row(statement, {name.substr(0, slash), name.substr(slash + 1)},
                         [&](SQLite::Statement& row) {
                             vocabulary.statements[name] = row.getColumn(0).getInt64();
                         });
        }
    }
}

} // namespace sijill::kb
