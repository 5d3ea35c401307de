#include "search/upkeep/reindex.hpp"

#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/upkeep/expected_index.hpp"
#include "search/upkeep/passage_cursor.hpp"
#include "search/upkeep/refill.hpp"
#include "search/write/vocabulary_writer.hpp"
#include "text/stems/stem.hpp"

#include <string>
#include <vector>

namespace sijill::search {
namespace {

void recount_vocabulary(sqlite3* db, const IndexTables& tables) {
    ExpectedIndex expected;
    PassageCursor cursor(db, tables);
    for (auto page = cursor.next(); !page.empty(); page = cursor.next()) {
        for (const Passage& passage : page) {
            expected.add(passage);
        }
    }
    prepare(db, tables, sql::kForgetWords).run();
    Statement add_word = prepare(db, tables, sql::kAddWord);
    for (const auto& [word, passages] : expected.vocabulary) {
        add_word.start(word, passages).run();
    }
}

void fold_passages(sqlite3* db, const IndexTables& tables) {
    Statement change_words = prepare(db, tables, sql::kChangeWords);
    PassageCursor cursor(db, tables);
    for (auto page = cursor.next(); !page.empty(); page = cursor.next()) {
        for (const Passage& passage : page) {
            const std::string words = folded_words(passage.text);
            if (words != passage.words) {
                change_words.start(passage.id, words).run();
            }
        }
    }
}

} // namespace

std::size_t learn_stems(sqlite3* db, const IndexTables& tables) {
    std::vector<std::string> words;
    Statement row = prepare(db, tables, sql::kWordsWithoutStems);
    row.start(text::kFirstArabicWord, text::kBehindArabicWords);
    while (row.step()) {
        words.emplace_back(row.text(0));
    }
    Savepoint savepoint(db);
    Statement add_stem = prepare(db, tables, sql::kAddStem);
    for (const std::string& word : words) {
        for (const std::string& stem : stored_stems(word)) {
            add_stem.start(stem, word).run();
        }
    }
    savepoint.keep();
    return words.size();
}

void reindex(sqlite3* db, const IndexTables& tables) {
    if (tables.attached) {
        refill(db, tables);
        return;
    }
    Savepoint savepoint(db);
    // First, index and vocabulary are rebuilt from the words as they are: fold_passages() fires
    // triggers that remove the old words, which would fail or go wrong in a damaged index.
    prepare(db, tables, sql::kRebuildIndex).run();
    recount_vocabulary(db, tables);
    fold_passages(db, tables);
    prepare(db, tables, sql::kForgetLostWords).run();
    prepare(db, tables, sql::kForgetStems).run();
    learn_stems(db, tables);
    record_analyzer(db, tables);
    savepoint.keep();
}

} // namespace sijill::search
