#include "bench/support/fts5.hpp"
#include "bench/support/scratch_database.hpp"
#include "catch.hpp"
#include "extension/tokenizer.hpp"

TEST_CASE("a question is cut into words without their stems") {
    const sijill::bench::ScratchDatabase database;
    sijill::extension::register_tokenizer(database.handle());
    const sijill::bench::WordCutter cutter(database.handle(), "arabic");
    CHECK(cutter.words("لماذا تأخّر Grok3؟") ==
          std::vector<std::string>{"لماذا", "تاخر", "grok", "3"});
    CHECK(cutter.words("").empty());
}

TEST_CASE("a word is quoted so that FTS5 reads it back") {
    CHECK(sijill::bench::fts5_string("a\"b") == "\"a\"\"b\"");
}
