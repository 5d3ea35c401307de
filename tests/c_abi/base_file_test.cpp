#include "base/temp_folder.hpp"
#include "c_abi/answer.hpp"
#include "catch.hpp"
#include "sijill/seeded.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

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
