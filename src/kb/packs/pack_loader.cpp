#include "kb/packs/pack_loader.hpp"

#include "kb/store/optional_column.hpp"
#include "kb/store/source_finder.hpp"

#include <SQLiteCpp/Statement.h>

#include <cstdint>

namespace sijill::kb {
namespace {

/// The key of the statement `t` of the source `o`: without the source where that is ?2.
constexpr const char* kKey = "iif(o.id = ?2, t.key, o.slug || '/' || t.key)";

/// Reads one source, with a statement of SQL for each table that is prepared once.
class PackLoader {
public:
    PackLoader(SQLite::Database& database, std::int64_t source)
        : database_(database), source_(source),
          says_(database, "SELECT e.slug, a.verb, a.stance FROM attribution AS a "
                          "LEFT JOIN entity AS e ON e.id = a.speaker_id "
                          "WHERE a.statement_id = ?1 AND a.depth > 0 ORDER BY a.depth"),
          evidence_(database, "SELECT e.quote, e.stance, e.hedge, s.ordinal, e.start_cp, e.end_cp "
                              "FROM evidence AS e JOIN sentence AS s ON s.id = e.sentence_id "
                              "WHERE e.statement_id = ?1 ORDER BY e.id"),
          qualifiers_(database, "SELECT q.predicate, e.slug, q.value_text, q.value_number, q.unit "
                                "FROM qualifier AS q LEFT JOIN entity AS e ON e.id = q.object_id "
                                "WHERE q.statement_id = ?1 ORDER BY q.id"),
          links_(database, "SELECT l.kind, l.to_id, l.claim_id FROM link AS l "
                           "WHERE l.from_id = ?1 ORDER BY l.to_id, l.kind"),
          key_(database, std::string("SELECT ") + kKey +
                             " FROM statement AS t JOIN source AS o ON o.id = t.source_id "
                             "WHERE t.id = ?1") {}

    Pack load() {
        read_source();
        read_statements();
        return std::move(pack_);
    }

private:
    void read_source() {
        SQLite::Statement row(database_, "SELECT slug, kind, language, known_on, title, publisher, "
                                         "author, url, published_on, licence, text "
                                         "FROM source WHERE id = ?1");
        row.bind(1, source_);
        row.executeStep();
        PackSource& source = pack_.source;
        source.slug = row.getColumn(0).getString();
        source.kind = row.getColumn(1).getString();
        source.language = row.getColumn(2).getString();
        source.known_on = row.getColumn(3).getString();
        source.title = optional_text(row.getColumn(4));
        source.publisher = optional_text(row.getColumn(5));
        source.author = optional_text(row.getColumn(6));
        source.url = optional_text(row.getColumn(7));
        source.published_on = optional_text(row.getColumn(8));
        source.licence = optional_text(row.getColumn(9));
        pack_.text = row.getColumn(10).getString();
    }

    void read_statements() {
        SQLite::Statement row(
            database_, "SELECT s.id, s.key, subject.slug, s.predicate, s.certainty, s.polarity, "
                       "s.rank, s.said_on, s.said_words, s.note, s.supersedes_id, s.value_kind, "
                       "object.slug, s.value_text, s.value_number, s.unit, s.t_earliest, "
                       "s.t_latest, s.t_precision, s.t_modifier, s.t_words, s.t_inferred "
                       "FROM statement AS s JOIN entity AS subject ON subject.id = s.subject_id "
                       "LEFT JOIN entity AS object ON object.id = s.object_id "
                       "WHERE s.source_id = ?1 ORDER BY s.id");
        row.bind(1, source_);
        while (row.executeStep()) {
            PackStatement statement;
            const std::int64_t id = row.getColumn(0).getInt64();
            statement.key = row.getColumn(1).getString();
            statement.subject = row.getColumn(2).getString();
            statement.predicate = row.getColumn(3).getString();
            statement.certainty = row.getColumn(4).getString();
            statement.polarity = row.getColumn(5).getString();
            statement.rank = row.getColumn(6).getString();
            statement.said_on = optional_text(row.getColumn(7));
            statement.said_words = optional_text(row.getColumn(8));
            statement.note = optional_text(row.getColumn(9));
            statement.supersedes = optional_key(row.getColumn(10));
            statement.value = value_of(row, 12);
            statement.value.some = row.getColumn(11).getString() == "some";
            statement.value.none = row.getColumn(11).getString() == "none";
            statement.time = time_of(row);
            read_parts(id, statement);
            pack_.statements.push_back(std::move(statement));
        }
    }

    /// Returns the value of four columns: object, text, number and unit.
    static PackValue value_of(SQLite::Statement& row, int first) {
        PackValue value;
        value.object = optional_text(row.getColumn(first));
        value.text = optional_text(row.getColumn(first + 1));
        if (!row.getColumn(first + 2).isNull()) {
            value.number = row.getColumn(first + 2).getDouble();
        }
        value.unit = optional_text(row.getColumn(first + 3));
        return value;
    }

    static std::optional<PackTime> time_of(SQLite::Statement& row) {
        if (row.getColumn(16).isNull()) {
            return std::nullopt;
        }
        PackTime time;
        time.earliest = row.getColumn(16).getString();
        time.latest = row.getColumn(17).getString();
        time.precision = row.getColumn(18).getString();
        time.modifier = optional_text(row.getColumn(19));
        time.words = optional_text(row.getColumn(20));
        time.inferred = row.getColumn(21).getInt() != 0;
        return time;
    }

    void read_parts(std::int64_t id, PackStatement& statement) {
        for_each(says_, id, [&](SQLite::Statement& row) {
            statement.says.push_back({optional_text(row.getColumn(0)),
                                      optional_text(row.getColumn(1)), row.getColumn(2).getString(),
                                      0});
        });
        for_each(evidence_, id, [&](SQLite::Statement& row) {
            PackEvidence evidence;
            evidence.quote = row.getColumn(0).getString();
            evidence.stance = row.getColumn(1).getString();
            evidence.hedge = optional_text(row.getColumn(2));
            evidence.sentence = row.getColumn(3).getInt64();
            evidence.position = {static_cast<std::size_t>(*evidence.sentence - 1),
                                 static_cast<std::size_t>(row.getColumn(4).getInt64()),
                                 static_cast<std::size_t>(row.getColumn(5).getInt64())};
            statement.evidence.push_back(std::move(evidence));
        });
        for_each(qualifiers_, id, [&](SQLite::Statement& row) {
            statement.qualifiers.push_back({row.getColumn(0).getString(), value_of(row, 1), 0});
        });
        for_each(links_, id, [&](SQLite::Statement& row) {
            statement.links.push_back({row.getColumn(0).getString(),
                                       optional_key(row.getColumn(1)).value_or(""),
                                       optional_key(row.getColumn(2)), 0});
        });
    }

    /// Returns what this source calls the statement whose id a column has.
    std::optional<std::string> optional_key(const SQLite::Column& id) {
        if (id.isNull()) {
            return std::nullopt;
        }
        key_.reset();
        key_.bind(1, id.getInt64());
        key_.bind(2, source_);
        return key_.executeStep() ? std::optional(key_.getColumn(0).getString()) : std::nullopt;
    }

    template <typename Visit>
    static void for_each(SQLite::Statement& query, std::int64_t statement, Visit visit) {
        query.reset();
        query.bind(1, statement);
        while (query.executeStep()) {
            visit(query);
        }
    }

    SQLite::Database& database_;
    std::int64_t source_;
    SQLite::Statement says_, evidence_, qualifiers_, links_, key_;
    Pack pack_;
};

} // namespace

std::optional<Pack> load_pack(SQLite::Database& database, const std::string& source) {
    const auto found = SourceFinder(database).by_slug(source);
    return found ? std::optional(PackLoader(database, found->id).load()) : std::nullopt;
}

} // namespace sijill::kb
