#include "c_abi/answer.hpp"
#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

Base open_seeded() {
    sijill_base* base = nullptr;
    REQUIRE(sijill_open(nullptr, nullptr, &base, nullptr) == SIJILL_OK);
    return Base(base);
}

} // namespace

TEST_CASE("the embedded base answers a question, a report and a statement in JSON") {
    const Base base = open_seeded();
    sijill_search_options search{};
    search.size = sizeof search;
    search.limit = 2;
    search.explain = 1;
    const Answer found = answer_of([&](char** json, char** error) {
        return sijill_search(base.get(), "تأخير النماذج", &search, json, error);
    });
    const auto hits = nlohmann::json::parse(found.text);
    CHECK(hits.at("hits").size() == 2);
    CHECK(hits.at("total") > 2);
    CHECK(hits.at("words").at(0).at("forms").size() > 1);
    CHECK(hits.at("hits")[0].at("highlighted").get<std::string>().find("<mark>") !=
          std::string::npos);
    CHECK(hits.at("hits")[0].at("spans").at(0).size() == 2);
    CHECK(hits.at("hits")[0].at("why").at("matches").size() > 0);

    const Answer report = answer_of([&](char** json, char** error) {
        return sijill_report(base.get(), "delays", nullptr, json, error);
    });
    CHECK(nlohmann::json::parse(report.text).size() >= 3);

    const char* const parameters[] = {"kind", "model", nullptr};
    sijill_sql_options options{};
    options.size = sizeof options;
    options.parameters = parameters;
    const Answer rows = sql(base, "SELECT count(*) AS n FROM entity WHERE kind = :kind", &options);
    CHECK(nlohmann::json::parse(rows.text).at(0).at("n") > 3);
}

TEST_CASE("a question in words is answered in JSON with the statements that say so") {
    const Base base = open_seeded();
    const auto ask = [&](const char* question, const sijill_ask_options* options) {
        return answer_of([&](char** json, char** error) {
            return sijill_ask(base.get(), question, options, json, error);
        });
    };
    const auto answer = nlohmann::json::parse(ask("من ينافس غروك 3؟", nullptr).text);
    CHECK(answer.at("status") == "answered");
    CHECK(answer.at("language") == "ar");
    CHECK(answer.at("citations").size() > 0);
    CHECK(answer.at("understood").empty());

    sijill_ask_options options{};
    options.size = sizeof options;
    options.limit = 1;
    options.language = "en";
    options.explain = 1;
    const auto passages = nlohmann::json::parse(ask("كم عدد حراس التأخير؟", &options).text);
    CHECK(passages.at("status") == "passages");
    CHECK(passages.at("language") == "en");
    CHECK(passages.at("passages").size() == 1);
    CHECK_FALSE(passages.at("understood").empty());

    options.language = "fr";
    CHECK(ask("من ينافس غروك 3؟", &options).status == SIJILL_USAGE);
    options.language = nullptr;
    options.reserved = 1;
    CHECK(ask("من ينافس غروك 3؟", &options).status == SIJILL_USAGE);
    CHECK(ask("؟", nullptr).status == SIJILL_USAGE);
    CHECK(ask(nullptr, nullptr).status == SIJILL_USAGE);
}

TEST_CASE("texts are analyzed and folded without a base") {
    const Answer tokens = answer_of(
        [](char** json, char** error) { return sijill_analyze("في الشَّركات", json, error); });
    const auto words = nlohmann::json::parse(tokens.text);
    CHECK(words.at(0).at("stop") == true);
    CHECK(words.at(1).at("token") == "الشركات");
    CHECK(words.at(1).at("begin") == 3);
    CHECK(words.at(1).at("end") == 12);
    CHECK(words.at(1).at("stems").at("شركات") == "article");
    CHECK(answer_of([](char** folded, char** error) {
              return sijill_fold("التَّأْخِيرات، ٢٠٢٥!", folded, error);
          }).text == "التاخيرات 2025");
    CHECK(answer_of(sijill_reports).text.find("\"delays\"") != std::string::npos);
}

TEST_CASE("a call that cannot be answered says why, under the exit codes of the command line") {
    const Base base = open_seeded();
    const auto report = [&](const char* name, const sijill_report_options* options) {
        return answer_of([&](char** json, char** error) {
            return sijill_report(base.get(), name, options, json, error);
        });
    };
    const Answer unknown = report("delay", nullptr);
    CHECK(unknown.status == SIJILL_NOT_FOUND);
    CHECK(unknown.text.find("delays") != std::string::npos);
    CHECK(report(nullptr, nullptr).status == SIJILL_USAGE);
    const char* const half[] = {"of", nullptr};
    sijill_report_options options{};
    options.size = sizeof options;
    options.parameters = half;
    CHECK(report("competitors", &options).status == SIJILL_USAGE);

    CHECK(sql(base, "SELECT nothing").status == SIJILL_BAD_INPUT);
    CHECK(sql(base, "DELETE FROM entity").status == SIJILL_REFUSED);
    sijill_sql_options few{};
    few.size = sizeof few;
    few.max_rows = 2;
    CHECK(sql(base, "SELECT * FROM entity", &few).status == SIJILL_REFUSED);
    CHECK(sql(Base(), "SELECT 1").status == SIJILL_USAGE);

    sijill_base* none = nullptr;
    char* error = nullptr;
    CHECK(sijill_open("/nowhere/base.db", nullptr, &none, &error) != SIJILL_OK);
    CHECK(none == nullptr);
    CHECK(std::string(error).find("/nowhere/base.db") != std::string::npos);
    CHECK(std::string(error).find("sijill init") == std::string::npos); // there is no command line
    sijill_free(error);
    CHECK(sijill_fold("نص", nullptr, nullptr) == SIJILL_USAGE);
}

TEST_CASE("an error of the library gives no advice for the command line") {
    const Base base = open_seeded();
    for (const char* statement : {"SELECT :a", "SELECT ?"}) {
        const Answer missing = sql(base, statement);
        CHECK(missing.status == SIJILL_USAGE);
        CHECK(missing.text.find("has no value") != std::string::npos);
        CHECK(missing.text.find("-p ") == std::string::npos);
    }
}

TEST_CASE("options of an older, a newer and no version are told apart") {
    const Base base = open_seeded();
    struct Newer {
        sijill_search_options known;
        std::size_t added;
    };
    const auto search = [&](const void* options) {
        return answer_of([&](char** json, char** error) {
            return sijill_search(base.get(), "شركة",
                                 static_cast<const sijill_search_options*>(options), json, error);
        });
    };
    const auto hits = [](const Answer& answer) {
        return nlohmann::json::parse(answer.text).at("hits").size();
    };
    Newer newer{};
    newer.known.size = sizeof newer;
    newer.known.limit = 3;
    CHECK(hits(search(&newer)) == 3);
    newer.added = 1;
    CHECK(search(&newer).status == SIJILL_USAGE);
    newer.known.size = offsetof(sijill_search_options, limit);
    CHECK(hits(search(&newer)) > 3);
    newer.known.size = 0;
    CHECK(search(&newer).status == SIJILL_USAGE);
    newer.known.size = sizeof newer.known;
    newer.known.mode = 9;
    CHECK(search(&newer).status == SIJILL_USAGE);
}

TEST_CASE("options do what the header says") {
    const Base base = open_seeded();
    const auto search = [&](const sijill_search_options& options) {
        return nlohmann::json::parse(answer_of([&](char** json, char** error) {
                                         return sijill_search(base.get(), "تأخير", &options, json,
                                                              error);
                                     }).text);
    };
    sijill_search_options options{};
    options.size = sizeof options;
    const auto all = search(options);
    options.offset = 1;
    CHECK(search(options).at("hits").at(0) == all.at("hits").at(1));
    options.offset = 0;
    options.entity = "غوغل";
    CHECK(search(options).at("total") < all.at("total"));
    options.entity = nullptr;
    options.source = "grok3-delay";
    CHECK(search(options).at("total") == all.at("total"));
    options.source = "nowhere";
    char* json = nullptr;
    CHECK(sijill_search(base.get(), "تأخير", &options, &json, nullptr) == SIJILL_NOT_FOUND);
    options.source = nullptr;
    options.reserved = 1;
    CHECK(sijill_search(base.get(), "تأخير", &options, &json, nullptr) == SIJILL_USAGE);

    sijill_report_options report{};
    report.size = sizeof report;
    report.cite = 1;
    const auto rows =
        nlohmann::json::parse(answer_of([&](char** text, char** error) {
                                  return sijill_report(base.get(), "delays", &report, text, error);
                              }).text);
    CHECK(rows.at(0).contains("paragraph"));
    sijill_sql_options slow{};
    slow.size = sizeof slow;
    slow.timeout_ms = 1;
    CHECK(
        sql(base,
            "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
            &slow)
            .status == SIJILL_REFUSED);
}

TEST_CASE("bases of their own answer in many threads at once") {
    std::vector<std::thread> threads;
    std::vector<std::string> answers(8);
    for (std::string& answer : answers) {
        threads.emplace_back([&answer] {
            for (int round = 0; round < 5; ++round) {
                sijill_base* base = nullptr;
                char* json = nullptr;
                if (sijill_open(nullptr, nullptr, &base, nullptr) == SIJILL_OK &&
                    sijill_search(base, "تأخير", nullptr, &json, nullptr) == SIJILL_OK) {
                    answer = json;
                }
                sijill_free(json);
                sijill_close(base);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK_FALSE(answers.front().empty());
    CHECK(std::count(answers.begin(), answers.end(), answers.front()) == 8);
}
