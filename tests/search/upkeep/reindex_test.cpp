#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/upkeep/reindex.hpp"
#include "sijill/error.hpp"

TEST_CASE("stems are learned for the words that have none, once") {
    PassageBase base;
    base.add(1, "تأخير شركة");
    CHECK(base.index().learn_stems() == 2);
    CHECK(base.index().learn_stems() == 0);
    base.add(2, "شركة Grok");
    CHECK(base.find("تأخيرات") == std::vector<std::int64_t>{1});
    CHECK(base.index().learn_stems() == 0);
    base.add(3, "نموذج");
    CHECK(base.index().learn_stems() == 1);
}

TEST_CASE("only Arabic words have stems written down") {
    PassageBase base({"تأخير Grok3 привет"});
    CHECK(base.list("SELECT DISTINCT word FROM word_stem") == std::vector<std::string>{"تاخير"});
    CHECK(base.index().check().empty());
    base.run("INSERT INTO word_stem (stem, word) VALUES ('grok', 'grok')");
    CHECK(base.index().check().size() == 1);
}

TEST_CASE("reindexing makes words, index, vocabulary and stems from the texts alone") {
    PassageBase base({"تأخير Grok3", "شركة أخرى"});
    base.run("UPDATE sentence SET words = 'x y z';"
             "DELETE FROM word; DELETE FROM word_stem;"
             "INSERT INTO sentence_index (sentence_index) VALUES ('delete-all')");
    CHECK_FALSE(base.index().check().empty());
    base.index().reindex();
    CHECK(base.index().check().empty());
    CHECK(base.list("SELECT words FROM sentence ORDER BY id") ==
          std::vector<std::string>{"تاخير grok 3", "شركه اخري"});
    CHECK(base.list("SELECT count(*) FROM word").at(0) == "5");
    CHECK(base.find("تأخيرات") == std::vector<std::int64_t>{1});
}

TEST_CASE("reindexing is part of the caller's transaction") {
    PassageBase base({"تأخير"});
    base.run("UPDATE word SET passages = 9; BEGIN");
    base.index().reindex();
    CHECK(base.index().check().empty());
    base.run("ROLLBACK");
    CHECK(base.index().check().size() == 1);
}

TEST_CASE("a reindex that cannot be finished changes nothing") {
    PassageBase base({"تأخير"});
    base.run(
        "UPDATE word SET passages = 9;"
        "CREATE TRIGGER full BEFORE INSERT ON word_stem BEGIN SELECT RAISE(ABORT, 'full'); END");
    CHECK_THROWS_AS(base.index().reindex(), sijill::Error);
    CHECK(base.list("SELECT passages FROM word").at(0) == "9");
    CHECK(base.list("SELECT count(*) FROM word_stem").at(0) != "0");
    base.run("BEGIN; ROLLBACK");
}
