#include "kb/candidates/candidate_rows.hpp"

#include "base/dates.hpp"
#include "base/read_number.hpp"
#include "kb/candidates/candidate_finder.hpp"
#include "kb/candidates/stated_time.hpp"
#include "kb/store/meta.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kSentences =
    "SELECT s.id, s.source_id, s.ordinal, s.start_cp, s.text, ifnull(o.published_on, o.known_on) "
    "FROM sentence AS s JOIN source AS o ON o.id = s.source_id ";

/// The key of the table meta under which the last number of a candidate is kept.
constexpr const char* kLastNumber = "last_candidate";

/// Narrows kSentences to one sentence, if its source has candidates.
constexpr const char* kOneSentence =
    "WHERE s.id = ?1 AND EXISTS (SELECT 1 FROM sentence AS other "
    "JOIN candidate AS c ON c.sentence_id = other.id WHERE other.source_id = s.source_id)";

/// A row of kSentences.
struct StoredSentence {
    std::int64_t id, source;
    std::size_t index; ///< in the source
    std::size_t start_cp;
    std::string text;
    std::optional<int> source_day;
};

StoredSentence sentence_of(const SQLite::Statement& row) {
    return {row.getColumn(0).getInt64(),
            row.getColumn(1).getInt64(),
            static_cast<std::size_t>(row.getColumn(2).getInt64() - 1),
            static_cast<std::size_t>(row.getColumn(3).getInt64()),
            row.getColumn(4).getString(),
            day_number(row.getColumn(5).getString())};
}

/// Ranks sentences among the equal ones of their sources. Reads each source once where its
/// sentences come in a row.
class SentenceRanks {
public:
    explicit SentenceRanks(SQLite::Database& database)
        : sentences_(database, "SELECT id, text FROM sentence WHERE source_id = ?1 ORDER BY id") {}

    std::size_t rank_of(const StoredSentence& sentence) {
        if (sentence.source != source_) {
            read(sentence.source);
        }
        const auto repeated = repeated_.find(sentence.id);
        return repeated == repeated_.end() ? 1 : repeated->second;
    }

private:
    void read(std::int64_t source) {
        source_ = source;
        repeated_.clear();
        std::unordered_map<std::string, std::size_t> equal;
        sentences_.reset();
        sentences_.bind(1, source);
        while (sentences_.executeStep()) {
            const std::size_t rank = ++equal[sentences_.getColumn(1).getString()];
            if (rank > 1) {
                repeated_.emplace(sentences_.getColumn(0).getInt64(), rank);
            }
        }
    }

    SQLite::Statement sentences_;
    std::int64_t source_ = 0;
    std::unordered_map<std::int64_t, std::size_t> repeated_; ///< ranks above 1, by sentence.id
};

/// Finds the candidates of sentences of a base.
class StoredSentenceReader {
public:
    explicit StoredSentenceReader(SQLite::Database& database)
        : names_(database), finder_(database), ranks_(database) {}

    std::vector<Candidate> read(const StoredSentence& sentence) {
        const std::vector<Token> tokens = tokenize(sentence.text);
        return finder_.find({sentence.index, sentence.text, sentence.start_cp, tokens,
                             finder_.named(sentence.text, tokens, names_.find(tokens)),
                             ranks_.rank_of(sentence)},
                            sentence.source_day);
    }

private:
    NameFinder names_;
    CandidateFinder finder_;
    SentenceRanks ranks_;
};

/// Finds the candidates of one sentence after the other, and puts them in the place of those that
/// are there.
class SentenceVisitor {
public:
    explicit SentenceVisitor(SQLite::Database& database)
        : reader_(database), writer_(database),
          old_(database, "SELECT fingerprint, id FROM candidate WHERE sentence_id = ?1"),
          forget_(database, "DELETE FROM candidate WHERE sentence_id = ?1") {}

    void visit(const StoredSentence& sentence) {
        const std::map<std::string, std::int64_t> numbers = take_out(sentence.id);
        for (const Candidate& candidate : reader_.read(sentence)) {
            const auto number = numbers.find(candidate.fingerprint);
            writer_.write(candidate, sentence.id,
                          number == numbers.end() ? std::nullopt : std::optional(number->second));
        }
    }

    void finish() { writer_.finish(); }

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

    StoredSentenceReader reader_;
    CandidateWriter writer_;
    SQLite::Statement old_, forget_;
};

/// Returns the highest number that a candidate has, or had.
std::int64_t last_number(SQLite::Database& database) {
    return std::max(database.execAndGet("SELECT ifnull(max(id), 0) FROM candidate").getInt64(),
                    read_number<std::int64_t>(read_meta(database, kLastNumber)).value_or(0));
}

} // namespace

CandidateWriter::CandidateWriter(SQLite::Database& database)
    : rows_(database, "candidate"), database_(database), last_(last_number(database)),
      kept_(last_) {
}

void CandidateWriter::finish() {
    if (last_ > kept_) {
        write_meta(database_, kLastNumber, std::to_string(last_));
        kept_ = last_;
    }
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

std::optional<Candidate> found_again(SQLite::Database& database, std::int64_t candidate) {
    SQLite::Statement row(database, std::string(kSentences) +
                                        "JOIN candidate AS c ON c.sentence_id = s.id "
                                        "WHERE c.id = ?1");
    SQLite::Statement known(database, "SELECT fingerprint FROM candidate WHERE id = ?1");
    row.bind(1, candidate);
    known.bind(1, candidate);
    if (!row.executeStep() || !known.executeStep()) {
        return std::nullopt;
    }
    std::vector<Candidate> found = StoredSentenceReader(database).read(sentence_of(row));
    const auto again =
        std::ranges::find(found, known.getColumn(0).getString(), &Candidate::fingerprint);
    return again == found.end() ? std::nullopt : std::optional(std::move(*again));
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
    visitor.finish();
}

void find_candidates(SQLite::Database& database) {
    SentenceVisitor visitor(database);
    SQLite::Statement row(database, std::string(kSentences) + "ORDER BY s.id");
    while (row.executeStep()) {
        visitor.visit(sentence_of(row));
    }
    visitor.finish();
}

} // namespace sijill::kb
