#include "kb/review/proposed_statement.hpp"

#include "kb/candidates/new_entity_kinds.hpp"
#include "kb/packs/quotes.hpp"
#include "kb/names/name_language.hpp"
#include "kb/packs/short_forms.hpp"
#include "kb/store/optional_column.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "text/unicode/slugs.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace sijill::kb {
namespace {

/// Reads one candidate with its source.
class CandidateReader {
public:
    CandidateReader(SQLite::Database& database, std::int64_t candidate)
        : database_(database),
          row_(database,
               "SELECT c.kind AS kind, c.predicate, p.value_kind, c.subject_words, "
               "c.object_words, c.speaker_words, subject.slug AS subject, object.slug AS object, "
               "speaker.slug AS speaker, c.value_text, c.value_number, c.unit, c.t_earliest, "
               "c.t_latest, c.t_precision, c.t_modifier, c.t_words, c.t_inferred, c.certainty, "
               "c.hedge, c.polarity, c.quote, c.start_cp, o.id AS source_id, o.slug AS source, "
               "o.kind AS source_kind, o.language, o.known_on, o.published_on, o.text "
               "FROM candidate AS c JOIN sentence AS s ON s.id = c.sentence_id "
               "JOIN source AS o ON o.id = s.source_id "
               "LEFT JOIN predicate AS p ON p.slug = c.predicate "
               "LEFT JOIN entity AS subject ON subject.id = c.subject_id "
               "LEFT JOIN entity AS object ON object.id = c.object_id "
               "LEFT JOIN entity AS speaker ON speaker.id = c.speaker_id WHERE c.id = ?1") {
        row_.bind(1, candidate);
        if (!row_.executeStep()) {
            throw Error(ErrorCode::not_found, {"there is no candidate {}"_text, candidate},
                        "sijill candidates lists them"_text);
        }
        proposed_.pack.file = fmt::format("candidate {}", candidate);
        proposed_.pack.text_file = proposed_.pack.file;
    }

    ProposedStatement read() {
        read_source();
        statement_.predicate = text("predicate");
        if (statement_.predicate.empty()) {
            miss("no predicate says what the candidate claims: give one"_text);
        }
        statement_.certainty = text("certainty");
        statement_.polarity = text("polarity");
        statement_.rank = "normal";
        statement_.subject = subject();
        read_value();
        read_time();
        read_speaker();
        read_evidence();
        statement_.key = free_key();
        proposed_.pack.statements.push_back(std::move(statement_));
        return std::move(proposed_);
    }

private:
    [[nodiscard]] std::optional<std::string> optional(const char* column) {
        return optional_text(row_.getColumn(column));
    }

    [[nodiscard]] std::string text(const char* column) { return optional(column).value_or(""); }

    void miss(Message what) { proposed_.missing.push_back(std::move(what)); }

    void read_source() {
        PackSource& source = proposed_.pack.source;
        source.slug = text("source");
        source.kind = text("source_kind");
        source.language = text("language");
        source.known_on = text("known_on");
        source.published_on = optional("published_on");
        proposed_.pack.text = text("text");
        source_ = row_.getColumn("source_id").getInt64();
    }

    std::string subject() {
        if (const auto known = optional("subject")) {
            return *known;
        }
        const auto words = optional("subject_words");
        if (!words) {
            miss("the sentence has no words for the subject: name it"_text);
            return "";
        }
        return new_entity("subject", *words, kind_of_subject(database_, statement_.predicate));
    }

    /// Adds an entity of these words to the pack, and returns its slug. What is not all Latin may
    /// have more words than the name, and waits for a curator.
    std::string new_entity(std::string_view part, const std::string& words,
                           const std::string& kind) {
        const auto language = language_of_name(words);
        const std::string slug = free_slug(text::slug_from(words));
        if (language != "en" || slug.empty() || kind.empty()) {
            miss(
                {"the {} '{}' is no entity of the base: name one, or describe it by [[entity]]"_text,
                 part, words});
        }
        if (slug.empty()) {
            return "";
        }
        proposed_.pack.entities.push_back({slug, kind, 0});
        PackName name;
        name.entity = slug;
        name.text = words;
        name.language = language.value_or("ar");
        name.role = "label";
        proposed_.pack.names.push_back(std::move(name));
        return slug;
    }

    [[nodiscard]] std::string free_slug(const std::string& slug) {
        SQLite::Statement taken(database_, "SELECT 1 FROM entity WHERE slug = ?1");
        std::string free = slug;
        for (int number = 2; !free.empty(); ++number) {
            taken.reset();
            taken.bind(1, free);
            const bool is_own =
                std::ranges::count(proposed_.pack.entities, free, &PackEntity::slug) > 0;
            if (!is_own && !taken.executeStep()) {
                break;
            }
            free = text::numbered_slug(slug, number);
        }
        return free;
    }

    void read_value() {
        const std::string kind = text("value_kind");
        PackValue& value = statement_.value;
        if (kind == "entity") {
            read_object();
        } else if (kind == "text") {
            value.text = optional("value_text");
        } else if (kind == "number" && !row_.getColumn("value_number").isNull()) {
            value.number = row_.getColumn("value_number").getDouble();
            value.unit = optional("unit");
        }
        const bool needs_one = kind == "entity" || kind == "text" || kind == "number";
        value.some = needs_one && !value.object && !value.text && !value.number;
    }

    /// Some value where the sentence has no words for it.
    void read_object() {
        std::optional<std::string>& object = statement_.value.object;
        object = optional("object");
        const auto words = optional("object_words");
        if (!object && words) {
            object =
                new_entity("object", *words,
                           kind_of_object(database_, statement_.predicate, statement_.subject));
        }
    }

    void read_time() {
        if (row_.getColumn("t_earliest").isNull()) {
            if (text("value_kind") == "time") {
                statement_.value.some = true;
            }
            return;
        }
        PackTime& time = statement_.time.emplace();
        time.earliest = text("t_earliest");
        time.latest = text("t_latest");
        time.precision = text("t_precision");
        time.modifier = optional("t_modifier");
        time.words = optional("t_words");
        time.inferred = row_.getColumn("t_inferred").getInt() != 0;
        if (time.inferred) {
            const PackSource& source = proposed_.pack.source;
            statement_.note = fmt::format("The time is worked out from the day of the source, {}.",
                                          source.published_on.value_or(source.known_on));
        }
    }

    void read_speaker() {
        const auto words = optional("speaker_words");
        const auto known = optional("speaker");
        if (!words && !known) {
            return;
        }
        if (!known) {
            miss(
                {"the speaker '{}' is no entity of the base: name one, or leave the speaker out"_text,
                 *words});
        }
        PackSpeaker speaker;
        speaker.speaker = known.value_or("");
        speaker.stance = default_stance(statement_.predicate, true);
        statement_.says.push_back(std::move(speaker));
    }

    void read_evidence() {
        PackEvidence evidence;
        evidence.quote = text("quote");
        evidence.stance = "supports";
        evidence.hedge = optional("hedge");
        const auto places =
            find_quote(proposed_.pack.text, split_sentences(proposed_.pack.text), evidence.quote);
        const auto start = static_cast<std::size_t>(row_.getColumn("start_cp").getInt64());
        const auto place = std::ranges::find(places, start, &QuotePosition::start_cp);
        if (places.size() > 1 && place != places.end()) {
            evidence.sentence = static_cast<std::int64_t>(place->sentence) + 1;
        }
        statement_.evidence.push_back(std::move(evidence));
    }

    /// Returns what no statement of the source is called yet: "planned-beta", "planned-beta-2".
    std::string free_key() {
        std::string kind = text("kind");
        std::ranges::replace(kind, '_', '-');
        const std::string base =
            statement_.subject.empty() ? kind : kind + '-' + statement_.subject;
        SQLite::Statement taken(database_,
                                "SELECT 1 FROM statement WHERE source_id = ?1 AND key = ?2");
        std::string key = base;
        for (int number = 2;; ++number) {
            taken.reset();
            taken.bind(1, source_);
            taken.bind(2, key);
            if (!taken.executeStep()) {
                return key;
            }
            key = text::numbered_slug(base, number);
        }
    }

    SQLite::Database& database_;
    SQLite::Statement row_;
    std::int64_t source_ = 0;
    PackStatement statement_;
    ProposedStatement proposed_;
};

} // namespace

ProposedStatement proposed_statement(SQLite::Database& database, std::int64_t candidate) {
    return CandidateReader(database, candidate).read();
}

} // namespace sijill::kb
