#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/read/fts5_format.hpp"
#include "search/upkeep/index_check.hpp"
#include "search/upkeep/stored_postings.hpp"

#include <random>

using namespace sijill::search;

namespace {

/// The faults of the pages, one a line.
std::string faults_of(const PassageBase& base) {
    std::string lines;
    for (const std::string& fault :
         texts_of(read_stored_postings(base.db(), PassageBase::tables()).value().faults)) {
        lines += fault + "\n";
    }
    return lines;
}

/// Every occurrence that FTS5 tells of, as digests of passages.
std::map<std::int64_t, PassageDigest> digests_from_fts5(const PassageBase& base) {
    std::map<std::int64_t, PassageDigest> digests;
    for (Statement row(base.db(), "SELECT doc, offset, term FROM sentence_posting"); row.step();) {
        digests[row.integer(0)].add(row.text(2), row.integer(1));
    }
    return digests;
}

/// Returns true if a check tells of a fault, or cannot read the index.
bool tells_fault(const PassageBase& base) {
    try {
        return !base.index().check().empty();
    } catch (const sijill::Error& error) {
        CHECK(error.code() == sijill::ErrorCode::database);
        return true;
    }
}

void use_small_pages(PassageBase& base, const std::string& bytes) {
    base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('pgsz', " + bytes +
             "); INSERT INTO sentence_index (sentence_index, rank) VALUES ('automerge', 2)");
}

/// A base whose index has several segments, lists over many pages with doclist indexes of more than
/// one level, and deleted passages.
void fill(PassageBase& base) {
    use_small_pages(base, "32");
    base.run("BEGIN");
    for (int id = 1; id <= 120; ++id) {
        base.add(id, "في شركة w" + std::to_string(id % 37));
    }
    base.run("COMMIT");
    for (int id = 3; id < 40; id += 7) {
        base.remove(id);
        base.add(1000 + id, "نموذج في يوم " + std::to_string(id));
    }
    base.index().learn_stems();
}

} // namespace

TEST_CASE("Pages as FTS5 writes them have no fault, over segments, merges and any size of pages") {
    std::mt19937 random(7);
    const auto below = [&](int end) {
        return std::uniform_int_distribution<int>(0, end - 1)(random);
    };
    for (const std::string page_size : {"32", "64", "200", "4050"}) {
        PassageBase base;
        use_small_pages(base, page_size);
        for (int round = 0; round < 12; ++round) {
            base.run("BEGIN");
            for (int write = below(80); write >= 0; --write) {
                const std::int64_t id = below(300) - 20;
                std::string text = "every ";
                for (int left = below(60); left >= 0; --left) {
                    text += "w" + std::to_string(below(1 + below(90))) + " ";
                }
                base.remove(id);
                if (below(4) > 0) {
                    base.add(id, text);
                }
            }
            base.run("COMMIT");
            if (below(3) == 0) {
                base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('merge', 3)");
            }
            INFO("pages of " << page_size << ", round " << round);
            REQUIRE(faults_of(base) == "");
            REQUIRE((read_stored_postings(base.db(), PassageBase::tables())->passages ==
                     digests_from_fts5(base)));
        }
        base.run("INSERT INTO sentence_index (sentence_index) VALUES ('optimize')");
        CHECK(faults_of(base) == "");
    }
}

TEST_CASE("Segments that wait for the end of a merge have no fault") {
    PassageBase base;
    use_small_pages(base, "64");
    base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('automerge', 0); BEGIN");
    for (int id = 1; id <= 400; ++id) {
        base.add(id, "خبر w" + std::to_string(id));
    }
    base.run("COMMIT");
    for (int id = 401; id <= 403; ++id) {
        base.add(id, "2024");
    }
    int waited = 0;
    for (int step = 0; step < 40; ++step) {
        base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('merge', " +
                 std::string(step == 0 ? "-2" : "2") + ")");
        INFO("step " << step);
        REQUIRE(faults_of(base).empty());
        Statement record(base.db(), "SELECT block FROM sentence_index_data WHERE id = 10");
        REQUIRE(record.step());
        const auto segments = decode_structure(record.text(0));
        REQUIRE(segments);
        waited += std::ranges::any_of(
            *segments, [](const Segment& segment) { return segment.first_page == 0; });
    }
    CHECK(waited > 0);
}

TEST_CASE("No row of FTS5's tables can be lost, changed or added unnoticed") {
    PassageBase base;
    fill(base);
    REQUIRE(base.index().check().empty());
    const auto rows = [&](const std::string& sql) { return base.list(sql); };
    std::vector<std::string> damages;
    for (const std::string& id : rows("SELECT id FROM sentence_index_data")) {
        const std::string where = " WHERE id = " + id;
        damages.push_back("DELETE FROM sentence_index_data" + where);
        damages.push_back("UPDATE sentence_index_data SET block = x''" + where);
        damages.push_back(
            "UPDATE sentence_index_data SET block = substr(block, 1, length(block) - 1)" + where);
    }
    for (const std::string& row :
         rows("SELECT 'segid = ' || segid || ' AND hex(term) = ''' || hex(term) || '''' "
              "FROM sentence_index_idx")) {
        damages.push_back("DELETE FROM sentence_index_idx WHERE " + row);
        for (const char* change :
             {"pgno = 0", "pgno = pgno + 2", "pgno = pgno - 2", "pgno = pgno + 1 - 2 * (pgno % 2)",
              "term = x'3040'", "term = x'30FF'"}) {
            damages.push_back("UPDATE OR REPLACE sentence_index_idx SET " + std::string(change) +
                              " WHERE " + row);
        }
    }
    for (const std::string& id : rows("SELECT id FROM sentence_index_docsize LIMIT 20")) {
        damages.push_back("DELETE FROM sentence_index_docsize WHERE id = " + id);
        damages.push_back("UPDATE sentence_index_docsize SET sz = x'55' WHERE id = " + id);
    }
    damages.push_back("UPDATE sentence_index_config SET v = 3 WHERE k = 'version'");
    damages.push_back("DELETE FROM sentence_index_config WHERE k = 'version'");
    damages.push_back("INSERT INTO sentence_index_data VALUES (1 << 40, x'00')");
    REQUIRE(damages.size() > 400);
    std::vector<std::string> unnoticed;
    for (const std::string& damage : damages) {
        base.run("SAVEPOINT damage");
        base.run(damage);
        const bool same = base.list("SELECT changes()").front() == "0";
        if (!same && !tells_fault(base)) {
            unnoticed.push_back(damage);
        }
        base.run("ROLLBACK TO damage; RELEASE damage");
    }
    CHECK(unnoticed == std::vector<std::string>{});
}

TEST_CASE("No byte of a page can be changed unnoticed, and none makes the check read outside") {
    PassageBase base;
    fill(base);
    base.run("INSERT INTO sentence_index (sentence_index) VALUES ('optimize')");
    std::mt19937 random(11);
    const auto sound = digests_from_fts5(base);
    std::vector<std::string> wrong;
    const auto ids = base.list("SELECT id FROM sentence_index_data WHERE id > 10 ORDER BY random() "
                               "LIMIT 60");
    for (const std::string& id : ids) {
        const std::string hex =
            base.list("SELECT hex(block) FROM sentence_index_data WHERE id = " + id).front();
        for (int turn = 0; turn < 12; ++turn) {
            std::string damaged = hex;
            const std::size_t at =
                std::uniform_int_distribution<std::size_t>(0, hex.size() - 1)(random);
            damaged[at] =
                "0123456789ABCDEF"[std::uniform_int_distribution<std::size_t>(0, 15)(random)];
            base.run("SAVEPOINT damage; UPDATE sentence_index_data SET block = x'" + damaged +
                     "' WHERE id = " + id);
            const bool changed = damaged != hex;
            // A flag of FTS5's merges says nothing about what is in the index now.
            const bool told = tells_fault(base);
            if (told ? !changed : digests_from_fts5(base) != sound) {
                wrong.push_back(hex + " → " + damaged);
            }
            base.run("ROLLBACK TO damage; RELEASE damage");
        }
    }
    CHECK(wrong == std::vector<std::string>{});
}
