#include "catch.hpp"
#include "kb/names/mentions.hpp"
#include "kb/scratch.hpp"

#include <SQLiteCpp/Transaction.h>

namespace {

/// Every mention of a base, one a line.
std::string all_mentions(SeededBase& seeded) {
    return seeded.value("SELECT group_concat(sentence_id || ' ' || start_cp || ' ' || end_cp || ' '"
                        " || entity_id || ' ' || form, char(10)) "
                        "FROM (SELECT * FROM mention ORDER BY sentence_id, start_cp, entity_id)");
}

std::string pack(const std::string& slug, const std::string& entity, const std::string& name,
                 const std::string& alias = "") {
    return "[source]\nslug = \"" + slug +
           "\"\nkind = \"article\"\nlanguage = \"ar\"\nknown_on = 2025-06-01\n[[entity]]\nslug = "
           "\"" +
           entity + "\"\nkind = \"organization\"\nnames = [ { text = \"" + name +
           "\", language = \"ar\", role = \"label\" }" +
           (alias.empty() ? "" : ", \"" + alias + "\"") + " ]\n";
}

} // namespace

TEST_CASE("A name that comes later is linked in the texts that were there before") {
    SeededBase seeded;
    seeded.base.add(
        seeded.folder.write("one.txt", "وقالت للزهرة الجديدة. شركة الزهرة هنا. الزهر.\n"));
    CHECK(seeded.value("SELECT count(*) FROM mention WHERE form LIKE '%زهر%'") == "0");
    seeded.folder.write("flower/article.txt", "نص آخر عن الزهرة.\n");
    seeded.folder.write("flower/statements.toml", pack("flower", "flower", "الزهرة"));
    seeded.base.add(seeded.folder / "flower");
    CHECK(seeded.value("SELECT group_concat(form) FROM (SELECT form FROM mention "
                       "WHERE form LIKE '%زهر%' ORDER BY sentence_id)") == "للزهرة,الزهرة,الزهرة");
    CHECK(seeded.base.check().empty());
}

TEST_CASE("A longer name that comes later takes the place of the shorter one") {
    SeededBase seeded;
    seeded.base.add(seeded.folder.write("one.txt", "أطلقت Grok Studio اليوم. قال Grok 3 شيئًا.\n"));
    seeded.folder.write("studio/article.txt", "نص آخر.\n");
    seeded.folder.write("studio/statements.toml", pack("studio", "grok-studio", "Grok Studio"));
    seeded.base.add(seeded.folder / "studio");
    CHECK(
        seeded.value("SELECT group_concat(form, '|') FROM (SELECT m.form FROM mention m "
                     "JOIN sentence t ON t.id = m.sentence_id JOIN source s ON s.id = t.source_id "
                     "WHERE s.slug = 'one' ORDER BY m.sentence_id)") == "Grok Studio|Grok 3");
    CHECK(seeded.base.check().empty());
}

TEST_CASE("Linking what is new gives what linking everything gives") {
    SeededBase seeded;
    const char* texts[] = {"أعلنت أوبن إيه آي وشركة إكس خطة. وقال ماسك ذلك لماسك.\n",
                           "غوغل وجوجل وGoogle Gemini، ثم Grok 2 وGrok 4.\n",
                           "لا اسم هنا البتة.\n"};
    const char* names[] = {"خطة", "شركة إكس", "البتة"};
    for (std::size_t round = 0; round < std::size(texts); ++round) {
        const std::string slug = "text" + std::to_string(round);
        seeded.base.add(seeded.folder.write(slug + ".txt", texts[round]));
        const std::string folder = "pack" + std::to_string(round);
        seeded.folder.write(folder + "/article.txt",
                            "نص " + folder + " عن " + names[round] + ".\n");
        seeded.folder.write(folder + "/statements.toml",
                            pack(folder, "entity-" + std::to_string(round), names[round]));
        seeded.base.add(seeded.folder / folder);
        const std::string linked = all_mentions(seeded);
        SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
        sijill::kb::link_mentions(database);
        CHECK(all_mentions(seeded) == linked);
    }
}

TEST_CASE("A character of several words mentions whom one of its words names") {
    SeededBase seeded;
    seeded.folder.write("god/article.txt", "قال النبي ﷺ كلامًا. وسبحانه ﷻﷲ وهو ﷻ.\n");
    seeded.folder.write("god/statements.toml", pack("god", "god", "الله", "وسلم"));
    seeded.base.add(seeded.folder / "god");
    CHECK(seeded.value("SELECT group_concat(form, '|') FROM (SELECT m.form FROM mention m "
                       "JOIN entity e ON e.id = m.entity_id WHERE e.slug = 'god' "
                       "ORDER BY m.sentence_id, m.start_cp)") == "ﷺ|ﷲ");
    CHECK(seeded.base.check().empty());
}
