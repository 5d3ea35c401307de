#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"

using sijill::ErrorCode;
using sijill::KnowledgeBase;

TEST_CASE("What is not a base is refused with its name and a way out") {
    const ScratchFolder folder;
    (void)sijill::kb::Connection::create(folder / "plain.db", [](auto& connection) {
        connection.database().exec("PRAGMA application_id = 0; CREATE TABLE t (x)");
    });
    folder.write("letter.txt",
                 "السلام عليكم، هذه رسالة لا قاعدة بيانات، ولو طالت وزادت على مئة بايت");
    folder.write("cut.db", "SQLite format 3");
    folder.write("bases/other.db", "");
    struct Row {
        const char* file;
        const char* message;
        ErrorCode code;
    };
    const Row row = GENERATE(Row{"absent.db", "no such file", ErrorCode::no_file},
                             Row{"bases", "is a folder, not a file", ErrorCode::database},
                             Row{"letter.txt", "not a database", ErrorCode::database},
                             Row{"cut.db", "not a database", ErrorCode::database},
                             Row{"plain.db", "not a Sijill base", ErrorCode::database});
    const auto file = folder / row.file;
    const auto error =
        error_of([&] { KnowledgeBase::open(file, KnowledgeBase::Access::read_only); });
    REQUIRE(error);
    CHECK(error->code() == row.code);
    CHECK(sijill::exit_code(error->code()) == 7);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(file.string()));
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(row.message));
    CHECK_FALSE(error->hint().empty());
}

TEST_CASE("A base of a newer schema is refused, not misread") {
    SeededBase seeded;
    seeded.execute("PRAGMA user_version = 999");
    const auto error =
        error_of([&] { KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_only); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::database);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring("999"));
}

TEST_CASE("An existing file is never overwritten by a new base") {
    const ScratchFolder folder;
    const auto file = folder.write("mine.txt", "لا تمسّني");
    const auto error = error_of([&] { KnowledgeBase::create(file); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::exists);
    CHECK(std::filesystem::file_size(file) == std::string("لا تمسّني").size());
}

TEST_CASE("A base opened for reading cannot be written, whatever is tried") {
    const SeededBase seeded;
    KnowledgeBase base = KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_only);
    CHECK_THROWS(sijill::kb::connection_of(base).database().exec("DELETE FROM statement"));
    CHECK_THROWS(base.reindex());
    CHECK(base.check().empty());
}

TEST_CASE("Shadow tables are closed even to writers") {
    SeededBase seeded;
    CHECK_THROWS(seeded.execute("DELETE FROM sentence_index_data"));
}
