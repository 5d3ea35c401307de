#include "kb/base_access.hpp"
#include "kb/scratch.hpp"
#include "server/pages/site.hpp"

using namespace sijill;
using namespace sijill::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kMarkup = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>&amp;";
constexpr const char* kBidi = "\u202Eقلب\u2066 نص";

/// The built-in base with hostile texts in every column that people read; what a quotation has to
/// equal is replaced by as many characters, so that the base stays one.
KnowledgeBase hostile_base() {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    static_cast<void>(base.add_seeds());
    kb::write(base, [&base] {
        SQLite::Database& database = kb::connection_of(base).database();
        const std::string label = std::string(kMarkup) + kBidi + std::string(3000, 'w');
        for (const char* change :
             {"UPDATE name SET text = text || ?1 WHERE role = 'label'",
              "UPDATE source SET title = ?1, publisher = ?1, author = ?1, url = 'javascript:' || "
              "?1",
              "UPDATE statement SET value_text = ?1 WHERE value_text IS NOT NULL",
              "UPDATE statement SET t_words = ?1 WHERE t_words IS NOT NULL",
              "UPDATE evidence SET hedge = ?1 WHERE hedge IS NOT NULL",
              "UPDATE attribution SET verb = ?1 WHERE verb IS NOT NULL",
              "UPDATE entity_kind SET label_ar = ?1, label_en = ?1",
              "UPDATE predicate SET label_ar = ?1, label_en = ?1"}) {
            SQLite::Statement statement(database, change);
            statement.bind(1, label);
            statement.exec();
        }
        for (const char* change :
             {"UPDATE source SET text = replace(text, 'Grok3', '<b>&\"')",
              "UPDATE sentence SET text = replace(text, 'Grok3', '<b>&\"')",
              "UPDATE evidence SET quote = replace(quote, 'Grok3', '<b>&\"')"}) {
            database.exec(change);
        }
    });
    return base;
}

} // namespace

TEST_CASE("Texts of a base never become markup of a page, and never reorder it") {
    Site site(hostile_base());
    for (const std::string language : {"/ar", "/en"}) {
        for (const char* path :
             {"/", "/answer?q=Grok3+%D8%AA%D8%A3%D8%AE%D9%8A%D8%B1&why=1", "/reports/delays",
              "/reports/delay-causes", "/reports/competitors", "/reports/timeline",
              "/reports/evidence", "/entities", "/entities/grok-3", "/sources",
              "/sources/grok3-delay", "/statements/1", "/timeline",
              "/compare?left=grok-3&right=claude-3.5-opus", "/sql?q=SELECT+*+FROM+statements"}) {
            const std::string address = language + path;
            CAPTURE(address);
            const Response response = site.get(address);
            CHECK(response.status == 200);
            CHECK(fault_of_elements(response.body).empty());
            for (const char* never :
                 {"<img", "<script>", "<b>", "\u202E", "\u2066\u0020", "href=\"javascript:"}) {
                CHECK(response.body.find(never) == std::string::npos);
            }
        }
    }
}

TEST_CASE("What a reader types comes back as text alone") {
    Site site;
    const std::string typed = "%22%27%3E%3Cimg+src%3Dx%3E%E2%80%AE";
    for (const char* path :
         {"/ar/answer?q=", "/en/sql?q=", "/en/reports/timeline?since=", "/ar/entities?kind=",
          "/ar/compare?right=grok-3&left=", "/en/nothing?q="}) {
        CAPTURE(path);
        const Response response = site.get(path + typed);
        CHECK(response.body.find("<img") == std::string::npos);
        CHECK(response.body.find("\u202E") == std::string::npos);
        CHECK(fault_of_elements(response.body).empty());
    }
    for (const char* path :
         {"/ar/%3Cimg%3E", "/ar/entities/%3Cimg%3E", "/ar/sources/%22%3Cimg%3E"}) {
        const Response response = site.get(path);
        CHECK(response.status == 404);
        CHECK(response.body.find("<img") == std::string::npos);
    }
}

TEST_CASE("A sentence of a million bytes and a word without an end are pages like others") {
    const ::ScratchFolder folder;
    folder.write("long.txt", "تأخر Grok3 " + std::string(1 << 20, 'a') + " كثيرًا.\n\nوبعده فقرة.");
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    static_cast<void>(base.add_seeds());
    static_cast<void>(base.add(folder / "long.txt"));
    Site site(std::move(base));
    const Response source = site.get("/ar/sources/long");
    CHECK(source.status == 200);
    CHECK(source.body.size() < (std::size_t{2} << 20));
    const Response entity = site.get("/ar/entities/grok-3");
    CHECK(entity.status == 200);
    CHECK(entity.body.size() < (std::size_t{1} << 20));
    const Response answer = site.get("/ar/answer?q=Grok3");
    CHECK(answer.status == 200);
    CHECK(answer.body.size() < (std::size_t{1} << 18));
}
