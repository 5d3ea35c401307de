#include "kb/upkeep/check.hpp"

#include "base/library_messages.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "kb/names/mentions.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/rows/sha256.hpp"
#include "kb/store/table_checksums.hpp"
#include "kb/store/transaction.hpp"
#include "kb/upkeep/file_check.hpp"
#include "kb/upkeep/reindex.hpp"
#include "text/unicode/utf8.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <new>
#include <set>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

class Checker {
public:
    explicit Checker(Connection& connection)
        : connection_(connection), database_(connection.database()) {}

    /// Sees one state of the base, whatever others write meanwhile.
    std::vector<Fault> check() {
        const Transaction snapshot(database_);
        look_at([&] { check_schema(connection_, add_); });
        if (!faults_.empty()) {
            // Views and triggers that are not ours may do anything, or never end.
            look_at([&] { check_tables(connection_, add_); });
            return std::move(faults_);
        }
        look_at([&] { check_index(); });
        std::vector<Fault> of_index = std::exchange(faults_, {});
        look_at([&] {
            of_index.empty() ? check_file(connection_, add_) : check_tables(connection_, add_);
        });
        look_at([&] { check_references(connection_, add_); });
        look_at([&] { check_texts(); });
        look_at([&] { check_evidence(); });
        look_at([&] { check_statements(); });
        if (of_index.empty()) {
            look_at([&] { check_copy(connection_, add_); });
        }
        std::ranges::move(of_index, std::back_inserter(faults_));
        look_at([&] { check_names(); });
        look_at([&] { check_mentions(); });
        look_at([&] { check_content(); });
        look_at([&] { check_purge(); });
        return std::move(faults_);
    }

private:
    template <typename Area>
    void look_at(Area area) {
        const std::size_t interruptions_before = connection_.interruptions();
        try {
            area();
        } catch (const Error& error) {
            add("file", error.message());
        } catch (const SQLite::Exception& error) {
            // SQLite says that memory is short also where a damaged record claims more bytes than
            // there can be, and what was found before that is told.
            if (faults_.empty()) {
                require_memory(error.getErrorCode());
            }
            add("file", sqlite_message(error.what()));
        } catch (const std::bad_alloc&) { // which is no fault of the file
            throw;
        } catch (const std::exception& error) {
            add("file", sqlite_message(error.what()));
        }
        if (connection_.interruptions() > interruptions_before) {
            throw Error(ErrorCode::database,
                        failed_task(connection_.label(), Task::check, "interrupted"_text));
        }
    }

    void add(const char* area, Message fault) { faults_.push_back({area, std::move(fault)}); }

    void check_texts() {
        SQLite::Statement sources(database_,
                                  "SELECT id, slug, text, sha256 FROM source ORDER BY id");
        while (sources.executeStep()) {
            const std::string slug = sources.getColumn(1).getString();
            const std::string text = sources.getColumn(2).getString();
            if (sha256_hex(text) != sources.getColumn(3).getString()) {
                add("evidence",
                    {"the text of source {} is not the one that was added (SHA-256 differs)"_text,
                     slug});
            }
            check_sentences(sources.getColumn(0).getInt64(), slug, text);
        }
    }

    /// Cuts the sentences from a text that is decoded once: substr() of SQL would count code points
    /// from its start for each.
    void check_sentences(std::int64_t source, const std::string& slug, const std::string& text) {
        const std::u32string letters = text::to_code_points(text);
        SQLite::Statement sentences(database_, "SELECT ordinal, start_cp, end_cp, text "
                                               "FROM sentence WHERE source_id = ?1 "
                                               "ORDER BY ordinal");
        sentences.bind(1, source);
        while (sentences.executeStep()) {
            const auto start = static_cast<std::size_t>(sentences.getColumn(1).getInt64());
            const auto end = static_cast<std::size_t>(sentences.getColumn(2).getInt64());
            const bool inside = start <= end && end <= letters.size();
            if (!inside || text::to_utf8(std::u32string_view(letters).substr(start, end - start)) !=
                               sentences.getColumn(3).getString()) {
                add("evidence", {"sentence {} of {} is not what the text has there"_text,
                                 sentences.getColumn(0).getInt64(), slug});
            }
        }
    }

    /// Sentences and mentions have checks of their own.
    void check_evidence() {
        SQLite::Statement rows(database_, "SELECT problem, source, sentence, statement_id, stored, "
                                          "found FROM evidence_mismatch "
                                          "WHERE problem NOT IN ('sentence_text', 'mention_form')");
        while (rows.executeStep()) {
            const std::string problem = rows.getColumn(0).getString();
            const std::string source = rows.getColumn(1).getString();
            const std::int64_t sentence = rows.getColumn(2).getInt64();
            const std::string statement = rows.getColumn(3).getString();
            const std::string stored = rows.getColumn(4).getString();
            const std::string found = rows.getColumn(5).getString();
            add("evidence",
                statement.empty()
                    ? Message(
                          "{} in sentence {} of {}: the base has '{}', the source has '{}'"_text,
                          problem, sentence, source, stored, found)
                    : Message(
                          "{} in sentence {} of {}, statement {}: the base has '{}', the source has '{}'"_text,
                          problem, sentence, source, statement, stored, found));
        }
    }

    /// Checks rules of packs again, for statements that SQL wrote or changed.
    void check_statements() {
        SQLite::Statement rows(
            database_,
            "SELECT s.id, group_concat(e.hedge, ', ') FROM statement AS s "
            "LEFT JOIN evidence AS e ON e.statement_id = s.id GROUP BY s.id "
            "HAVING count(e.id) = 0 OR (s.certainty = 'certain' AND count(e.hedge) > 0)");
        while (rows.executeStep()) {
            const std::int64_t id = rows.getColumn(0).getInt64();
            const std::string hedges = rows.getColumn(1).getString();
            add("evidence",
                hedges.empty()
                    ? Message("statement {} has no evidence"_text, id)
                    : Message("statement {} is certain, but its evidence is hedged ('{}')"_text, id,
                              hedges));
        }
    }

    void check_index() {
        if (!is_current_analyzer(connection_)) {
            add("index",
                "made by the analyzer of another version: sijill reindex makes it anew"_text);
        }
        for (const auto& fault : sentence_index(connection_).check()) {
            add("index", fault);
        }
    }

    void check_names() {
        SQLite::Statement names(database_, "SELECT id, text, words FROM name ORDER BY id");
        while (names.executeStep()) {
            const std::string expected = folded_words(names.getColumn(1).getString());
            if (names.getColumn(2).getString() != expected) {
                add("name", {"name {} ('{}') has the words '{}' and should have '{}'"_text,
                             names.getColumn(0).getInt64(), names.getColumn(1).getString(),
                             names.getColumn(2).getString(), expected});
            }
        }
    }

    /// Sentence, start, entity and form.
    using MentionKey = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>;

    void check_mentions() {
        std::set<MentionKey> stored;
        SQLite::Statement rows(database_,
                               "SELECT sentence_id, start_cp, entity_id, form FROM mention");
        while (rows.executeStep()) {
            stored.emplace(rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(),
                           rows.getColumn(2).getInt64(), rows.getColumn(3).getString());
        }
        std::set<MentionKey> expected;
        for (const Mention& mention : find_mentions(database_)) {
            expected.emplace(mention.sentence, mention.start_cp, mention.entity, mention.form);
        }
        add_mentions(expected, stored,
                     "sentence {}: the mention '{}' of entity {} is not linked"_text);
        add_mentions(
            stored, expected,
            "sentence {}: the mention '{}' of entity {} is linked, but the names say otherwise"_text);
    }

    /// Adds a fault for each mention of `some` that `others` lack.
    template <typename Format>
    void add_mentions(const std::set<MentionKey>& some, const std::set<MentionKey>& others,
                      Format format) {
        for (const auto& key : some) {
            if (!others.contains(key)) {
                add("mention", {format, std::get<0>(key), std::get<3>(key), std::get<2>(key)});
            }
        }
    }

    void check_content() {
        for (const std::string& table : changed_tables(database_)) {
            add("content", {"rows of {} were changed by other tools, or damaged"_text, table});
        }
    }

    void check_purge() {
        for (const std::string& source : unfinished_purges(database_)) {
            add("file", {"{} is purged, but the file may still have bytes of its text: "
                         "sijill remove {} --purge writes it anew"_text,
                         source, source});
        }
    }

    Connection& connection_;
    SQLite::Database& database_;
    std::vector<Fault> faults_;
    const AddFault add_ = [this](const char* area, Message fault) { add(area, std::move(fault)); };
};

} // namespace

std::size_t count_uncited_sentences(SQLite::Database& database) {
    return static_cast<std::size_t>(
        database
            .execAndGet("SELECT count(*) FROM sentence AS s "
                        "WHERE s.source_id IN (SELECT source_id FROM live_statement) "
                        "AND NOT EXISTS (SELECT 1 FROM evidence AS e JOIN live_statement AS l "
                        "ON l.id = e.statement_id WHERE e.sentence_id = s.id)")
            .getInt64());
}

std::vector<Fault> check_base(Connection& connection) {
    return Checker(connection).check();
}

} // namespace sijill::kb
