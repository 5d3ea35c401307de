#include "base/temp_folder.hpp"
#include "c_abi/answer.hpp"
#include "catch.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

Base create(const std::string& file) {
    sijill_base* base = nullptr;
    REQUIRE(sijill_create(file.c_str(), &base, nullptr) == SIJILL_OK);
    return Base(base);
}

Answer add(const Base& base, const std::string& path, const sijill_add_options* options = nullptr) {
    return answer_of([&](char** json, char** error) {
        return sijill_add(base.get(), path.c_str(), options, json, error);
    });
}

Answer check(const Base& base) {
    return answer_of(
        [&](char** json, char** error) { return sijill_check(base.get(), json, error); });
}

} // namespace

TEST_CASE("a base is made, gets an article and a pack, and is sound") {
    const sijill::TempFolder folder;
    const std::string article = folder / "news.txt";
    std::ofstream(article) << "خبر عن زنبقة. وخبر آخر.\n";
    const Base base = create(folder / "kb.db");
    CHECK(check(base).text == "[]");

    const Answer added = add(base, article);
    REQUIRE(added.status == SIJILL_OK);
    CHECK(added.text == R"([{"source":"news","outcome":"added","sentences":2,"entities":0,)"
                        R"("statements":0,"drafts":0}])");
    CHECK(nlohmann::json::parse(add(base, article).text).at(0).at("outcome") == "known");
    const auto pack = nlohmann::json::parse(add(base, SIJILL_SOURCE_DIR "/seeds/grok3-delay").text);
    CHECK(pack.at(0).at("source") == "grok3-delay");
    CHECK(pack.at(0).at("statements") > 50);
    CHECK(check(base).text == "[]");
    const auto found =
        nlohmann::json::parse(answer_of([&](char** json, char** error) {
                                  return sijill_search(base.get(), "الزنابق", nullptr, json, error);
                              }).text);
    CHECK(found.at("hits").at(0).at("source") == "news");
}

TEST_CASE("what cannot be added is told with file and line, and nothing of it is added") {
    const sijill::TempFolder folder;
    const Base base = create(folder / "kb.db");
    std::filesystem::create_directory(folder / "pack");
    std::ofstream(folder / "pack/article.txt") << "خبر.\n";
    std::ofstream(folder / "pack/statements.toml") << "a = 1\nb = 2\n";
    const Answer faults = add(base, folder / "pack");
    CHECK(faults.status == SIJILL_BAD_INPUT);
    CHECK(faults.text.find("statements.toml:1: ") != std::string::npos);
    CHECK(faults.text.find("\n") != std::string::npos);
    CHECK(add(base, folder / "nothing.txt").status != SIJILL_OK);
    CHECK(check(base).text == "[]");
    std::ofstream(folder / "news.txt") << "خبر.\n";
    CHECK(add(base, folder / "news.txt").status == SIJILL_OK);
}

TEST_CASE("a base that is only read, or is there already, is refused") {
    const sijill::TempFolder folder;
    const std::string file = folder / "kb.db";
    std::ofstream(folder / "news.txt") << "خبر.\n";
    create(file);
    sijill_base* base = nullptr;
    CHECK(sijill_create(file.c_str(), &base, nullptr) == SIJILL_DATABASE);
    CHECK(base == nullptr);
    CHECK(sijill_create(nullptr, &base, nullptr) == SIJILL_USAGE);
    CHECK(sijill_create((folder / "none/kb.db").c_str(), &base, nullptr) == SIJILL_DATABASE);

    REQUIRE(sijill_open(file.c_str(), nullptr, &base, nullptr) == SIJILL_OK);
    const Base read_only(base);
    CHECK(add(read_only, folder / "news.txt").status == SIJILL_REFUSED);
    REQUIRE(sijill_open(nullptr, nullptr, &base, nullptr) == SIJILL_OK);
    const Base built_in(base);
    CHECK(add(built_in, folder / "news.txt").status == SIJILL_REFUSED);
    CHECK(check(built_in).text == "[]");

    sijill_add_options options{};
    options.size = sizeof options;
    options.reserved = 1;
    CHECK(add(built_in, folder / "news.txt", &options).status == SIJILL_USAGE);
    CHECK(add(Base(), folder / "news.txt").status == SIJILL_USAGE);
    CHECK(check(Base()).status == SIJILL_USAGE);
}

TEST_CASE("a file whose views are a stranger's is only inspected") {
    const sijill::TempFolder folder;
    const std::string file = folder / "kb.db";
    create(file);
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "DROP VIEW delays", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    sijill_base* base = nullptr;
    CHECK(sijill_open(file.c_str(), nullptr, &base, nullptr) == SIJILL_CHECK_FAILED);
    sijill_open_options options{};
    options.size = sizeof options;
    options.inspect = 1;
    REQUIRE(sijill_open(file.c_str(), &options, &base, nullptr) == SIJILL_OK);
    const Base inspected(base);
    const auto faults = nlohmann::json::parse(check(inspected).text);
    REQUIRE(faults.size() > 0);
    CHECK(faults.at(0).at("area").is_string());
    CHECK(faults.at(0).at("message").get<std::string>().find("delays") != std::string::npos);
    CHECK(add(inspected, folder / "news.txt").status == SIJILL_REFUSED);
    options.writable = 1;
    CHECK(sijill_open(file.c_str(), &options, &base, nullptr) == SIJILL_USAGE);
    options.writable = 0;
    options.as_of = "2025-01-01";
    CHECK(sijill_open(file.c_str(), &options, &base, nullptr) == SIJILL_USAGE);
    options.as_of = nullptr;
    options.reserved = 1;
    CHECK(sijill_open(file.c_str(), &options, &base, nullptr) == SIJILL_USAGE);
}
