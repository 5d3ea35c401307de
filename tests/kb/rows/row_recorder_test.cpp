#include "catch.hpp"
#include "kb/rows/change_taker.hpp"
#include "kb/scratch.hpp"
#include "kb/store/meta.hpp"
#include "support/error_of.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using sijill::Value;
using sijill::kb::BoundStatement;
using sijill::kb::connection_of;

namespace {

/// Keeps what it gets.
class Keeper : public sijill::kb::ChangeTaker {
public:
    explicit Keeper(std::vector<std::vector<BoundStatement>>& kept) : kept_(kept) {}

    void sign(SQLite::Database& database) override {
        sijill::kb::write_meta(database, "signed", std::to_string(kept_.size()));
    }
    void take(const std::vector<BoundStatement>& changes) override {
        if (kept_.size() == 3) {
            throw std::runtime_error("refused");
        }
        kept_.push_back(changes);
    }

private:
    std::vector<std::vector<BoundStatement>>& kept_;
};

struct RecordedBase : SeededBase {
    std::vector<std::vector<BoundStatement>> kept;

    RecordedBase() { connection_of(base).hand_changes_to(std::make_unique<Keeper>(kept)); }

    void write(const std::vector<std::string>& statements) {
        sijill::kb::write(base, [&] {
            for (const std::string& sql : statements) {
                execute(sql);
            }
        });
    }

    /// Returns the statements on one table of the last change.
    std::vector<BoundStatement> on(const std::string& table) const {
        std::vector<BoundStatement> found;
        for (const BoundStatement& statement : kept.back()) {
            if (statement.sql.find('"' + table + '"') != std::string::npos) {
                found.push_back(statement);
            }
        }
        return found;
    }
};

const std::string kNewKind = "INSERT INTO entity_kind VALUES ('ship', 'ship', 'سفينة')";

} // namespace

TEST_CASE("A change is what differs in the end, and nothing that was undone") {
    RecordedBase base;

    SECTION("a new row comes with all its values, signature and checksums with it") {
        base.write({kNewKind});
        REQUIRE(base.kept.size() == 1);
        const auto rows = base.on("entity_kind");
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].sql.starts_with("INSERT INTO \"entity_kind\""));
        CHECK(rows[0].values == std::vector<Value>{"ship", "ship", "سفينة"});
        const auto meta = base.on("meta");
        CHECK(std::ranges::any_of(meta, [](const BoundStatement& statement) {
            return std::ranges::find(statement.values, Value("signed")) != statement.values.end();
        }));
        CHECK(base.base.check().empty());
    }
    SECTION("a row that came and went is not told") {
        base.write({kNewKind, "DELETE FROM entity_kind WHERE slug = 'ship'"});
        CHECK(base.on("entity_kind").empty());
    }
    SECTION("a row that went and came back is told only if it differs") {
        base.write({"CREATE TEMP TABLE kept AS SELECT * FROM link", "DELETE FROM link",
                    "INSERT INTO link SELECT * FROM kept"});
        CHECK(base.on("link").empty());
        base.write({"DELETE FROM meta WHERE key = 'analyzer_version'",
                    "INSERT INTO meta VALUES ('analyzer_version', '0')"});
        CHECK(base.on("meta")[0].sql.starts_with("UPDATE"));
    }
    SECTION("what a savepoint undid is not told") {
        base.write({"SAVEPOINT step", kNewKind, "ROLLBACK TO step", "RELEASE step"});
        CHECK(base.on("entity_kind").empty());
    }
    SECTION("a row under another key is one that went and one that came") {
        base.write({"UPDATE meta SET key = 'moved' WHERE key = 'analyzer_version'"});
        const auto meta = base.on("meta");
        CHECK(meta.front().sql.starts_with("DELETE"));
        CHECK(meta.front().values == std::vector<Value>{"analyzer_version"});
    }
    SECTION("a transaction without a row is not handed on") {
        base.write({});
        CHECK(base.kept.empty());
    }
}

TEST_CASE("The index is left to triggers, and what goes makes room before what comes") {
    RecordedBase base;
    base.base.remove("grok3-delay", {});
    REQUIRE(base.kept.size() == 1);
    CHECK(base.on("sentence_index_data").empty());
    CHECK(base.on("sentence_index").empty());
    CHECK_FALSE(base.on("sentence").empty());
    CHECK_FALSE(base.on("word").empty());
    const auto first = [&](const char* word) {
        return std::ranges::find_if(base.kept.front(), [&](const BoundStatement& statement) {
            return statement.sql.starts_with(word);
        });
    };
    CHECK(first("DELETE") < first("INSERT"));
    CHECK(first("DELETE") != base.kept.front().end());
}

TEST_CASE("A change that is not taken is not made") {
    RecordedBase base;
    for (int number = 0; number < 3; ++number) {
        base.write({"INSERT INTO meta VALUES ('number" + std::to_string(number) + "', '')"});
    }
    CHECK_THROWS_AS(base.write({kNewKind}), std::runtime_error);
    CHECK(base.value("SELECT count(*) FROM entity_kind WHERE slug = 'ship'") == "0");
    CHECK(base.base.check().empty());
}
