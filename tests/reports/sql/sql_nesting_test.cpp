#include "catch.hpp"
#include "reports/seeded_base.hpp"
#include "reports/sql/error_in.hpp"
#include "reports/sql/sql_nesting.hpp"
#include "support/repeat.hpp"

#include <string>
#include <vector>

using namespace sijill;
using namespace sijill::reports;
using test::error_in;
using test::repeat;

namespace {

/// What can be nested: a level is `before`, what is in it, and `after`.
struct Nest {
    std::string begin;
    std::string before;
    std::string core;
    std::string after;
    std::size_t levels; ///< that one `before` opens
    std::size_t offset; ///< in `before`, of what opens them
};

const std::vector<Nest>& nests() {
    static const std::vector<Nest> all{
        {"SELECT ", "(", "1", ")", 1, 0},
        {"SELECT ", "abs(", "1", ")", 1, 3},
        {"SELECT ", "replace(", "'x'", ", 'a', 'b')", 1, 7},
        {"SELECT ", "coalesce(NULL, ", "1", ")", 1, 8},
        {"SELECT ", "1 + 2 * (", "1", ")", 1, 8},
        {"SELECT ", "1 OR 2 AND (", "1", ")", 1, 11},
        {"SELECT ", "1 BETWEEN 0 AND (", "1", ")", 1, 16},
        {"SELECT ", "1 IN (", "1", ")", 1, 5},
        {"SELECT ", "CAST(", "1", " AS TEXT)", 1, 4},
        {"SELECT ", "NOT ", "1", "", 1, 0},
        {"SELECT ", "- ", "1", "", 1, 0},
        {"SELECT ", "~", "1", "", 1, 0},
        {"SELECT ", "CASE WHEN 1 THEN ", "1", " END", 1, 0},
        {"SELECT ", "CASE 1 WHEN 2 THEN 3 WHEN 4 THEN 5 ELSE ", "1", " END", 1, 0},
        {"SELECT * FROM ", "(", "meta", ")", 1, 0},
        {"SELECT ", "(SELECT ", "1", ")", 2, 0},
        {"SELECT * FROM ", "(SELECT * FROM ", "meta", ")", 2, 0},
        {"SELECT 1 FROM meta", " JOIN (SELECT 1 FROM meta", "", ") ON 1", 2, 6},
        {"SELECT key FROM meta", " WHERE key IN (SELECT key FROM meta", "", ")", 2, 14},
        {"SELECT key FROM meta", " WHERE key <> '' AND NOT EXISTS (SELECT 1 FROM meta", "", ")", 2,
         32},
        {"", "WITH a AS (", "SELECT 1", ") SELECT * FROM a", 2, 10},
    };
    return all;
}

std::string nested(const Nest& nest, std::size_t times) {
    return nest.begin + repeat(nest.before, times) + nest.core + repeat(nest.after, times);
}

} // namespace

TEST_CASE("Whatever is nested is answered up to the limit, and refused with its place behind it") {
    KnowledgeBase base = test::seeded_base();
    for (const Nest& nest : nests()) {
        const bool prefix = nest.after.empty() && nest.levels == 1; // the first is no level
        const std::size_t times = kMostLevels / nest.levels + (prefix ? 1 : 0);
        const std::string good = nested(nest, times);
        CAPTURE(good);
        CHECK_FALSE(find_too_deep(good));
        const auto fault = error_in(base, good);
        CHECK((fault ? fault->what() : std::string()) == "");

        const std::string deep = nested(nest, times + 1);
        const std::size_t offset = nest.begin.size() + times * nest.before.size() + nest.offset;
        CHECK(find_too_deep(deep) == offset);
        const auto error = error_in(base, deep);
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::bad_input);
        CHECK(test::contains(error->what(), ": nested deeper than 16 levels"));
        CHECK(test::contains(error->hint(), "WITH takes parts out"));
    }
}

TEST_CASE("What is nested a great many times is refused too") {
    KnowledgeBase base = test::seeded_base();
    for (const Nest& nest : nests()) {
        const std::string sql = nested(nest, 50000);
        CAPTURE(sql.substr(0, 100));
        const auto error = error_in(base, sql);
        REQUIRE(error);
        CHECK(test::contains(error->what(), ": nested deeper than 16 levels"));
    }
}

TEST_CASE("What stands beside each other, in literals, in names and in comments is not nested") {
    for (const std::string& sql :
         {"SELECT " + repeat("(1) + ", 99) + "1", "SELECT '" + repeat("(", 99) + "'",
          "SELECT \"" + repeat("(", 99) + "\"", "SELECT 1 -- " + repeat("(", 99),
          "SELECT " + repeat("CASE WHEN 1 THEN 2 END + ", 99) + "1",
          "SELECT " + repeat("a - -", 99) + "1", "SELECT 1 WHERE " + repeat("NOT 0 AND ", 99) + "1",
          "SELECT " + repeat("begin, end, ", 99) + "1",
          "SELECT * FROM (SELECT " + repeat("CASE 1 ", 9) + ")" + repeat("()", 99),
          repeat(")", 99) + repeat("(", 16)}) {
        CAPTURE(sql);
        CHECK_FALSE(find_too_deep(sql));
    }
}

TEST_CASE("Nothing that SQLite reads hides what is nested") {
    const std::string deep = repeat("(", 17);
    for (const std::string& begin :
         std::vector<std::string>{"SELECT $a('), ", "SELECT @a::b(\"), ", "SELECT 1--'\n+",
                                  "SELECT 1/*'*/+", "SELECT [']+", "SELECT `\"`+", "SELECT \"'\"+",
                                  "SELECT 'it''s'+", "SELECT x''+", "\xEF\xBB\xBFSELECT "}) {
        CAPTURE(begin);
        CHECK(find_too_deep(begin + deep) == begin.size() + 16);
    }
    CHECK(find_too_deep("SELECT * FROM " + repeat("(\xEF\xBB\xBFSELECT * FROM ", 9)));
}

TEST_CASE("The caret stands under what is nested too deep") {
    KnowledgeBase base = test::seeded_base();
    const auto error = error_in(base, "SELECT\n" + repeat("(", 17) + "1");
    REQUIRE(error);
    CHECK(std::string(error->what()) == "sql:2:17: nested deeper than 16 levels");
    CHECK(test::contains(error->hint(), repeat("(", 17) + "1\n" + repeat(" ", 18) + "^"));
}
