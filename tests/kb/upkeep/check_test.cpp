#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"
#include "support/error_of.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace {

std::string areas(const std::vector<sijill::Fault>& faults) {
    std::string text;
    for (const sijill::Fault& fault : faults) {
        text += fault.area + ": " + fault.message.text() + '\n';
    }
    return text;
}

bool has_area(const std::vector<sijill::Fault>& faults, const std::string& area) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const sijill::Fault& fault) { return fault.area == area; });
}

} // namespace

TEST_CASE("The seeded base has no fault") {
    const SeededBase seeded;
    CHECK(areas(seeded.base.check()) == "");
}

TEST_CASE("Who watches ends a check or a change, and nothing is left of either") {
    SeededBase seeded;
    seeded.base.watch([] { return false; });
    CHECK(error_of([&] { return seeded.base.check(); })->code() == sijill::ErrorCode::database);
    CHECK(std::string(error_of([&] { seeded.base.reindex(); })->what()) == "interrupted");
    seeded.base.watch({});
    CHECK(areas(seeded.base.check()) == "");
}

TEST_CASE(
    "A check that is ended tells no fault of it, wherever it was, and however often it is asked") {
    SeededBase seeded;
    int most = 0;
    seeded.base.watch([&] { return ++most > 0; });
    REQUIRE(areas(seeded.base.check()) == "");
    REQUIRE(most > 3);
    for (int end = 1; end <= most; ++end) {
        int looks = 0;
        seeded.base.watch([&] { return ++looks != end; });
        const auto error = error_of([&] { return seeded.base.check(); });
        REQUIRE(error);
        CHECK(error->code() == sijill::ErrorCode::database);
    }
}

TEST_CASE("Each planted fault is found in its area") {
    struct Row {
        const char* plant;
        const char* area;
    };
    const Row row = GENERATE(
        Row{"UPDATE evidence SET quote = replace(quote, 'Grok3', 'Grok4')", "evidence"},
        Row{"PRAGMA ignore_check_constraints = ON; UPDATE statement SET certainty = 'sure'",
            "file"},
        Row{"UPDATE evidence SET start_cp = start_cp + 1, end_cp = end_cp + 1 WHERE id = 1",
            "evidence"},
        Row{"UPDATE source SET text = replace(text, '2024', '2023')", "evidence"},
        Row{"PRAGMA foreign_keys = OFF; DELETE FROM entity WHERE slug = 'xai'", "reference"},
        Row{"INSERT INTO sentence_index (sentence_index, rowid, words) "
            "SELECT 'delete', id, words FROM sentence WHERE id = 1",
            "index"},
        Row{"DELETE FROM word WHERE word = 'تاخير'", "index"},
        Row{"UPDATE word SET passages = passages + 1 WHERE word = 'في'", "index"},
        Row{"DELETE FROM word_stem WHERE word = 'التاخيرات'", "index"},
        Row{"UPDATE sentence SET words = words || ' زائد' WHERE id = 2", "index"},
        Row{"UPDATE meta SET value = '0' WHERE key = 'analyzer_version'", "index"},
        Row{"DELETE FROM evidence WHERE statement_id = 5", "evidence"},
        Row{"UPDATE statement SET certainty = 'certain' WHERE id IN "
            "(SELECT statement_id FROM evidence WHERE hedge IS NOT NULL)",
            "evidence"},
        Row{"UPDATE name SET words = 'x' WHERE text = 'Gemini'", "name"},
        Row{"DELETE FROM mention WHERE sentence_id = 1", "mention"},
        Row{"UPDATE statement SET certainty = 'certain' WHERE certainty = 'possible'", "content"},
        Row{"UPDATE name SET text = 'Grok 33', words = 'grok 33' WHERE text = 'Grok3'", "content"});
    CAPTURE(row.plant);
    SeededBase seeded;
    seeded.execute(row.plant);
    const std::vector<sijill::Fault> faults = seeded.base.check();
    CAPTURE(areas(faults));
    CHECK(has_area(faults, row.area));
}

TEST_CASE("A sentence that no statement cites is counted, and no fault") {
    SeededBase seeded;
    CHECK(seeded.base.uncited_sentences() == 0);
    seeded.folder.write("plain.txt", "نص بلا أقوال.");
    seeded.base.add(seeded.folder / "plain.txt");
    CHECK(seeded.base.uncited_sentences() == 0);
    seeded.folder.write("pack/article.txt", "أصدرت غوغل جيميني. لم يصدر غيره.");
    seeded.folder.write("pack/statements.toml",
                        "[source]\nslug = 'g'\nkind = 'article'\nlanguage = 'ar'\n"
                        "known_on = 2025-06-01\n[[statement]]\nkey = 'maker'\n"
                        "subject = 'gemini'\npredicate = 'developer'\nobject = 'google'\n"
                        "certainty = 'certain'\nevidence = 'أصدرت غوغل جيميني'\n");
    seeded.base.add(seeded.folder / "pack");
    CHECK(seeded.base.uncited_sentences() == 1);
    CHECK(areas(seeded.base.check()) == "");
}

TEST_CASE("A damaged full-text index is found, wherever the byte lies") {
    SeededBase seeded;
    seeded.base.compact();
    // A posting list with one byte changed still reads, and loses hits in silence.
    sqlite3_db_config(sijill::kb::connection_of(seeded.base).handle(), SQLITE_DBCONFIG_DEFENSIVE, 0,
                      nullptr);
    const int offset = GENERATE(40, 200, 700, 1500, 2500);
    CAPTURE(offset);
    seeded.execute("UPDATE sentence_index_data SET block = substr(block, 1, " +
                   std::to_string(offset) + ") || x'7f' || substr(block, " +
                   std::to_string(offset + 2) + ") WHERE id = (SELECT max(id) FROM " +
                   "sentence_index_data WHERE length(block) > " + std::to_string(offset) + ")");
    const auto faults = seeded.base.check();
    CHECK(has_area(faults, "index"));
    // Newer versions of SQLite find it as a fault of the file too.
    CHECK(areas(faults).find("inverted index for FTS5") == std::string::npos);
}

TEST_CASE("Reindexing mends what the analyzer made, and accepting what was meant") {
    SeededBase seeded;
    seeded.execute("DELETE FROM word; DELETE FROM word_stem; DELETE FROM mention;"
                   "UPDATE name SET words = 'x'; UPDATE sentence SET words = ''");
    REQUIRE_FALSE(seeded.base.check().empty());
    seeded.base.reindex();
    CHECK(areas(seeded.base.check()) == "");
    seeded.execute("UPDATE statement SET note = 'checked' WHERE id = 1");
    REQUIRE(has_area(seeded.base.check(), "content"));
    seeded.base.accept_changes();
    CHECK(areas(seeded.base.check()) == "");
}

TEST_CASE("A flipped byte in any used cell is found") {
    SeededBase seeded;
    seeded.base.compact();
    std::ifstream stream(seeded.file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    // One letter of a text, a name, a note, a quotation, a date, a predicate's label and a report.
    const char* needle =
        GENERATE("والذي كان من المقرر إطلاقه في نهاية عام 2024 بواسطة", "Lex Fridman", "2024-12-31",
                 "planned_release", "قد تعكس", "CREATE VIEW delays");
    CAPTURE(needle);
    std::size_t flips = 0;
    for (auto at = bytes.find(needle); at != std::string::npos; at = bytes.find(needle, at + 1)) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x01);
        const auto file = seeded.folder.write("damaged.db", damaged);
        std::vector<sijill::Fault> faults;
        const auto error = error_of([&] {
            faults =
                sijill::KnowledgeBase::open(file, sijill::KnowledgeBase::Access::read_only).check();
        });
        ++flips;
        CHECK((error || !faults.empty()));
    }
    CHECK(flips > 0);
}

TEST_CASE("Constraints that a file breaks are told, also where it is opened to be read") {
    SeededBase seeded;
    seeded.execute("PRAGMA ignore_check_constraints = ON; "
                   "UPDATE statement SET certainty = 'sure' WHERE id = 1");
    seeded.base.accept_changes();
    const auto faults =
        sijill::KnowledgeBase::open(seeded.file, sijill::KnowledgeBase::Access::read_only).check();
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().message.text() == "CHECK constraint failed in statement");
}
