#include "base/temp_folder.hpp"
#include "c_abi/answer.hpp"
#include "catch.hpp"
#include "sijill/seeded.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <string_view>
#include <thread>

TEST_CASE("a file is written where it was opened for writing, and shown as of a day") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "sijill-c-interface-test.db";
    std::filesystem::remove(file);
    std::ofstream(file, std::ios::binary) << sijill::seeded_image();
    sijill_open_options options{};
    options.size = sizeof options;
    const auto open = [&] {
        sijill_base* base = nullptr;
        CHECK(sijill_open(file.c_str(), &options, &base, nullptr) == SIJILL_OK);
        return Base(base);
    };
    sijill_sql_options write{};
    write.size = sizeof write;
    write.writable = 1;
    constexpr const char* kDelete = "DELETE FROM report WHERE name = 'delays'";
    CHECK(sql(open(), kDelete, &write).status == SIJILL_REFUSED);
    options.writable = 1;
    CHECK(sql(open(), kDelete, &write).status == SIJILL_OK);
    options.writable = 0;
    CHECK(sql(open(), "SELECT count(*) AS n FROM report WHERE name = 'delays'").text ==
          R"([{"n":0}])");
    options.as_of = "1999-01-01";
    CHECK(sql(open(), "SELECT count(*) AS n FROM sentence").text == R"([{"n":0}])");
    options.writable = 1;
    sijill_base* none = nullptr;
    CHECK(sijill_open(file.c_str(), &options, &none, nullptr) == SIJILL_REFUSED);
    std::filesystem::remove(file);
}

TEST_CASE("a statement that writes and answers with too many rows is refused and not written") {
    const sijill::TempFolder folder;
    sijill_base* made = nullptr;
    REQUIRE(sijill_create((folder / "a.db").c_str(), &made, nullptr) == SIJILL_OK);
    const Base base(made);
    sijill_sql_options options{};
    options.size = sizeof options;
    options.writable = 1;
    const char* const insert = "INSERT INTO entity (slug, kind) VALUES ('a', 'model'), "
                               "('b', 'model') RETURNING slug";
    options.max_rows = 1;
    CHECK(sql(base, insert, &options).status == SIJILL_REFUSED);
    CHECK(sql(base, "SELECT count(*) AS n FROM entity").text == R"([{"n":0}])");
    options.max_rows = 2;
    CHECK(sql(base, insert, &options).text == R"([{"slug":"a"},{"slug":"b"}])");
    CHECK(sql(base, "SELECT count(*) AS n FROM entity").text == R"([{"n":2}])");
}

TEST_CASE("a file that takes the place of an open one is what the next call reads") {
    const sijill::TempFolder folder;
    const std::string file = folder / "a.db";
    const std::string other = folder / "b.db";
    const auto make = [](const std::string& name, const char* statement) {
        sijill_base* made = nullptr;
        REQUIRE(sijill_create(name.c_str(), &made, nullptr) == SIJILL_OK);
        const Base base(made);
        sijill_sql_options options{};
        options.size = sizeof options;
        options.writable = 1;
        CHECK(sql(base, statement, &options).status == SIJILL_OK);
    };
    make(file, "INSERT INTO entity (slug, kind) VALUES ('old', 'model')");
    make(other, "INSERT INTO entity (slug, kind) VALUES ('new', 'model')");
    sijill_base* opened = nullptr;
    REQUIRE(sijill_open(file.c_str(), nullptr, &opened, nullptr) == SIJILL_OK);
    const Base base(opened);
    const char* const question = "SELECT slug FROM entity";
    CHECK(sql(base, question).text == R"([{"slug":"old"}])");
    std::filesystem::rename(other, file);
    CHECK(sql(base, question).text == R"([{"slug":"new"}])");
}

TEST_CASE("of several that make a base at once, one makes it and it stays") {
    const sijill::TempFolder folder;
    constexpr int kRounds = 20;
    for (int round = 0; round < kRounds; ++round) {
        const std::string file = folder / (std::to_string(round) + ".db");
        std::atomic<int> ready = 0;
        const auto create = [&] {
            ++ready;
            while (ready < 2) {
                std::this_thread::yield();
            }
            sijill_base* base = nullptr;
            const sijill_status status = sijill_create(file.c_str(), &base, nullptr);
            sijill_close(base);
            return status;
        };
        auto other = std::async(std::launch::async, create);
        const sijill_status first = create();
        const sijill_status second = other.get();
        CAPTURE(first, second);
        CHECK((first == SIJILL_OK) != (second == SIJILL_OK));
        CHECK((first == SIJILL_DATABASE) != (second == SIJILL_DATABASE));
        sijill_base* base = nullptr;
        CHECK(sijill_open(file.c_str(), nullptr, &base, nullptr) == SIJILL_OK);
        sijill_close(base);
    }
}

TEST_CASE("a base of a relative path stays that base where the program changes its folder") {
    const sijill::TempFolder folder;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::create_directory(folder / "inner");
    const auto create = [](const char* name) {
        sijill_base* made = nullptr;
        REQUIRE(sijill_create(name, &made, nullptr) == SIJILL_OK);
        return Base(made);
    };
    const auto exec = [](const Base& base, const char* statement) {
        sijill_sql_options options{};
        options.size = sizeof options;
        options.writable = 1;
        return sql(base, statement, &options).status;
    };
    std::filesystem::current_path(folder / "inner");
    CHECK(exec(create("a.db"), "INSERT INTO entity (slug, kind) VALUES ('other', 'model')") ==
          SIJILL_OK);
    std::filesystem::current_path(folder / "");
    CHECK(exec(create("b.db"), "INSERT INTO entity (slug, kind) VALUES ('new', 'model')") ==
          SIJILL_OK);
    const Base made = create("a.db");
    sijill_base* opened = nullptr;
    REQUIRE(sijill_open("a.db", nullptr, &opened, nullptr) == SIJILL_OK);
    const Base base(opened);
    std::filesystem::rename("b.db", "a.db");
    std::filesystem::current_path(folder / "inner");
    CHECK(sql(base, "SELECT slug FROM entity").text == R"([{"slug":"new"}])");
    CHECK(sql(made, "SELECT slug FROM entity").text == R"([{"slug":"new"}])");
    std::filesystem::current_path(before);
}

TEST_CASE("every name of a base is that of a file, and an empty one is an error") {
    const sijill::TempFolder folder;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder / "");
    sijill_base* base = nullptr;
    CHECK(sijill_create("", &base, nullptr) == SIJILL_USAGE);
    CHECK(sijill_open("", nullptr, &base, nullptr) == SIJILL_USAGE);
    for (const char* name : {":memory:", "file:a.db?mode=memory"}) {
        REQUIRE(sijill_create(name, &base, nullptr) == SIJILL_OK);
        const Base made(base);
        CHECK(std::filesystem::file_size(folder / name) > 0);
    }
    std::filesystem::current_path(before);
}

TEST_CASE("errors are UTF-8, whatever bytes of a file SQLite tells") {
    const sijill::TempFolder folder;
    const std::string file = folder / "a.db";
    std::string image(sijill::seeded_image());
    const std::string_view statement = "CREATE TABLE source";
    const std::size_t at = image.find(statement);
    REQUIRE(at != std::string::npos);
    image.replace(at + statement.size() - 5, 3, "\"\xED\xED");
    std::ofstream(file, std::ios::binary) << image;
    sijill_base* none = nullptr;
    char* error = nullptr;
    REQUIRE(sijill_open(file.c_str(), nullptr, &none, &error) == SIJILL_DATABASE);
    const std::string told = error;
    sijill_free(error);
    CHECK(told.find("\xEF\xBF\xBD") != std::string::npos); // U+FFFD
    CHECK(told.find('\xED') == std::string::npos);
}
