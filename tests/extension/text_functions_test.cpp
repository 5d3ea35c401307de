#include "catch.hpp"
#include "extension/match_query.hpp"
#include "extension/scratch.hpp"

#include <ctime>
#include <string>

using sijill::extension::match_query;
using sijill::extension::MatchMode;

TEST_CASE("a text is folded, cut, marked and stemmed by SQL") {
    const Scratch scratch;
    struct Row {
        const char* sql;
        const char* value;
    };
    const Row row = GENERATE(
        Row{"arabic_fold('التَّأْخِيرات، ٢٠٢٥!')", "التاخيرات 2025"},
        Row{"arabic_words('وGrok3 تأخّر')", R"(["و","grok","3","تاخر"])"},
        Row{"arabic_stems('التأخيرات')", R"(["تاخير","تاخيرات"])"},
        Row{"arabic_match('تأخّرت الشركات عن الإصدار', 'تأخير شركة')", "1"},
        Row{"arabic_match('تأخّرت الشركات', 'تأخير النماذج')", "0"},
        Row{"arabic_match('أي نص', '')", "0"},
        Row{"arabic_highlight('أجّلت الشَّرِكات إطلاقه', 'شركة')", "أجّلت <mark>الشَّرِكات</mark> إطلاقه"},
        Row{"arabic_highlight('الشركات', 'شركة', '[', ']')", "[الشركات]"},
        Row{"arabic_highlight('قال ﷺ كذا', 'الله وسلم', '[', ']')", "قال [ﷺ] كذا"},
        Row{"arabic_snippet('قال ﷺ كذا', 'وسلم', '[', ']', '…', 1)", "…[ﷺ]…"},
        Row{"arabic_snippet('واحد اثنان ثلاثة الشركات خمسة ستة', 'شركة', '[', ']', '…', 3)",
            "…اثنان ثلاثة [الشركات]…"},
        Row{"arabic_snippet('الشركات', 'شركة', '[', ']', '…', 0)", "…"},
        Row{"arabic_query('تأخير grok')", R"(("تاخير" OR "grok"))"},
        Row{"arabic_query('تأخير grok', 'all')", R"("تاخير" AND "grok")"},
        Row{"arabic_query('تأخير grok', 'phrase')", R"("تاخير grok")"},
        Row{"arabic_fold(NULL)", "NULL"}, Row{"arabic_query('x', NULL)", "NULL"},
        Row{"arabic_highlight(NULL, 'x')", "NULL"}, Row{"arabic_snippet('x', 'y', NULL)", "NULL"},
        Row{"arabic_fold(5)", "text is INTEGER, not TEXT"},
        Row{"arabic_stems(x'00')", "word is BLOB, not TEXT"},
        Row{"arabic_query('x', 'some')", "no mode some (any, all or phrase)"},
        Row{"arabic_snippet('x', 'y', '', '', '', -1)", "words is to be a whole number from 0 on"});
    CAPTURE(row.sql);
    CHECK(scratch.value(std::string("SELECT ") + row.sql) == row.value);
}

TEST_CASE("a text is matched and marked by the signs of a question") {
    const Scratch scratch;
    struct Row {
        const char* sql;
        const char* value;
    };
    const Row row = GENERATE(
        Row{"match('هاتف جديد', 'هاتف -جديد')", "0"}, Row{"match('هاتف قديم', 'هاتف -جديد')", "1"},
        Row{"match('هاتف جديد', 'هاتف -\"هاتف جديد\"')", "0"},
        Row{"match('جديد هاتف', 'هاتف -\"هاتف جديد\"')", "1"},
        Row{"match('جديد هاتف', '\"هاتف جديد\"')", "0"}, Row{"match('هاتف', '\"هاتف جديد\"')", "0"},
        Row{"match('الهواتف الجديدة', '\"هاتف جديد\"')", "1"},
        Row{"match('grok three', 'gro*')", "1"}, Row{"match('ngrok', 'gro*')", "0"},
        Row{"match('ألمانيا', 'الم*')", "1"}, Row{"match('مدرسة', 'مدر* -مدرسة')", "0"},
        Row{"match('grok three', '\"gro* thr*\"')", "1"}, Row{"match('هاتف قديم', '-جديد')", "0"},
        Row{"match('من هو', 'من -هو')", "0"}, Row{"match('من كان', 'من -هو')", "1"},
        Row{"highlight('مدرسة جديدة', 'مدر*', '[', ']')", "[مدرسة] جديدة"},
        Row{"highlight('جديد هاتف جديد', '\"هاتف جديد\"', '[', ']')", "جديد [هاتف] [جديد]"},
        Row{"highlight('جديد هاتف جديد', '\"هاتف جديد\" جديد', '[', ']')", "[جديد] [هاتف] [جديد]"},
        Row{"highlight('هاتف جديد', 'هاتف -جديد', '[', ']')", "[هاتف] جديد"},
        Row{"highlight('هاتف جديد', '-جديد', '[', ']')", "هاتف جديد"},
        Row{"snippet('هاتف واحد اثنان ثلاثة هاتف جديد', '\"هاتف جديد\"', '[', ']', '…', 2)",
            "…[هاتف] [جديد]"});
    CAPTURE(row.sql);
    CHECK(scratch.value(std::string("SELECT arabic_") + row.sql) == row.value);
}

TEST_CASE("what a person types becomes an expression of FTS5") {
    CHECK(match_query("", MatchMode::any) == "\"\"");
    CHECK(match_query("-كلمة", MatchMode::any) == "\"\"");
    CHECK(match_query("من هو ماسك", MatchMode::any) == "(\"ماسك\")");
    CHECK(match_query("من هو", MatchMode::all) == "\"من\" AND \"هو\"");
    CHECK(match_query("تأخ* -grok", MatchMode::any) == "(\"تاخ\"*) NOT (\"grok\")");
    CHECK(match_query("\"تأخير النموذج\" ماسك", MatchMode::any) ==
          "\"تاخير النموذج\" AND (\"ماسك\" OR \"تاخير النموذج\")");
    CHECK(match_query("هاتف -\"هاتف جديد\"", MatchMode::any) == "((\"هاتف\")) NOT (\"هاتف جديد\")");
    CHECK(match_query("تأخ* ماسك", MatchMode::any) == "\"تاخ\"* AND (\"ماسك\" OR \"تاخ\"*)");
    CHECK(match_query("هاتف -x.com", MatchMode::all) == "(\"هاتف\") NOT (\"x com\")");
    CHECK(match_query("\"هاتف جد*\"", MatchMode::all) == "\"هاتف\" + \"جد\"*");
}

TEST_CASE("an FTS5 table and an index find the same for phrases that are excluded or have a star") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'arabic');"
                     "INSERT INTO found VALUES ('هاتف جديد'), ('الهاتف قديم'), ('جديد الهاتف'), "
                     "('هواتف جدا جديدة');"
                     "SELECT arabic_index_create('kept');"
                     "SELECT arabic_index_fill('kept', 'SELECT rowid, text FROM found')")
                .size() == 2);
    struct Row {
        const char* question;
        const char* ids;
    };
    const Row row =
        GENERATE(Row{"هاتف -\"هاتف جديد\"", "2,3,4"}, Row{"هاتف -جديد", "2"},
                 Row{"هاتف -\"هاتف جد*\"", "2,3"}, Row{"\"هاتف جد*\"", "1,4"}, Row{"قد* جديد", "2"},
                 Row{"zzz* جديد", "NULL"}, Row{"\"هات* جديد\"", "1"}, Row{"\"جد* الهات*\"", "3"},
                 Row{"\"جد* جديد\"", "4"});
    CAPTURE(row.question);
    const std::string question = std::string("'") + row.question + "'";
    CHECK(scratch.value("SELECT group_concat(rowid) FROM (SELECT rowid FROM found WHERE found "
                        "MATCH arabic_query(" +
                        question + ") ORDER BY 1)") == row.ids);
    CHECK(scratch.value("SELECT group_concat(id) FROM (SELECT id FROM arabic_search('kept', " +
                        question + ") ORDER BY 1)") == row.ids);
}

TEST_CASE("FTS5 accepts every expression that arabic_query makes") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'arabic');"
                     "INSERT INTO found VALUES ('تأخير')")
                .empty());
    std::string many;
    for (int word = 0; word < 3000; ++word) {
        many += "ك" + std::to_string(word) + " ";
    }
    for (const std::string& text :
         {std::string("AND OR NOT NEAR("), std::string("\"\"\" * ^ : {a b} - -- -\""), many,
          std::string("«” “» *"), std::string("\xff\xfe\xd8"), std::string("👍 ً ٌ ٍ"),
          std::string("col:تأخير"), std::string(20000, 'x')}) {
        for (const char* mode : {"any", "all", "phrase"}) {
            sqlite3_stmt* match = nullptr;
            REQUIRE(sqlite3_prepare_v2(scratch.db(),
                                       "SELECT rowid, arabic_rank(found) FROM found "
                                       "WHERE found MATCH arabic_query(?1, ?2) ORDER BY 2",
                                       -1, &match, nullptr) == SQLITE_OK);
            sqlite3_bind_text(match, 1, text.c_str(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_text(match, 2, mode, -1, SQLITE_STATIC);
            const int rc = sqlite3_step(match);
            CAPTURE(text.substr(0, 40), mode, sqlite3_errmsg(scratch.db()));
            CHECK((rc == SQLITE_ROW || rc == SQLITE_DONE));
            sqlite3_finalize(match);
        }
    }
}

TEST_CASE("tokens come with their spans and rules") {
    const Scratch scratch;
    CHECK(
        scratch.ask("SELECT token, begin, \"end\", begin_byte, end_byte, stop FROM "
                    "arabic_tokens('في البَيت')") ==
        std::vector<std::string>{"في", "0", "2", "0", "4", "1", "البيت", "3", "9", "5", "17", "0"});
    CHECK(scratch.value("SELECT json_extract(stems, '$.شرك') FROM arabic_tokens('شركات')") ==
          "suffix");
    CHECK(scratch.ask("SELECT * FROM arabic_tokens(NULL)").empty());
    CHECK(scratch.value("SELECT * FROM arabic_tokens") == "too few arguments");
    CHECK(scratch.value("SELECT * FROM arabic_tokens(1)") == "text is INTEGER, not TEXT");
    CHECK(scratch.ask("SELECT t.token FROM (SELECT 'تأخير' AS x UNION ALL SELECT 'نهر') AS s, "
                      "arabic_tokens(s.x) AS t") == std::vector<std::string>{"تاخير", "نهر"});
}

TEST_CASE("arabic_query asks for each part once, and takes linear time for many") {
    CHECK(match_query("grok xai grok", MatchMode::any) == R"(("grok" OR "xai"))");
    CHECK(match_query("\"grok xai\" \"grok xai\" -x -x", MatchMode::all) ==
          R"(("grok xai") NOT ("x"))");
    std::string words;
    for (int number = 0; number < 100'000; ++number) {
        words += std::to_string(number) + ' ';
    }
    const std::clock_t begin = std::clock();
    CHECK(match_query(words + words, MatchMode::any).size() > words.size());
    CHECK(std::clock() - begin < 5 * CLOCKS_PER_SEC);
}
