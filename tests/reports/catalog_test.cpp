#include "catch.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/statement_check.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

#include <filesystem>
#include <fstream>

using namespace sijill;
using test::contains;
using test::error_of;

namespace {

/// A folder of query files that goes with the object.
class Folder {
public:
    Folder() { std::filesystem::create_directories(path_); }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
    }

    [[nodiscard]] std::vector<std::filesystem::path> list() const { return {path_}; }

private:
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / "sijill-report-catalog-test";
};

std::string header(const std::string& name) {
    return "-- @name " + name +
           "\n-- @title.en T\n-- @title.ar ت\n-- @describe.en D.\n-- @describe.ar د.\n";
}

std::string faults_of(const Folder& folder) {
    std::string told;
    const ReportCatalog catalog(folder.list());
    for (const auto& [name, faults] : catalog.faulty()) {
        for (const Message& fault : faults) {
            told += fault.text() + '\n';
        }
    }
    return told;
}

} // namespace

TEST_CASE("Every built-in report has a header that its statement keeps") {
    const ReportCatalog catalog;
    REQUIRE_NOTHROW(catalog.check_statements());
    for (const char* name :
         {"delays", "delay-causes", "competitors", "competitor-delays", "releases", "capabilities",
          "timeline", "quotes", "hedges", "disputed", "industry-trend", "outlook", "entities",
          "mentions", "coverage", "evidence", "lateness", "comparison"}) {
        CHECK(catalog.find(name).name == name);
    }
}

TEST_CASE("So has every query that is no report") {
    reports::StatementCheck check;
    for (const char* folder :
         {"queries/cite/", "queries/compare/", "queries/entity/", "queries/export/", "queries/mcp/",
          "queries/page/", "queries/report/", "queries/schema/", "queries/search/",
          "queries/serve/", "queries/show/", "queries/source/", "queries/sources/",
          "queries/statement/", "queries/suggest/"}) {
        const std::vector<reports::ReadReport> files = reports::built_in_files(folder);
        CHECK_FALSE(files.empty());
        for (const auto& [query, faults] : files) {
            CAPTURE(query.file);
            CHECK(faults.empty());
            CHECK(check.faults(query).empty());
        }
    }
}

TEST_CASE("A report nobody has is told with its neighbours") {
    const ReportCatalog catalog;
    const auto error = error_of([&] { return catalog.find("delay"); });
    REQUIRE(error->code() == ErrorCode::not_found);
    CHECK(contains(error->hint(), "delays"));
    CHECK(error_of([&] { return catalog.find("zzzzzzzzzz"); })->hint() ==
          "sijill report list names them all");
}

TEST_CASE("A folder adds reports and replaces built-in ones") {
    const Folder folder;
    folder.write("mine.sql", header("mine") + "-- @column a \"A\" \"أ\"\nSELECT 1 AS a");
    folder.write("delays.sql", header("delays") + "-- @column a \"A\" \"أ\"\nSELECT 2 AS a;\n");
    folder.write("notes.txt", "not a report");
    const ReportCatalog catalog(folder.list());
    CHECK(catalog.reports().size() == ReportCatalog().reports().size() + 1);
    CHECK(contains(catalog.find("delays").sql, "SELECT 2"));
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    CHECK(run_report(base, catalog.find("mine"), {}, {}).rows.size() == 1);
}

TEST_CASE("A folder's statements are held against their headers when they are read") {
    const std::string column = "-- @column a \"A\" \"أ\"\n";
    const struct {
        std::string text, fault;
    } cases[] = {
        {column + "SELECT 1 AS b", "x.sql:1: the statement's columns are b; declared are a"},
        {column + "SELECT :p AS a", "x.sql:1: the parameter :p has no @param"},
        {column + "SELECT ? AS a", "x.sql:1: the parameter ? has no @param"},
        {column + "-- @param p text \"P\"\nSELECT 1 AS a",
         "x.sql:7: the statement does not use :p"},
        {column + "SELECT 1 AS a; SELECT 2", "x.sql:7:16: one statement at a time"},
        {column + "SELECT 1 AS a FROM nowhere", "x.sql:7:20: no such table: nowhere"},
        {column + "DELETE FROM source", "x.sql:7:1: refused: the statement writes to source"},
        {column + "ATTACH 'x' AS y", "x.sql:7:1: refused"},
        {column + "-- nothing follows", "x.sql:7:19: no statement"},
        {column + "-- @param p text default=null \"P\" values=\"SELECT foo\"\nSELECT :p AS a",
         "x.sql:7: values:1:8: no such column: foo"},
    };
    for (const auto& [text, fault] : cases) {
        const Folder folder;
        folder.write("x.sql", header("x") + text);
        CAPTURE(text);
        const std::string told = faults_of(folder);
        CAPTURE(told);
        CHECK(contains(told, fault));
    }
}

TEST_CASE("Faults of all files are told at once") {
    const Folder folder;
    folder.write("a.sql", header("a") + "SELECT 1");
    folder.write("b.sql", "-- @name \"b\nSELECT 1");
    folder.write("c.sql", header("a") + "-- @column a \"A\" \"أ\"\nSELECT 1 AS a");
    const std::string told = faults_of(folder);
    for (const char* fault :
         {"a.sql:1: @column is missing", "b.sql:1: a quotation mark", "c.sql:1: @name is a, but"}) {
        CAPTURE(told);
        CHECK(contains(told, fault));
    }
}

TEST_CASE("A faulty file is left out, and keeps no other report from being run") {
    const Folder folder;
    folder.write("delays.sql", "SELECT 1");
    folder.write("mine.sql", header("mine") + "-- @column a \"A\" \"أ\"\nSELECT 1 AS a");
    std::filesystem::create_directory(folder.list().front() / "folder.sql");
    std::filesystem::create_symlink("nowhere", folder.list().front() / "link.sql");
    const ReportCatalog catalog(folder.list());
    CHECK(catalog.faulty().size() == 3);
    CHECK(catalog.find("mine").name == "mine");
    CHECK(catalog.find("quotes").name == "quotes");
    const auto error = error_of([&] { return catalog.find("delays"); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(contains(error->what(), "delays.sql:1: @title.en is missing"));
    CHECK(contains(error_of([&] { return catalog.find("folder"); })->what(),
                   "is a folder, not a file"));
    CHECK(contains(error_of([&] { return catalog.find("link"); })->what(), "cannot be read"));
}

TEST_CASE("Files of other editors are read like ours: byte order mark, Windows line ends") {
    const Folder folder;
    std::string text = header("mine") + "-- @column a \"A\" \"أ\"\n\nSELECT 1\nAS a\n";
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 2)) {
        text.insert(end, 1, '\r');
    }
    folder.write("mine.sql", "\xEF\xBB\xBF" + text);
    const ReportCatalog catalog(folder.list());
    const Report& mine = catalog.find("mine");
    CHECK(mine.title_ar == "ت");
    CHECK(reports::without_header(mine.sql) == "SELECT 1\nAS a");
}

TEST_CASE("Lint runs the checks of the sound files beside a faulty one") {
    const Folder folder;
    folder.write("a.sql", header("a") + "SELECT 1");
    folder.write("b.sql",
                 header("b") + "-- @column b \"B\" \"ب\"\n-- @check min b 2\nSELECT 1 AS b");
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const std::vector<Message> faults = lint_reports(base, folder.list(), false);
    REQUIRE(faults.size() == 3);
    CHECK(contains(faults[0].text(), "a.sql:1: @column is missing"));
    CHECK(contains(faults[2].text(), "@check min b 2 fails"));
}

TEST_CASE("A folder that is not there is bad input") {
    const auto error = error_of([] { return ReportCatalog({"no-such-folder"}); });
    REQUIRE(error->code() == ErrorCode::bad_input);
    CHECK(contains(error->what(), "no-such-folder"));
}
