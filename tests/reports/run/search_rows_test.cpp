#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/store/connection.hpp"
#include "reports/run/built_in_answers.hpp"
#include "reports/seeded_base.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace sijill;

namespace {

/// Returns the seeded base with many further passages that share words and name few entities.
KnowledgeBase crowded_base() {
    KnowledgeBase base = test::seeded_base();
    const TempFolder folder;
    const auto file = folder / "crowd.txt";
    std::ofstream text(file);
    for (int number = 0; number < 400; ++number) {
        text << fmt::format("تأجيل الهاتف رقم {}{}.\n\n", number,
                            number % 100 == 99 ? " عند شركة xAI" : "");
    }
    text.close();
    static_cast<void>(base.add(file));
    return base;
}

std::size_t counted = 0;

int count_statement(unsigned /*what*/, void* /*context*/, void* /*statement*/, void* /*sql*/) {
    ++counted;
    return 0;
}

std::vector<std::string> leading_values(const ResultSet& rows) {
    std::vector<std::string> keys;
    for (const auto& row : rows.rows) {
        keys.push_back(to_text(row.front()));
    }
    return keys;
}

} // namespace

TEST_CASE("A search of rows reads no passage by itself that leads to none") {
    KnowledgeBase base = crowded_base();
    const PassageRows kind = GENERATE(PassageRows::entities, PassageRows::statements);
    sqlite3* db = kb::connection_of(base).handle();
    (void)search_rows(base, "تأجيل الهاتف", {}, kind, Language::english);
    counted = 0;
    sqlite3_trace_v2(db, SQLITE_TRACE_STMT, count_statement, nullptr);
    (void)search_rows(base, "تأجيل الهاتف", {}, kind, Language::english);
    sqlite3_trace_v2(db, 0, nullptr, nullptr);
    CHECK(counted < 400);
}

TEST_CASE("Entities are those of all passages, in their order, however many name none") {
    KnowledgeBase base = crowded_base();
    const std::string question = GENERATE("تأجيل الهاتف", "هاتف xAI", "تأخر الهاتف", "غروك 3",
                                          "شركة", "\"تأجيل الهاتف\"", "-هاتف", "");
    CAPTURE(question);
    PassageOptions all;
    all.limit = 100000;
    const ResultSet whole = rows_of_passages(base, base.search(question, all),
                                             PassageRows::entities, Language::english);
    PassageOptions some;
    some.offset = GENERATE(0U, 3U);
    some.limit = GENERATE(1U, 7U, 1000U);
    const FoundRows found =
        search_rows(base, question, some, PassageRows::entities, Language::english);
    std::vector<std::string> expected = leading_values(whole);
    expected.erase(expected.begin(),
                   expected.begin() + static_cast<std::ptrdiff_t>(
                                          std::min<std::size_t>(some.offset, expected.size())));
    expected.resize(std::min<std::size_t>(some.limit, expected.size()));
    CHECK(leading_values(found.rows) == expected);
    CHECK(found.passages.total == base.search(question, all).total);
}
