#include "catch.hpp"
#include "extension/scratch.hpp"

using Rows = std::vector<std::string>;

namespace {

/// A table of plain FTS5 with the tokenizer `arabic`.
class ArabicTable {
public:
    explicit ArabicTable(const Rows& texts, const std::string& options = "",
                         const std::string& more = "") {
        REQUIRE(scratch_
                    .ask("CREATE VIRTUAL TABLE document USING fts5(text, tokenize = 'arabic " +
                         options + "'" + more + ")")
                    .empty());
        for (const std::string& text : texts) {
            REQUIRE(scratch_.ask("INSERT INTO document (text) VALUES ('" + text + "')").empty());
        }
    }

    [[nodiscard]] Rows find(const std::string& expression) const {
        return scratch_.ask("SELECT rowid FROM document WHERE document MATCH '" + expression +
                            "' ORDER BY rowid");
    }

    [[nodiscard]] std::string marked(const std::string& function,
                                     const std::string& expression) const {
        return scratch_.value("SELECT " + function + " FROM document WHERE document MATCH '" +
                              expression + "'");
    }

    [[nodiscard]] const Scratch& scratch() const { return scratch_; }

private:
    Scratch scratch_;
};

} // namespace

TEST_CASE("FTS5 with our analyzer finds every form of a word, and no word that only looks alike") {
    const ArabicTable table({"أعلنت الشركات عن التأخيرات", "تأخير شركة", "نهر طويل"});
    CHECK(table.find("\"تأخير\"") == Rows{"1", "2"});
    CHECK(table.find("\"شركاتهم\"") == Rows{"1", "2"});
    CHECK(table.find("\"نهار\"").empty());
}

TEST_CASE("a prefix is one of words, not of stems") {
    const ArabicTable table({"التأخيرات", "تأخير"});
    CHECK(table.find("\"التأ\" *") == Rows{"1"});
    CHECK(table.find("\"تأ\" *") == Rows{"2"});
}

TEST_CASE("phrases and highlights count a word and its stems at one position") {
    const ArabicTable table({"تأخر إصدار النَّموذَجِ"});
    CHECK(table.find("\"إصدارات النماذج\"") == Rows{"1"});
    CHECK(table.find("\"تأخر النماذج\"").empty());
    CHECK(table.marked("highlight(document, 0, '[', ']')", "\"نماذج\"") == "تأخر إصدار [النَّموذَجِ]");
    CHECK(table.marked("snippet(document, 0, '[', ']', '…', 1)", "\"نماذج\"") == "…[النَّموذَجِ]");
}

TEST_CASE("each detail of an FTS5 table finds words and ranks them") {
    for (const char* detail : {"full", "column", "none"}) {
        CAPTURE(detail);
        const ArabicTable table({"تأخير شركة", "شركة شركات", "نهر"}, "",
                                std::string(", detail = ") + detail);
        CHECK(table.find("شركة") == Rows{"1", "2"});
        CHECK(table.scratch().ask("SELECT rowid FROM document WHERE document MATCH 'شركة' "
                                  "ORDER BY arabic_rank(document)") == Rows{"2", "1"});
    }
}

TEST_CASE("stemming goes as far as is asked for") {
    const Rows texts{"شركة", "الشركات", "مدرسة", "المدارس"};
    const ArabicTable none(texts, "stemming none");
    CHECK(none.find("\"شركة\"") == Rows{"1"});
    const ArabicTable light(texts, "stemming light");
    CHECK(light.find("\"شركة\"") == Rows{"1", "2"});
    CHECK(light.find("\"مدرسة\"") == Rows{"3"});
    const ArabicTable full(texts, "stemming full stop_words keep");
    CHECK(full.find("\"مدرسة\"") == Rows{"3", "4"});
}

TEST_CASE("stop words are kept unless they are to be dropped") {
    CHECK(ArabicTable({"هذا في البيت"}).find("\"في\"") == Rows{"1"});
    CHECK(ArabicTable({"هذا في البيت"}, "stop_words drop").find("\"في\"").empty());
}

TEST_CASE("the beginning of words may be a stop word, also where those are dropped") {
    const ArabicTable table({"منزل من حجر", "نهر في منطقة", "من"}, "stop_words drop");
    CHECK(table.find("\"من\" *") == Rows{"1", "2"});
    CHECK(table.scratch().ask("SELECT rowid FROM document WHERE document MATCH "
                              "arabic_query('من*') ORDER BY rowid") == Rows{"1", "2"});
    CHECK(table.find("\"من حجر\"") == Rows{"1"});
}

TEST_CASE("words of two columns are far apart, however many columns there are") {
    const Scratch scratch;
    std::string columns = "c0";
    for (int column = 1; column <= 256; ++column) {
        columns += ", c" + std::to_string(column);
    }
    REQUIRE(scratch
                .ask("CREATE VIRTUAL TABLE wide USING fts5(" + columns + ", tokenize = 'arabic');" +
                     "INSERT INTO wide (c0, c1) VALUES ('شركة', 'نهر');"
                     "INSERT INTO wide (c0, c128) VALUES ('شركة', 'نهر');"
                     "INSERT INTO wide (c0, c256) VALUES ('شركة', 'نهر');"
                     "INSERT INTO wide (c0) VALUES ('شمس');"
                     "INSERT INTO wide (c0) VALUES ('قمر');"
                     "INSERT INTO wide (c0) VALUES ('نجم');"
                     "INSERT INTO wide (c0) VALUES ('بحر')")
                .empty());
    const Rows ranks =
        scratch.ask("SELECT arabic_rank(wide) FROM wide WHERE wide MATCH 'شركة AND نهر'");
    CHECK(ranks == Rows(3, ranks.at(0)));
}

TEST_CASE("an option that is not understood makes no table") {
    const Scratch scratch;
    for (const char* options : {"stem full", "stemming", "stemming heavy",
                                "stemming none stemming none", "stop_words 1", "light"}) {
        CAPTURE(options);
        CHECK(scratch.value(std::string("CREATE VIRTUAL TABLE document USING fts5(text, tokenize = "
                                        "'arabic ") +
                            options + "')") == "error in tokenizer constructor");
    }
}

TEST_CASE("a table with its content outside stays consistent over many writes") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask(R"(
        CREATE TABLE page(id INTEGER PRIMARY KEY, text);
        CREATE VIRTUAL TABLE found USING fts5(text, content = 'page', content_rowid = 'id',
                                              tokenize = 'arabic');
        CREATE TRIGGER page_ai AFTER INSERT ON page BEGIN
            INSERT INTO found(rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER page_ad AFTER DELETE ON page BEGIN
            INSERT INTO found(found, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER page_au AFTER UPDATE ON page BEGIN
            INSERT INTO found(found, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO found(rowid, text) VALUES (new.id, new.text);
        END;
        WITH RECURSIVE step(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM step WHERE n < 6000)
        INSERT INTO page SELECT n, 'الشَّركات ' || abs(random()) % 1000 || ' تأخير' FROM step;
        UPDATE page SET text = text || ' النماذج' WHERE abs(random()) % 3 = 0;
        DELETE FROM page WHERE abs(random()) % 3 = 0;
        INSERT INTO found(found) VALUES ('integrity-check');)")
                .empty());
    CHECK(scratch.value("SELECT count(*) FROM found WHERE found MATCH arabic_query('نموذج')") ==
          scratch.value("SELECT count(*) FROM page WHERE text LIKE '%النماذج'"));
}
