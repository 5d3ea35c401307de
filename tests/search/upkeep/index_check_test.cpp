#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/upkeep/index_check.hpp"

namespace {

const std::vector<std::string> kTexts{"تأخير Grok3 في شركة", "شركة أخرى", "تأخير"};

/// The words of sentence 2, as the index has them.
const std::string kSecond = "'شركه اخري'";

} // namespace

TEST_CASE("a sound index has no faults, an empty one neither") {
    CHECK(PassageBase().index().check().empty());
    CHECK(PassageBase(kTexts).index().check().empty());
    PassageBase base(kTexts);
    base.remove(2);
    CHECK(base.index().check().empty());
    base.run("BEGIN");
    base.add(5, "؟");
    CHECK(base.index().check().empty());
}

TEST_CASE("every planted fault is found, named and gone after a reindex") {
    struct Fault {
        const char* story;
        std::string sql;
        std::string line; ///< one of the lines that check gives
    };
    const std::vector<Fault> faults{
        {"words altered", "UPDATE sentence SET words = 'شركه اخرج' WHERE id = 2",
         "sentence 2: word 2 of words is \"اخرج\", expected \"اخري\" from the text"},
        {"words cut short", "UPDATE sentence SET words = 'شركه' WHERE id = 2",
         "sentence 2: word 2 of words is \"\", expected \"اخري\" from the text"},
        {"index row lost",
         "INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', 2, " +
             kSecond + ")",
         "sentence_index 2: 0 words indexed, expected 2"},
        {"index row lost, its length too",
         "INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', 2, " +
             kSecond + ")",
         "sentence_index 2: no row, expected one of 2 words"},
        {"index row too many", "INSERT INTO sentence_index (rowid, words) VALUES (9, 'شركه')",
         "sentence_index 9: 1 words indexed of no sentence, expected none"},
        {"index row of other words",
         "INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', 2, " +
             kSecond + "); INSERT INTO sentence_index (rowid, words) VALUES (2, 'اخري شركه')",
         "sentence_index 2: other words indexed than sentence.words has, expected the same"},
        {"length changed", "UPDATE sentence_index_docsize SET sz = x'05' WHERE id = 2",
         "sentence_index 2: length 5, expected 2"},
        {"totals changed", "UPDATE sentence_index_data SET block = x'0409' WHERE id = 1",
         "sentence_index: totals are 4 rows and 9 words, expected 3 and 8"},
        {"word lost", "DELETE FROM word WHERE word = 'تاخير'",
         "word \"تاخير\": no row, expected one with 2 passages"},
        {"count changed", "UPDATE word SET passages = 7 WHERE word = 'شركه'",
         "word \"شركه\": passages is 7, expected 2"},
        {"word too many", "INSERT INTO word (word, passages) VALUES ('زنبق', 1)",
         "word \"زنبق\": passages is 1, expected 0"},
        {"stems lost", "DELETE FROM word_stem WHERE word = 'اخري'",
         "word_stem \"اخري\": stem \"اخري\" is not there, expected it"},
        {"stem lost", "DELETE FROM word_stem WHERE word = 'شركه' AND stem = 'شرك'",
         "word_stem \"شركه\": stem \"شرك\" is not there, expected it"},
        {"stem too many", "INSERT INTO word_stem (stem, word) VALUES ('زنبق', 'شركه')",
         "word_stem \"شركه\": stem \"زنبق\" is there, expected it not to be"},
    };
    for (const Fault& fault : faults) {
        INFO(fault.story);
        PassageBase base(kTexts);
        base.run(fault.sql);
        const std::vector<std::string> lines = texts_of(base.index().check());
        std::string all;
        for (const std::string& line : lines) {
            all += line + "\n";
        }
        INFO(all);
        CHECK(std::find(lines.begin(), lines.end(), fault.line) != lines.end());
        base.index().reindex();
        CHECK(texts_of(base.index().check()) == std::vector<std::string>{});
    }
}
