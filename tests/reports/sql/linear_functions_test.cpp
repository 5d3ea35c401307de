#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/seeded_base.hpp"
#include "reports/sql/linear_functions.hpp"
#include "sijill/report.hpp"

#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <ctime>
#include <string>
#include <vector>

using namespace sijill;

namespace {

/// Calls with what they return under SQLite's own functions, which the test asks too.
const std::vector<std::string> kCalls{
    "instr('تأجل إطلاق غروك', 'إطلاق')",
    "instr('غروك', 'غروق')",
    "instr('aaaaab', 'aab')",
    "instr('ababac', 'abac')",
    "instr('', '')",
    "instr('غ', '')",
    "instr('', 'غ')",
    "instr(NULL, 'a')",
    "instr('a', NULL)",
    "instr(12345, 34)",
    "instr(x'00FF01', x'01')",
    "instr(x'D8BA', 'غ')",
    "instr('aغb', x'62')",
    "replace('غروك 3 وغروك 4', 'غروك', 'Grok')",
    "replace('aaaa', 'aa', 'b')",
    "replace('aaa', 'aa', 'b')",
    "replace('abab', 'ab', '')",
    "replace('abc', '', 'x')",
    "replace('', 'a', 'x')",
    "replace(101, 0, 'x')",
    "replace('a', 'a', NULL)",
    "replace(NULL, 'a', 'b')",
    "typeof(replace(5, 'a', 'b'))",
    "trim('  غروك  ')",
    "trim('ـغروكـ', 'ـ')",
    "trim('xyzغxyz', 'zyx')",
    "ltrim('xxغxx', 'x')",
    "rtrim('xxغxx', 'x')",
    "trim('xx', 'x')",
    "trim('غغ', 'غx')",
    "trim('a', '')",
    "trim('', 'a')",
    "trim(NULL)",
    "trim('a', NULL)",
    "typeof(trim(5))",
    "ltrim('  a ') || '|'",
    "rtrim('  a ') || '|'",
};

std::string answer(KnowledgeBase& base, const std::string& call) {
    SQLite::Statement statement(kb::connection_of(base).database(), "SELECT quote(" + call + ")");
    REQUIRE(statement.executeStep());
    return statement.getColumn(0).getString();
}

} // namespace

TEST_CASE("The linear functions return what SQLite's own do, and stay") {
    KnowledgeBase own = KnowledgeBase::create(":memory:");
    KnowledgeBase linear = KnowledgeBase::create(":memory:");
    reports::add_linear_functions(kb::connection_of(linear).handle());
    for (const std::string& call : kCalls) {
        CAPTURE(call);
        CHECK(answer(linear, call) == answer(own, call));
        static_cast<void>(run_sql(linear, "SELECT 1", {}));
        CHECK(answer(linear, call) == answer(own, call));
    }
}

TEST_CASE("A number in which nothing is replaced becomes text under every version of SQLite") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    reports::add_linear_functions(kb::connection_of(base).handle());
    CHECK(answer(base, "replace(5, '', 'b')") == "'5'");
}

TEST_CASE("Functions that nothing can interrupt end soon, however long their arguments are") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(0);
    // By SQLite's own functions each would take minutes. The time is that of the processor, which
    // does not grow with what else the machine does.
    constexpr auto kMost = std::clock_t{20} * CLOCKS_PER_SEC;
    for (const char* call :
         {"instr(printf('%.*c', 4000000, 'a'), printf('%.*c', 2000000, 'a') || 'b')",
          "replace(printf('%.*c', 4000000, 'a'), printf('%.*c', 2000000, 'a') || 'b', '')",
          "length(trim(printf('%.*c', 2000000, 'a'), printf('%.*c', 2000000, 'b') || 'a'))",
          "length(rtrim(printf('%.*c', 2000000, 'a'), printf('%.*c', 2000000, 'b') || 'a'))"}) {
        CAPTURE(call);
        const std::clock_t begin = std::clock();
        CHECK(run_sql(base, std::string("SELECT ") + call, options).rows.size() == 1);
        CHECK(std::clock() - begin < kMost);
    }
}

TEST_CASE("A function that nothing can interrupt and that has no linear one is refused") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const auto error =
        test::error_of([&] { return run_sql(base, "SELECT json_patch('{}', '{}')", {}); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::refused);
}

TEST_CASE("A value longer than it may be is told as memory that is not there") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.max_value = 1000;
    CHECK_FALSE(run_sql(base, "SELECT zeroblob(900)", options).rows.empty());
    const auto error =
        test::error_of([&] { return run_sql(base, "SELECT zeroblob(1100)", options); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_memory);
    CHECK_FALSE(run_sql(base, "SELECT zeroblob(1100)", {}).rows.empty());
}
