#include "bench/relevance/arabic_fts5.hpp"
#include "bench/support/fts5.hpp"
#include "bench/support/scratch_database.hpp"
#include "catch.hpp"
#include "search/statement.hpp"

using sijill::search::Statement;

namespace {

/// A table of plain FTS5 with the tokenizer `arabic`.
class ArabicTable {
public:
    explicit ArabicTable(const std::vector<std::string>& texts) {
        sijill::bench::register_arabic_tokenizer(database_.handle());
        database_.run("CREATE VIRTUAL TABLE document USING fts5(text, tokenize = 'arabic')");
        Statement insert(database_.handle(), "INSERT INTO document (text) VALUES (?1)");
        for (const std::string& text : texts) {
            insert.start(std::string_view(text)).run();
        }
    }

    std::vector<std::int64_t> find(const std::string& expression) {
        std::vector<std::int64_t> found;
        Statement match(database_.handle(),
                        "SELECT rowid FROM document WHERE document MATCH ?1 ORDER BY rowid");
        for (match.start(std::string_view(expression)); match.step();) {
            found.push_back(match.integer(0));
        }
        return found;
    }

    std::string highlighted(const std::string& expression) {
        Statement match(database_.handle(), "SELECT highlight(document, 0, '[', ']') "
                                            "FROM document WHERE document MATCH ?1");
        REQUIRE(match.start(std::string_view(expression)).step());
        return std::string(match.text(0));
    }

    sijill::bench::ScratchDatabase& database() { return database_; }

private:
    sijill::bench::ScratchDatabase database_;
};

using Rows = std::vector<std::int64_t>;

} // namespace

TEST_CASE("FTS5 with our analyzer finds every form of a word, and no word that only looks alike") {
    ArabicTable table({"أعلنت الشركات عن التأخيرات", "تأخير شركة", "نهر طويل"});
    CHECK(table.find("\"تأخير\"") == Rows{1, 2});
    CHECK(table.find("\"شركاتهم\"") == Rows{1, 2});
    CHECK(table.find("\"نهار\"").empty());
}

TEST_CASE("a prefix is one of words, not of stems") {
    ArabicTable table({"التأخيرات", "تأخير"});
    CHECK(table.find("\"التأ\" *") == Rows{1});
    CHECK(table.find("\"تأ\" *") == Rows{2});
}

TEST_CASE("phrases and highlights count a word and its stems as one place") {
    ArabicTable table({"تأخر إصدار النموذج"});
    CHECK(table.find("\"إصدارات النماذج\"") == Rows{1});
    CHECK(table.find("\"تأخر النماذج\"").empty());
    CHECK(table.highlighted("\"نماذج\"") == "تأخر إصدار [النموذج]");
}

TEST_CASE("a question is cut into words without their stems") {
    ArabicTable table({});
    const sijill::bench::WordCutter cutter(table.database().handle(), "arabic");
    CHECK(cutter.words("لماذا تأخّر Grok3؟") ==
          std::vector<std::string>{"لماذا", "تاخر", "grok", "3"});
    CHECK(cutter.words("").empty());
}

TEST_CASE("a word is quoted so that FTS5 reads it back") {
    CHECK(sijill::bench::fts5_string("a\"b") == "\"a\"\"b\"");
}
