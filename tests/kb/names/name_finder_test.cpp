#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/names/name_finder.hpp"
#include "kb/scratch.hpp"

namespace {

/// The slugs that a text names, in order, with a blank between.
std::string named(SeededBase& seeded, const std::string& text) {
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    std::string slugs;
    for (const auto& match : sijill::kb::NameFinder(database).find(sijill::tokenize(text))) {
        for (const std::int64_t id : match.entities) {
            slugs += (slugs.empty() ? "" : " ") +
                     seeded.value("SELECT slug FROM entity WHERE id = " + std::to_string(id));
        }
    }
    return slugs;
}

} // namespace

TEST_CASE("A text names entities in any script and spelling, also behind a proclitic") {
    SeededBase seeded;
    struct Row {
        const char* text;
        const char* slugs;
    };
    const Row row = GENERATE(Row{"قال ماسك إن Grok 3 قادم", "elon-musk grok-3"},
                             Row{"وقال لماسك", "elon-musk"}, Row{"بين xAI وGoogle", "xai google"},
                             Row{"نموذج Claude3.5Opus", "claude-3.5-opus"},
                             Row{"إكس إيه آي", "xai"}, Row{"قاسم قاس ماسكا", ""}, Row{"", ""});
    CAPTURE(row.text);
    CHECK(named(seeded, row.text) == row.slugs);
}

TEST_CASE("A model's number belongs to its name: another number is another model") {
    SeededBase seeded;
    CHECK(named(seeded, "نموذج غروك الجديد") == "grok-3");
    CHECK(named(seeded, "نموذج غروك 3 الجديد") == "grok-3");
    CHECK(named(seeded, "نموذج غروك 4 الجديد") == "");
    CHECK(named(seeded, "نموذج غروك، 4 مرات") == "grok-3");
}

TEST_CASE("A name is found with and without the hamza that its alef keeps") {
    SeededBase seeded;
    seeded.execute(
        "INSERT INTO name (entity_id, text, words, language, role) "
        "SELECT id, 'ألفابت', 'ألفابت', 'ar', 'alias' FROM entity WHERE slug = 'google'");
    CHECK(named(seeded, "شركة ألفابت وألفابت والفابت") == "google google google");
    CHECK(seeded.base.resolve("الفابت").slug == "google");
    CHECK(seeded.base.resolve("ألفابت").slug == "google");
}

TEST_CASE("A name without words, as a damaged base may have one, names nothing") {
    SeededBase seeded;
    seeded.execute("PRAGMA ignore_check_constraints = ON; UPDATE name SET words = '' "
                   "WHERE text = 'Gemini'");
    CHECK(named(seeded, "Gemini وماسك") == "elon-musk");
}

TEST_CASE("Names of any length are found: no word is passed over for its ending") {
    SeededBase seeded;
    const std::string name =
        GENERATE("Q", "AE", "QPT", "Zeta", "Nvidio", "ص", "صن", "سامر", "ميتان", "آسيا");
    CAPTURE(name);
    seeded.execute("INSERT INTO name (entity_id, text, words, language, role) SELECT id, '" + name +
                   "', '" + sijill::folded_words(name) +
                   "', 'ar', 'alias' FROM entity WHERE slug = 'google'");
    CHECK(named(seeded, "قال " + name) == "google");
    CHECK(named(seeded, "قال " + name + (name.front() <= 'Z' && name.front() > 0 ? "z" : "ث")) ==
          "");
}
