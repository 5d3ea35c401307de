#include "kb/packs/pack_writer.hpp"

#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/store/row_inserter.hpp"
#include "kb/store/sha256.hpp"

#include <fmt/format.h>

#include <map>

namespace sijill::kb {
namespace {

std::int64_t next_id(SQLite::Database& database, const char* table) {
    return database.execAndGet(fmt::format("SELECT coalesce(max(id), 0) + 1 FROM {}", table))
        .getInt64();
}

class PackWriter {
public:
    PackWriter(SQLite::Database& database, const Pack& pack, const std::vector<Sentence>& sentences)
        : database_(database), pack_(pack), sentences_(sentences),
          source_id_(next_id(database, "source")), first_sentence_(next_id(database, "sentence")),
          statements_(load_vocabulary(database).statements) {
        SQLite::Statement known(database, "SELECT slug, id FROM entity");
        while (known.executeStep()) {
            entities_[known.getColumn(0).getString()] = known.getColumn(1).getInt64();
        }
        std::int64_t id = next_id(database, "statement");
        for (const PackStatement& statement : pack.statements) {
            own_statements_[statement.key] = id++;
        }
    }

    PackSummary write() {
        write_source();
        write_sentences();
        write_entities();
        write_names();
        write_statements();
        write_evidence();
        write_attributions();
        write_qualifiers();
        write_links();
        return {pack_.source.slug, sentences_.size(), pack_.entities.size(),
                pack_.statements.size(), 0};
    }

private:
    SQLite::Statement prepare(const char* sql) { return {database_, sql}; }

    std::optional<std::int64_t> entity(const std::optional<std::string>& slug) const {
        return slug ? std::optional(entities_.at(*slug)) : std::nullopt;
    }

    std::int64_t statement(const std::string& key) const {
        const auto own = own_statements_.find(key);
        return own != own_statements_.end() ? own->second : statements_.at(key);
    }

    std::optional<std::int64_t> statement(const std::optional<std::string>& key) const {
        return key ? std::optional(statement(*key)) : std::nullopt;
    }

    void write_source() {
        const PackSource& source = pack_.source;
        auto insert = prepare("INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
        Row(insert)
            .add(source_id_)
            .add(source.slug)
            .add(source.kind)
            .add(source.title)
            .add(source.publisher)
            .add(source.author)
            .add(source.url)
            .add(source.language)
            .add(source.published_on)
            .add(source.known_on)
            .add(source.licence)
            .add(pack_.text)
            .add(sha256_hex(pack_.text))
            .insert();
    }

    void write_sentences() {
        auto insert = prepare("INSERT INTO sentence VALUES (?,?,?,?,?,?,?,?)");
        std::int64_t ordinal = 0;
        for (const Sentence& sentence : sentences_) {
            const TextSpan& span = sentence.span;
            const std::string text =
                pack_.text.substr(span.begin_byte, span.end_byte - span.begin_byte);
            Row(insert)
                .add(first_sentence_ + ordinal)
                .add(source_id_)
                .add(std::int64_t{sentence.paragraph})
                .add(ordinal + 1)
                .add(span.begin_cp)
                .add(span.end_cp)
                .add(text)
                .add(folded_words(text))
                .insert();
            ++ordinal;
        }
    }

    void write_entities() {
        auto insert = prepare("INSERT INTO entity VALUES (?,?,?)");
        std::int64_t id = next_id(database_, "entity");
        for (const PackEntity& entity : pack_.entities) {
            Row(insert).add(id).add(entity.slug).add(entity.kind).insert();
            entities_[entity.slug] = id++;
        }
    }

    void write_names() {
        auto insert = prepare("INSERT INTO name VALUES (?,?,?,?,?,?)");
        std::int64_t id = next_id(database_, "name");
        for (const PackName& name : pack_.names) {
            Row(insert)
                .add(id++)
                .add(entities_.at(name.entity))
                .add(name.text)
                .add(name.language)
                .add(name.role)
                .add(folded_words(name.text))
                .insert();
        }
    }

    void write_statements() {
        const auto predicates = load_vocabulary(database_).predicates;
        auto insert = prepare("INSERT INTO statement VALUES "
                              "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,?,?)");
        for (const PackStatement& statement : pack_.statements) {
            const PackValue& value = statement.value;
            const auto time_part = [&](auto part) -> std::optional<std::string> {
                return statement.time ? std::optional<std::string>((*statement.time).*part)
                                      : std::nullopt;
            };
            const std::optional<PackTime>& time = statement.time;
            Row(insert)
                .add(own_statements_.at(statement.key))
                .add(source_id_)
                .add(statement.key)
                .add(entities_.at(statement.subject))
                .add(statement.predicate)
                .add(value_kind_of(value, predicates.at(statement.predicate).value_kind))
                .add(entity(value.object))
                .add(value.text)
                .add(value.number)
                .add(value.unit)
                .add(time_part(&PackTime::earliest))
                .add(time_part(&PackTime::latest))
                .add(time_part(&PackTime::precision))
                .add(time ? time->modifier : std::nullopt)
                .add(time ? time->words : std::nullopt)
                .add(std::int64_t{time && time->inferred})
                .add(statement.certainty)
                .add(statement.polarity)
                .add(statement.rank)
                .add(statement.said_on)
                .add(statement.said_words)
                .add(pack_.source.known_on)
                .add(this->statement(statement.supersedes))
                .add(statement.note)
                .insert();
        }
    }

    void write_evidence() {
        auto insert = prepare("INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?)");
        std::int64_t id = next_id(database_, "evidence");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackEvidence& evidence : statement.evidence) {
                Row(insert)
                    .add(id++)
                    .add(own_statements_.at(statement.key))
                    .add(first_sentence_ + static_cast<std::int64_t>(evidence.place.sentence))
                    .add(evidence.place.start_cp)
                    .add(evidence.place.end_cp)
                    .add(evidence.quote)
                    .add(evidence.hedge)
                    .add(evidence.stance)
                    .insert();
            }
        }
    }

    /// Depth 0, the source itself, reports what others say and asserts the rest.
    void write_attributions() {
        auto insert = prepare("INSERT INTO attribution VALUES (?,?,?,?,?)");
        for (const PackStatement& statement : pack_.statements) {
            const std::int64_t id = own_statements_.at(statement.key);
            const std::string stance = statement.says.empty() ? "asserts" : "reports";
            Row(insert)
                .add(id)
                .add(std::int64_t{0})
                .add(std::optional<std::int64_t>())
                .add(std::optional<std::string>())
                .add(stance)
                .insert();
            std::int64_t depth = 0;
            for (const PackSpeaker& speaker : statement.says) {
                Row(insert)
                    .add(id)
                    .add(++depth)
                    .add(entity(speaker.speaker))
                    .add(speaker.verb)
                    .add(speaker.stance)
                    .insert();
            }
        }
    }

    void write_qualifiers() {
        auto insert = prepare("INSERT INTO qualifier VALUES (?,?,?,?,?,?,?)");
        std::int64_t id = next_id(database_, "qualifier");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackQualifier& qualifier : statement.qualifiers) {
                Row(insert)
                    .add(id++)
                    .add(own_statements_.at(statement.key))
                    .add(qualifier.predicate)
                    .add(entity(qualifier.value.object))
                    .add(qualifier.value.text)
                    .add(qualifier.value.number)
                    .add(qualifier.value.unit)
                    .insert();
            }
        }
    }

    void write_links() {
        auto insert = prepare("INSERT INTO link VALUES (?,?,?,?)");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackLink& link : statement.links) {
                Row(insert)
                    .add(own_statements_.at(statement.key))
                    .add(this->statement(link.to))
                    .add(link.kind)
                    .add(this->statement(link.claim))
                    .insert();
            }
        }
    }

    SQLite::Database& database_;
    const Pack& pack_;
    const std::vector<Sentence>& sentences_;
    std::int64_t source_id_;
    std::int64_t first_sentence_;
    std::map<std::string, std::int64_t> statements_; ///< of the base, "source/key" → id
    std::map<std::string, std::int64_t> own_statements_;
    std::map<std::string, std::int64_t> entities_;
};

} // namespace

PackSummary write_pack(SQLite::Database& database, const Pack& pack,
                       const std::vector<Sentence>& sentences) {
    return PackWriter(database, pack, sentences).write();
}

} // namespace sijill::kb
