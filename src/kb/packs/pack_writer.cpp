#include "kb/packs/pack_writer.hpp"

#include "base/to_int64.hpp"
#include "kb/packs/vocabulary_file.hpp"
#include "kb/store/next_id.hpp"

#include <stdexcept>
#include <utility>

namespace sijill::kb {

PackWriter::Table::Table(SQLite::Database& database, const char* name, const char* on_conflict)
    : rows(database, name, on_conflict), last(next_id(database, name) - 1) {
}

std::optional<std::int64_t> PackWriter::Ids::entity(const std::optional<std::string>& slug) const {
    return slug ? std::optional(entities.at(*slug)) : std::nullopt;
}

std::optional<std::int64_t>
PackWriter::Ids::statement(const std::optional<std::string>& key) const {
    return key ? std::optional(statements.at(*key)) : std::nullopt;
}

PackWriter::PackWriter(SQLite::Database& database, search::PassageIndexer& indexer)
    : database_(database), indexer_(indexer),
      source_(database, "source", "ON CONFLICT (sha256) DO NOTHING"),
      sentence_(database, "sentence"), entity_(database, "entity"), name_(database, "name"),
      statement_(database, "statement"), evidence_(database, "evidence"),
      qualifier_(database, "qualifier"), attribution_(database, "attribution"),
      link_(database, "link"), mention_(database), candidate_(database) {
}

PackSummary PackWriter::write(const Pack& pack, const AnalyzedText& analyzed,
                              const PackVocabulary& vocabulary) {
    Ids ids{vocabulary.entity_ids, vocabulary.statements, source_.last + 1, sentence_.last + 1};
    write_kinds(database_, pack.kinds);
    write_predicates(database_, pack.predicates);
    if (pack.base_source) {
        extend_source(pack, ids);
    } else if (!write_new_source(pack, analyzed)) {
        throw std::logic_error("the text of a pack is in the base, and was not looked for");
    }
    write_entities(pack, ids);
    write_names(pack, ids);
    std::int64_t id = statement_.last;
    for (const PackStatement& statement : pack.statements) {
        ids.statements[statement.key] = ++id; // a link may lead to a statement further down
    }
    for (const PackStatement& statement : pack.statements) {
        write_statement(pack, statement, ids, vocabulary);
    }
    for (const PackStatement& statement : pack.statements) {
        write_evidence(statement, ids);
        write_attribution(statement, ids);
        write_qualifiers(statement, ids);
        write_links(statement, ids);
    }
    return {pack.source.slug,
            pack.base_source ? PackSummary::Outcome::extended : PackSummary::Outcome::added,
            analyzed.sentences.size(), pack.entities.size(), pack.statements.size()};
}

std::optional<PackSummary> PackWriter::write_text(const Pack& pack, const AnalyzedText& analyzed) {
    if (!write_new_source(pack, analyzed)) {
        return std::nullopt;
    }
    return PackSummary{pack.source.slug, PackSummary::Outcome::added, analyzed.sentences.size()};
}

std::string PackWriter::day_of_source(std::int64_t source) {
    SQLite::Statement row(database_,
                          "SELECT ifnull(published_on, known_on) FROM source WHERE id = ?1");
    row.bind(1, source);
    row.executeStep();
    return row.getColumn(0).getString();
}

void PackWriter::extend_source(const Pack& pack, Ids& ids) {
    const PackSource& source = pack.source;
    ids.source = *pack.base_source;
    const std::string day = day_of_source(ids.source);
    SQLite::Statement update(database_,
                             "UPDATE source SET title = coalesce(title, ?2), "
                             "publisher = coalesce(publisher, ?3), author = coalesce(author, ?4), "
                             "url = coalesce(url, ?5), published_on = coalesce(published_on, ?6), "
                             "licence = coalesce(licence, ?7), "
                             // The pack may know of an earlier day than the text that came first.
                             "known_on = min(known_on, ?8) WHERE id = ?1");
    int index = 0;
    update.bind(++index, ids.source);
    for (const auto& detail : {source.title, source.publisher, source.author, source.url,
                               source.published_on, source.licence}) {
        ++index;
        if (detail) {
            update.bind(index, *detail);
        }
    }
    update.bind(++index, source.known_on);
    update.exec();
    SQLite::Statement sentence(database_,
                               "SELECT id FROM sentence WHERE source_id = ?1 ORDER BY id");
    sentence.bind(1, ids.source);
    const bool has_other_day = day_of_source(ids.source) != day;
    ids.first_sentence = 0;
    while (sentence.executeStep()) {
        const std::int64_t id = sentence.getColumn(0).getInt64();
        ids.first_sentence = ids.first_sentence == 0 ? id : ids.first_sentence;
        if (has_other_day) {
            redated_.insert(id);
        }
    }
}

bool PackWriter::write_new_source(const Pack& pack, const AnalyzedText& analyzed) {
    const std::int64_t first_sentence = sentence_.last + 1;
    if (!write_source(pack)) {
        return false;
    }
    write_sentences(pack, analyzed);
    write_mentions(analyzed, first_sentence);
    write_candidates(analyzed, first_sentence);
    return true;
}

bool PackWriter::write_source(const Pack& pack) {
    const PackSource& source = pack.source;
    const bool is_new = source_.rows.insert({{"id", source_.last + 1},
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
                                             {"text", pack.text},
                                             {"sha256", pack.sha256}});
    source_.last += is_new ? 1 : 0;
    return is_new;
}

void PackWriter::write_sentences(const Pack& pack, const AnalyzedText& analyzed) {
    for (std::size_t index = 0; index < analyzed.sentences.size(); ++index) {
        const Sentence& sentence = analyzed.sentences[index];
        const TextSpan& span = sentence.span;
        sentence_text_.assign(pack.text, span.begin_byte, span.end_byte - span.begin_byte);
        sentence_.rows.insert({{"id", ++sentence_.last},
                               {"source_id", source_.last},
                               {"paragraph", sentence.paragraph},
                               {"ordinal", index + 1},
                               {"start_cp", span.begin_cp},
                               {"end_cp", span.end_cp},
                               {"text", sentence_text_},
                               {"words", analyzed.words[index]}});
        indexer_.add(sentence_.last, analyzed.words[index]);
    }
}

void PackWriter::write_mentions(const AnalyzedText& analyzed, std::int64_t first_sentence) {
    for (Mention mention : analyzed.mentions) {
        mention.sentence += first_sentence;
        mention_.write(mention);
    }
}

void PackWriter::write_candidates(const AnalyzedText& analyzed, std::int64_t first_sentence) {
    for (const Candidate& candidate : analyzed.candidates) {
        candidate_.write(candidate, first_sentence + to_int64(candidate.sentence));
    }
}

void PackWriter::write_entities(const Pack& pack, Ids& ids) {
    for (const PackEntity& entity : pack.entities) {
        entity_.rows.insert({{"id", ++entity_.last}, {"slug", entity.slug}, {"kind", entity.kind}});
        ids.entities[entity.slug] = entity_.last;
    }
}

void PackWriter::write_names(const Pack& pack, const Ids& ids) {
    for (const PackName& name : pack.names) {
        name_.rows.insert({{"id", ++name_.last},
                           {"entity_id", ids.entities.at(name.entity)},
                           {"text", name.text},
                           {"language", name.language},
                           {"role", name.role},
                           {"words", folded_words(name.text)}});
    }
}

void PackWriter::write_statement(const Pack& pack, const PackStatement& statement, const Ids& ids,
                                 const PackVocabulary& vocabulary) {
    const PackValue& value = statement.value;
    const std::optional<PackTime>& time = statement.time;
    const auto time_part = [&](auto part) {
        return time ? std::optional<std::string>((*time).*part) : std::nullopt;
    };
    statement_.rows.insert(
        {{"id", ++statement_.last},
         {"source_id", ids.source},
         {"key", statement.key},
         {"subject_id", ids.entities.at(statement.subject)},
         {"predicate", statement.predicate},
         {"value_kind",
          value_kind_of(value, vocabulary.predicates.at(statement.predicate).value_kind)},
         {"object_id", ids.entity(value.object)},
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
         {"recorded_at", pack.source.known_on},
         {"supersedes_id", ids.statement(statement.supersedes)},
         {"note", statement.note}});
}

void PackWriter::write_evidence(const PackStatement& statement, const Ids& ids) {
    for (const PackEvidence& evidence : statement.evidence) {
        const QuotePosition& position = evidence.position;
        evidence_.rows.insert({{"id", ++evidence_.last},
                               {"statement_id", ids.statements.at(statement.key)},
                               {"sentence_id", ids.first_sentence + to_int64(position.sentence)},
                               {"start_cp", position.start_cp},
                               {"end_cp", position.end_cp},
                               {"quote", evidence.quote},
                               {"hedge", evidence.hedge},
                               {"stance", evidence.stance}});
    }
}

/// The source itself, at depth 0, reports what others say and asserts the rest.
void PackWriter::write_attribution(const PackStatement& statement, const Ids& ids) {
    std::vector<PackSpeaker> says = statement.says;
    PackSpeaker source;
    source.stance = says.empty() ? "asserts" : "reports";
    says.insert(says.begin(), source);
    std::int64_t depth = 0;
    for (const PackSpeaker& speaker : says) {
        attribution_.insert({{"statement_id", ids.statements.at(statement.key)},
                             {"depth", depth++},
                             {"speaker_id", ids.entity(speaker.speaker)},
                             {"verb", speaker.verb},
                             {"stance", speaker.stance}});
    }
}

void PackWriter::write_qualifiers(const PackStatement& statement, const Ids& ids) {
    for (const PackQualifier& qualifier : statement.qualifiers) {
        qualifier_.rows.insert({{"id", ++qualifier_.last},
                                {"statement_id", ids.statements.at(statement.key)},
                                {"predicate", qualifier.predicate},
                                {"object_id", ids.entity(qualifier.value.object)},
                                {"value_text", qualifier.value.text},
                                {"value_number", qualifier.value.number},
                                {"unit", qualifier.value.unit}});
    }
}

void PackWriter::write_links(const PackStatement& statement, const Ids& ids) {
    for (const PackLink& link : statement.links) {
        link_.insert({{"from_id", ids.statements.at(statement.key)},
                      {"to_id", ids.statements.at(link.to)},
                      {"kind", link.kind},
                      {"claim_id", ids.statement(link.claim)}});
    }
}

} // namespace sijill::kb
