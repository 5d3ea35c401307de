/// Every allocation of a call of the C interface, ours and SQLite's, and every operation on a file
/// fails once: the call ends with an error, or gives the right answer without what failed; once it
/// is made again, it succeeds; and a base that was being written is as it was, or as it was to be.
/// A test samples them; with SIJILL_EVERY_FAULT=1 in the environment each one fails.
#include "base/temp_folder.hpp"
#include "c_abi/failing_files.hpp"
#include "catch.hpp"
#include "kb/store/bulk_settings.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"
#include "sijill/sijill.h"
#include "support/failing_memory.hpp"
#include "support/tries.hpp"

#include <fstream>
#include <functional>
#include <new>
#include <string>

namespace {

/// Returns the number of the fault after this one: the next where every one is wanted, else all of
/// the first, and then ever fewer.
int after(int number) {
    static const bool every = std::getenv("SIJILL_EVERY_FAULT") != nullptr;
    constexpr int kAllUpTo = sijill::test::tries(30);
    constexpr int kPart = sijill::test::tries(6);
    return every || number < kAllUpTo ? number + 1 : number + 1 + number / kPart;
}

struct FaultAnswer {
    sijill_status status = SIJILL_OK;
    char* json = nullptr;
    char* error = nullptr;

    FaultAnswer() = default;
    FaultAnswer(const FaultAnswer&) = delete;
    FaultAnswer& operator=(const FaultAnswer&) = delete;
    ~FaultAnswer() {
        sijill_free(json);
        sijill_free(error);
    }
};

sijill_base* open_or_null() {
    sijill_base* base = nullptr;
    char* error = nullptr;
    const sijill_status status = sijill_open(nullptr, nullptr, &base, &error);
    sijill_free(error);
    return status == SIJILL_OK ? base : nullptr;
}

using Call = std::function<sijill_status(sijill_base*, char**, char**)>;

} // namespace

TEST_CASE("Each call of the C interface survives that any of its allocations fails") {
    const CountedMemory counted;
    const std::vector<std::pair<std::string, Call>> calls{
        {"search",
         [](sijill_base* base, char** json, char** error) {
             return sijill_search(base, "تأخير Grok3 \"نهاية عام\"", nullptr, json, error);
         }},
        {"ask",
         [](sijill_base* base, char** json, char** error) {
             return sijill_ask(base, "لماذا تأخر غروك 3؟", nullptr, json, error);
         }},
        {"report",
         [](sijill_base* base, char** json, char** error) {
             return sijill_report(base, "delays", nullptr, json, error);
         }},
        {"reports",
         [](sijill_base*, char** json, char** error) { return sijill_reports(json, error); }},
        {"sql",
         [](sijill_base* base, char** json, char** error) {
             return sijill_sql(base, "SELECT model, outcome FROM delays", nullptr, json, error);
         }},
        {"check", [](sijill_base* base, char** json,
                     char** error) { return sijill_check(base, json, error); }},
        {"analyze",
         [](sijill_base*, char** json, char** error) {
             return sijill_analyze("وبالتأخيرات الكثيرة", json, error);
         }},
        {"fold", [](sijill_base*, char** json,
                    char** error) { return sijill_fold("التَّأخيراتُ", json, error); }},
        {"open and close",
         [](sijill_base*, char** json, char** error) {
             sijill_base* base = nullptr;
             const sijill_status status = sijill_open(nullptr, nullptr, &base, error);
             sijill_close(base);
             return status == SIJILL_OK ? sijill_fold("x", json, error) : status;
         }},
    };
    sijill_base* base = open_or_null();
    REQUIRE(base != nullptr);
    for (const auto& [name, call] : calls) {
        FaultAnswer sound;
        REQUIRE(call(base, &sound.json, &sound.error) == SIJILL_OK);
        bool failed = true;
        for (int number = 0; failed; number = after(number)) {
            FaultAnswer answer;
            allocations_left = number;
            answer.status = call(base, &answer.json, &answer.error);
            failed = allocations_left < 0;
            allocations_left = -1;
            CAPTURE(name, number, answer.status);
            const bool right = answer.status == SIJILL_OK && answer.json != nullptr &&
                               std::string(answer.json) == sound.json;
            CHECK((right || (failed && answer.status != SIJILL_OK && answer.json == nullptr)));
            FaultAnswer again;
            REQUIRE(call(base, &again.json, &again.error) == SIJILL_OK);
            REQUIRE(std::string(again.json) == sound.json);
        }
    }
    sijill_close(base);
}

TEST_CASE("A base is made and gets a source, or does not, whichever allocation fails") {
    const CountedMemory counted;
    const sijill::TempFolder folder;
    const std::string file = folder / "kb.db";
    const std::string article = folder / "news.txt";
    std::ofstream(article) << "خبر عن زنبقة.\n";
    bool failed = true;
    for (int number = 0; failed; number = after(number)) {
        CAPTURE(number);
        std::filesystem::remove(file);
        std::filesystem::remove(file + "-journal");
        sijill_base* base = nullptr;
        FaultAnswer made;
        FaultAnswer added;
        allocations_left = number;
        made.status = sijill_create(file.c_str(), &base, &made.error);
        if (made.status == SIJILL_OK) {
            added.status = sijill_add(base, article.c_str(), nullptr, &added.json, &added.error);
        }
        failed = allocations_left < 0;
        allocations_left = -1;
        CHECK((base == nullptr) == (made.status != SIJILL_OK));
        CHECK((failed || (made.status == SIJILL_OK && added.status == SIJILL_OK)));
        if (base == nullptr) {
            continue; // a file that was not finished is not made again over it
        }
        FaultAnswer checked;
        CHECK(sijill_check(base, &checked.json, &checked.error) == SIJILL_OK);
        CHECK(std::string(checked.json) == "[]");
        FaultAnswer again;
        CHECK(sijill_add(base, article.c_str(), nullptr, &again.json, &again.error) == SIJILL_OK);
        const bool was_there = std::string(again.json).find("\"known\"") != std::string::npos;
        CHECK(was_there != (std::string(again.json).find("\"added\"") != std::string::npos));
        // What is written may lack the memory for its answer.
        CHECK((was_there || added.status != SIJILL_OK));
        CHECK((!was_there || added.status == SIJILL_OK || added.status == SIJILL_NO_MEMORY));
        sijill_close(base);
    }
}

TEST_CASE("A change of a few rows is made or not, whichever of its allocations fails") {
    const CountedMemory counted;
    const sijill::TempFolder folder;
    const auto file = folder / "kb.db";
    std::ofstream(file, std::ios::binary) << sijill::seeded_image();
    const auto open = [&] {
        return sijill::KnowledgeBase::open(file, sijill::KnowledgeBase::Access::read_write);
    };
    // More than one row of each, so that a half change is neither state.
    const std::vector<sijill::StoredReport> old_reports{{"a", "t", "ت", "d", "و", "SELECT 1"},
                                                        {"b", "t", "ت", "d", "و", "SELECT 1"},
                                                        {"c", "t", "ت", "d", "و", "SELECT 1"}};
    const std::vector<sijill::StoredReport> reports{{"x", "t", "ت", "d", "و", "SELECT 2"},
                                                    {"y", "t", "ت", "d", "و", "SELECT 2"}};
    sijill::SqlOptions writing;
    writing.write = true;
    const auto state = [](sijill::KnowledgeBase& base) {
        return run_sql(base, "SELECT name, title_en, sql FROM report ORDER BY name", {}).rows;
    };
    const std::vector<std::function<void(sijill::KnowledgeBase&)>> changes{
        [&](sijill::KnowledgeBase& base) { base.store_reports(reports); },
        [&](sijill::KnowledgeBase& base) {
            (void)run_sql(base, "UPDATE report SET title_en = 'T'", writing);
        }};
    for (const auto& change : changes) {
        auto sound = open();
        sound.store_reports(old_reports);
        const auto old_rows = state(sound);
        change(sound);
        const auto new_rows = state(sound);
        REQUIRE(old_rows != new_rows);
        sound.store_reports(old_reports);
        auto base = open(); // which has not kept anything yet
        bool failed = true;
        for (int number = 0; failed; ++number) {
            CAPTURE(number);
            bool told = false;
            allocations_left = number;
            try {
                change(base);
            } catch (const std::exception&) { // also std::bad_alloc
                told = true;
            }
            failed = allocations_left < 0;
            allocations_left = -1;
            CHECK(told <= failed);
            const auto found = state(base);
            CHECK((found == new_rows || (told && found == old_rows)));
            if (found != old_rows) {
                CHECK(base.check().empty());
                sound.store_reports(old_reports);
            }
        }
        CHECK(base.check().empty());
    }
}

TEST_CASE("Settings for many rows end where there is no memory") {
    const CountedMemory counted;
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    const int before = database.execAndGet("PRAGMA cache_size").getInt();
    {
        const sijill::kb::BulkSettings settings(database);
        CHECK(database.execAndGet("PRAGMA cache_size").getInt() != before);
        allocations_left = 0;
    }
    CHECK(allocations_left < 0);
    allocations_left = -1;
}

TEST_CASE("A value that cannot be copied for want of memory leaves nothing behind") {
    const std::string long_text(100, 'x');
    const sijill::Value text(long_text);
    std::vector<sijill::Value> copies;
    copies.reserve(1);
    allocations_left = 0;
    CHECK_THROWS_AS(copies.push_back(text), std::bad_alloc);
    allocations_left = -1;
    CHECK(copies.empty());
    copies.push_back(text);
    CHECK(copies[0] == text);
}

TEST_CASE("A base is as it was, or as it was to be, whichever operation on its file fails") {
    const sijill::TempFolder folder;
    const auto file = folder / "kb.db";
    std::ofstream(folder / "news.txt") << "خبر عن زنبقة.\n";
    const std::vector<std::pair<std::string, std::function<void(sijill::KnowledgeBase&)>>> writes{
        {"add", [&](sijill::KnowledgeBase& base) { base.add(folder / "news.txt"); }},
        {"reindex", [](sijill::KnowledgeBase& base) { base.reindex(); }},
        {"accept", [](sijill::KnowledgeBase& base) { base.accept_changes(); }},
        {"compact", [](sijill::KnowledgeBase& base) { base.compact(); }},
        {"store reports", [](sijill::KnowledgeBase& base) { base.store_reports({}); }},
        {"search", [](sijill::KnowledgeBase& base) { (void)base.search("تأخير", {}); }},
        {"as of", [](sijill::KnowledgeBase& base) { (void)base.as_of("2025-01-01"); }},
        {"schema", [](sijill::KnowledgeBase& base) { (void)base.schema_sql(); }},
        {"version", [](sijill::KnowledgeBase& base) { (void)base.needs_reindex(); }},
        {"resolve", [](sijill::KnowledgeBase& base) { (void)base.resolve("xai"); }},
        {"card", [](sijill::KnowledgeBase& base) { (void)entity_card(base, "xai", {}); }},
        {"report",
         [](sijill::KnowledgeBase& base) {
             (void)run_report(base, sijill::ReportCatalog().find("delays"), {}, {});
         }},
    };
    FailingFiles files;
    for (const auto& [name, write] : writes) {
        bool failed = true;
        for (int number = 0; failed; number = after(number)) {
            CAPTURE(name, number);
            std::filesystem::remove(file.string() + "-journal");
            std::ofstream(file, std::ios::binary) << sijill::seeded_image();
            files.fail_after(number);
            bool told = false;
            try {
                auto base =
                    sijill::KnowledgeBase::open(file, sijill::KnowledgeBase::Access::read_write);
                write(base);
            } catch (const sijill::Error&) {
                told = true;
            } catch (const std::bad_alloc&) { // which SQLite also says where a file fails
                told = true;
            }
            failed = files.has_failed();
            files.fail_after(-1);
            CHECK(told <= failed);
            auto base = sijill::KnowledgeBase::open(file, sijill::KnowledgeBase::Access::read_only);
            const auto faults = base.check();
            CHECK((faults.empty() || name == "store reports"));
            const auto found = base.search("زنبقة", {}).hits.size();
            CHECK((found == 0 || (name == "add" && found == 1)));
            CHECK((told || name != "add" || found == 1));
        }
    }
}
