#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/search_index.hpp"

#include <random>
#include <string>
#include <vector>

using sijill::SearchIndex;
using sijill::search::Statement;

namespace {

using Id = std::int64_t;

/// A user's table with an attached index, written to by chance in every way that SQL has.
class AttachedTable {
public:
    explicit AttachedTable(std::uint32_t seed) : random_(seed) {
        base_.run("CREATE TABLE page (id INTEGER PRIMARY KEY, slug TEXT UNIQUE COLLATE NOCASE, "
                  "day INTEGER, place INTEGER, body, UNIQUE (day, place))");
        base_.run(below(2) == 0 ? "PRAGMA recursive_triggers = on"
                                : "PRAGMA recursive_triggers = off");
        for (int row = 0; row < 5; ++row) {
            change();
        }
        static_cast<void>(SearchIndex::attach(base_.db(), "page", "body"));
    }

    /// Runs a statement by chance, which may fail; tells which.
    std::string change() {
        static constexpr const char* kClauses[] = {"",          "OR REPLACE", "OR REPLACE",
                                                   "OR IGNORE", "OR FAIL",    "OR ROLLBACK"};
        const std::string clause = kClauses[below(std::size(kClauses))];
        std::string sql;
        switch (below(8)) {
        case 0:
        case 1:
            sql = "INSERT " + clause + " INTO page VALUES " + row() + ", " + row() + ", " + row();
            break;
        case 2:
            sql = "INSERT INTO page VALUES " + row() +
                  " ON CONFLICT (slug) DO UPDATE SET body = excluded.body, day = excluded.day";
            break;
        case 3:
            sql =
                "UPDATE " + clause + " page SET body = " + text() + " WHERE id % 3 = " + number(3);
            break;
        case 4:
            sql = "UPDATE " + clause + " page SET rowid = " + number(12) + ", slug = " + slug() +
                  " WHERE id = " + number(12);
            break;
        case 5:
            sql =
                "UPDATE " + clause + " page SET day = " + number(3) + " WHERE place < " + number(3);
            break;
        case 6:
            sql = "DELETE FROM page WHERE id = " + number(12);
            break;
        default:
            sql = transaction();
        }
        sqlite3_exec(base_.db(), sql.c_str(), nullptr, nullptr, nullptr); // a conflict is no fault
        return sql;
    }

    void require_equal() const {
        const SearchIndex index = SearchIndex::open(base_.db(), "page");
        CHECK(texts_of(index.check()) == std::vector<std::string>{});
        CHECK(base_.list("SELECT 1 FROM page_body LEFT JOIN page USING (id) WHERE page.id IS NULL")
                  .empty());
        for (const char* word : {"تأخير", "شركة", "grok3", "3.5", "كتاب"}) {
            sijill::SearchOptions options;
            options.limit = 100;
            options.mode = sijill::QueryMode::raw; // the folded words themselves, in no other form
            std::vector<Id> found;
            const std::string folded = sijill::folded_words(word);
            for (const sijill::Hit& hit : index.search('"' + folded + '"', options).hits) {
                found.push_back(hit.id);
                CHECK_FALSE(hit.spans.empty());
            }
            INFO(word);
            CHECK(sorted(found) == rows_with(folded));
        }
    }

private:
    std::string transaction() {
        static constexpr const char* kParts[] = {
            "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT s", "ROLLBACK TO s", "RELEASE s", "VACUUM"};
        return kParts[below(std::size(kParts))];
    }

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    std::string number(std::size_t end) { return std::to_string(below(end)); }

    std::string slug() {
        return below(4) == 0   ? "NULL"
               : below(2) == 0 ? "'a" + number(4) + "'"
                               : "'A" + number(4) + "'";
    }

    std::string row() {
        return "(" + number(12) + ", " + slug() + ", " + number(3) + ", " + number(3) + ", " +
               text() + ")";
    }

    std::string text() {
        static const std::vector<std::string> kWords{"تأخير", "التأخيرات", "وَشَرِكَة", "Grok3",
                                                     "3.5",   "شركة",      "كتاب",  "؟"};
        if (below(8) == 0) {
            return below(2) == 0 ? "NULL" : "x'CD'";
        }
        std::string text;
        for (std::size_t left = below(6); left > 0; --left) {
            text += kWords[below(kWords.size())] + " ";
        }
        return "'" + text + "'";
    }

    /// The rows whose texts have the folded words side by side, by reading every row.
    [[nodiscard]] std::vector<Id> rows_with(const std::string& folded) const {
        std::vector<Id> ids;
        Statement row(base_.db(),
                      "SELECT id, body FROM page WHERE typeof(body) = 'text' ORDER BY id");
        while (row.step()) {
            const std::string words = " " + sijill::folded_words(row.text(1)) + " ";
            if (words.find(" " + folded + " ") != std::string::npos) {
                ids.push_back(row.integer(0));
            }
        }
        return ids;
    }

    PassageBase base_ = PassageBase::at(":memory:");
    std::mt19937 random_;
};

} // namespace

TEST_CASE("Whatever is written to a table, its attached index is what its rows are") {
    for (const std::uint32_t seed : {1U, 2U, 3U, 20241231U}) {
        AttachedTable table(seed);
        std::string story;
        for (int step = 0; step < 150; ++step) {
            story += table.change() + "\n";
            if (step % 3 == 0) {
                INFO("seed " << seed << ":\n" << story);
                table.require_equal();
            }
        }
    }
}
