#include "kb/packs/pack_writer.hpp"

#include "base/to_int64.hpp"
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
          statements_(load_pack_vocabulary(database).statements) {
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
        RowInserter(database_, "source")
            .insert({{"id", source_id_},
                     {"slug", source.slug},
                     {"kind", source.kind},
                     {"title", source.title},
                     {"publisher", source.publisher},
                     {"author", source.author},
                     {"url", source.url},
                     {"language", source.language},
                     {"published_on", source.published_on},
                     {"known_on", source.known_on},
                     {"licence", source.licence},
                     {"text", pack_.text},
                     {"sha256", sha256_hex(pack_.text)}});
    }

    void write_sentences() {
        RowInserter rows(database_, "sentence");
        std::int64_t ordinal = 0;
        for (const Sentence& sentence : sentences_) {
            const TextSpan& span = sentence.span;
            const std::string text =
                pack_.text.substr(span.begin_byte, span.end_byte - span.begin_byte);
            rows.insert({{"id", first_sentence_ + ordinal},
                         {"source_id", source_id_},
                         {"paragraph", sentence.paragraph},
                         {"ordinal", ordinal + 1},
                         {"start_cp", span.begin_cp},
                         {"end_cp", span.end_cp},
                         {"text", text},
                         {"words", folded_words(text)}});
            ++ordinal;
        }
    }

    void write_entities() {
        RowInserter rows(database_, "entity");
        std::int64_t id = next_id(database_, "entity");
        for (const PackEntity& entity : pack_.entities) {
            rows.insert({{"id", id}, {"slug", entity.slug}, {"kind", entity.kind}});
            entities_[entity.slug] = id++;
        }
    }

    void write_names() {
        RowInserter rows(database_, "name");
        std::int64_t id = next_id(database_, "name");
        for (const PackName& name : pack_.names) {
            rows.insert({{"id", id++},
                         {"entity_id", entities_.at(name.entity)},
                         {"text", name.text},
                         {"language", name.language},
                         {"role", name.role},
                         {"words", folded_words(name.text)}});
        }
    }

    void write_statements() {
        const auto predicates = load_pack_vocabulary(database_).predicates;
        RowInserter rows(database_, "statement");
        for (const PackStatement& statement : pack_.statements) {
            const PackValue& value = statement.value;
            const std::optional<PackTime>& time = statement.time;
            const auto time_part = [&](auto part) {
                return time ? std::optional<std::string>((*time).*part) : std::nullopt;
            };
            rows.insert({{"id", own_statements_.at(statement.key)},
                         {"source_id", source_id_},
                         {"key", statement.key},
                         {"subject_id", entities_.at(statement.subject)},
                         {"predicate", statement.predicate},
                         {"value_kind",
                          value_kind_of(value, predicates.at(statement.predicate).value_kind)},
                         {"object_id", entity(value.object)},
                         {"value_text", value.text},
                         {"value_number", value.number},
                         {"unit", value.unit},
                         {"t_earliest", time_part(&PackTime::earliest)},
                         {"t_latest", time_part(&PackTime::latest)},
                         {"t_precision", time_part(&PackTime::precision)},
                         {"t_modifier", time ? time->modifier : std::nullopt},
                         {"t_words", time ? time->words : std::nullopt},
                         {"t_inferred", time && time->inferred},
                         {"certainty", statement.certainty},
                         {"polarity", statement.polarity},
                         {"rank", statement.rank},
                         {"said_on", statement.said_on},
                         {"said_words", statement.said_words},
                         {"recorded_at", pack_.source.known_on},
                         {"supersedes_id", this->statement(statement.supersedes)},
                         {"note", statement.note}});
        }
    }

    void write_evidence() {
        RowInserter rows(database_, "evidence");
        std::int64_t id = next_id(database_, "evidence");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackEvidence& evidence : statement.evidence) {
                const QuotePosition& position = evidence.position;
                rows.insert({{"id", id++},
                             {"statement_id", own_statements_.at(statement.key)},
                             {"sentence_id", first_sentence_ + to_int64(position.sentence)},
                             {"start_cp", position.start_cp},
                             {"end_cp", position.end_cp},
                             {"quote", evidence.quote},
                             {"hedge", evidence.hedge},
                             {"stance", evidence.stance}});
            }
        }
    }

    /// The source itself, at depth 0, reports what others say and asserts the rest.
    void write_attributions() {
        RowInserter rows(database_, "attribution");
        for (const PackStatement& statement : pack_.statements) {
            std::vector<PackSpeaker> says = statement.says;
            PackSpeaker source;
            source.stance = says.empty() ? "asserts" : "reports";
            says.insert(says.begin(), source);
            std::int64_t depth = 0;
            for (const PackSpeaker& speaker : says) {
                rows.insert({{"statement_id", own_statements_.at(statement.key)},
                             {"depth", depth++},
                             {"speaker_id", entity(speaker.speaker)},
                             {"verb", speaker.verb},
                             {"stance", speaker.stance}});
            }
        }
    }

    void write_qualifiers() {
        RowInserter rows(database_, "qualifier");
        std::int64_t id = next_id(database_, "qualifier");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackQualifier& qualifier : statement.qualifiers) {
                rows.insert({{"id", id++},
                             {"statement_id", own_statements_.at(statement.key)},
                             {"predicate", qualifier.predicate},
                             {"object_id", entity(qualifier.value.object)},
                             {"value_text", qualifier.value.text},
                             {"value_number", qualifier.value.number},
                             {"unit", qualifier.value.unit}});
            }
        }
    }

    void write_links() {
        RowInserter rows(database_, "link");
        for (const PackStatement& statement : pack_.statements) {
            for (const PackLink& link : statement.links) {
                rows.insert({{"from_id", own_statements_.at(statement.key)},
                             {"to_id", this->statement(link.to)},
                             {"kind", link.kind},
                             {"claim_id", this->statement(link.claim)}});
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
