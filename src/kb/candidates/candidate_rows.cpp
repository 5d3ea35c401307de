#include "kb/candidates/candidate_rows.hpp"

#include "base/dates.hpp"
#include "kb/candidates/candidate_finder.hpp"
#include "kb/candidates/stated_time.hpp"

#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kSentences =
    "SELECT s.id, s.start_cp, s.text, ifnull(o.published_on, o.known_on) "
    "FROM sentence AS s JOIN source AS o ON o.id = s.source_id ";

/// Narrows kSentences to one sentence, if its source has candidates.
constexpr const char* kOneSentence =
    "WHERE s.id = ?1 AND EXISTS (SELECT 1 FROM sentence AS other "
    "JOIN candidate AS c ON c.sentence_id = other.id WHERE other.source_id = s.source_id)";

/// A row of kSentences.
struct StoredSentence {
    std::int64_t id;
    std::size_t start_cp;
    std::string text;
    std::optional<int> source_day;
};

StoredSentence sentence_of(const SQLite::Statement& row) {
    return {row.getColumn(0).getInt64(), static_cast<std::size_t>(row.getColumn(1).getInt64()),
            row.getColumn(2).getString(), day_number(row.getColumn(3).getString())};
}

/// Finds the candidates of one sentence after the other, and puts them in the place of those that
/// are there.
class SentenceVisitor {
public:
    explicit SentenceVisitor(SQLite::Database& database)
        : names_(database), finder_(database), writer_(database),
          old_(database, "SELECT fingerprint, id FROM candidate WHERE sentence_id = ?1"),
          forget_(database, "DELETE FROM candidate WHERE sentence_id = ?1") {}

    void visit(const StoredSentence& sentence) {
        const std::map<std::string, std::int64_t> numbers = take_out(sentence.id);
        const std::vector<Token> tokens = tokenize(sentence.text);
        const std::vector<NamedEntity> names =
            finder_.named(sentence.text, tokens, names_.find(tokens));
        for (const Candidate& candidate : finder_.find(
                 {0, sentence.text, sentence.start_cp, tokens, names}, sentence.source_day)) {
            const auto number = numbers.find(candidate.fingerprint);
            writer_.write(candidate, sentence.id,
                          number == numbers.end() ? std::nullopt : std::optional(number->second));
        }
    }

private:
    /// Deletes the candidates of a sentence, and returns their numbers by fingerprint.
    std::map<std::string, std::int64_t> take_out(std::int64_t sentence) {
        std::map<std::string, std::int64_t> numbers;
        old_.reset();
        old_.bind(1, sentence);
        while (old_.executeStep()) {
            numbers[old_.getColumn(0).getString()] = old_.getColumn(1).getInt64();
        }
        forget_.reset();
        forget_.bind(1, sentence);
        forget_.exec();
        return numbers;
    }

    NameFinder names_;
    CandidateFinder finder_;
    CandidateWriter writer_;
    SQLite::Statement old_, forget_;
};

} // namespace

CandidateWriter::CandidateWriter(SQLite::Database& database)
    : rows_(database, "candidate"),
      last_(database.execAndGet("SELECT ifnull(max(id), 0) FROM candidate").getInt64()) {
}

void CandidateWriter::write(const Candidate& candidate, std::int64_t sentence,
                            std::optional<std::int64_t> id) {
    const std::optional<StatedTime> time =
        candidate.time ? stated_time(*candidate.time) : std::nullopt;
    const auto time_part = [&](auto part) {
        return time ? std::optional<std::string>((*time).*part) : std::nullopt;
    };
    const std::optional<std::string> time_words = candidate.time && !candidate.time->words.empty()
                                                      ? std::optional(candidate.time->words)
                                                      : std::nullopt;
    const CandidatePart& value =
        candidate.value_kind == "entity" ? candidate.value : candidate.object;
    rows_.insert({{"id", id ? *id : ++last_},
                  {"sentence_id", sentence},
                  {"fingerprint", candidate.fingerprint},
                  {"kind", std::string(claims::name_of(candidate.kind))},
                  {"rule", std::string(candidate.rule)},
                  {"score", candidate.score},
                  {"predicate", candidate.predicate},
                  {"subject_id", candidate.about.entity},
                  {"subject_words", candidate.about.words},
                  {"object_id", value.entity},
                  {"object_words", value.words},
                  {"value_text", candidate.text},
                  {"value_number", candidate.number},
                  {"unit", candidate.unit},
                  {"t_earliest", time_part(&StatedTime::earliest)},
                  {"t_latest", time_part(&StatedTime::latest)},
                  {"t_precision", time_part(&StatedTime::precision)},
                  {"t_modifier", time ? time->modifier : std::nullopt},
                  {"t_words", time_words},
                  {"t_inferred", time && time->inferred},
                  {"certainty", std::string(candidate.certainty)},
                  {"hedge", candidate.hedge},
                  {"polarity", std::string(candidate.positive ? "+" : "-")},
                  {"speaker_id", candidate.speaker.entity},
                  {"speaker_words", candidate.speaker.words},
                  {"cue", candidate.cue},
                  {"quote", candidate.quote},
                  {"start_cp", candidate.start_cp},
                  {"end_cp", candidate.end_cp}});
}

void find_candidates(SQLite::Database& database, const std::set<std::int64_t>& sentences) {
    if (sentences.empty()) {
        return;
    }
    SentenceVisitor visitor(database);
    SQLite::Statement row(database, std::string(kSentences) + kOneSentence);
    for (const std::int64_t id : sentences) {
        row.reset();
        row.bind(1, id);
        if (!row.executeStep()) {
            continue;
        }
        const StoredSentence sentence = sentence_of(row);
        row.reset();
        visitor.visit(sentence);
    }
}

void find_candidates(SQLite::Database& database) {
    SentenceVisitor visitor(database);
    SQLite::Statement row(database, std::string(kSentences) + "ORDER BY s.id");
    while (row.executeStep()) {
        visitor.visit(sentence_of(row));
    }
}

} // namespace sijill::kb
