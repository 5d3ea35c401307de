#include "search/upkeep/index_check.hpp"

#include "base/split.hpp"
#include "search/read/index_reader.hpp"
#include "search/schema/attached_index.hpp"
#include "search/schema/index_statements.hpp"
#include "search/upkeep/expected_index.hpp"
#include "search/upkeep/passage_cursor.hpp"
#include "search/upkeep/stored_postings.hpp"
#include "search/write/vocabulary_writer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace sijill::search {
namespace {

class IndexCheck {
public:
    IndexCheck(sqlite3* db, const IndexTables& tables)
        : db_(db), tables_(tables), reader_(db, tables) {}

    std::vector<Message> run() {
        check_passages();
        check_postings();
        check_lengths();
        check_vocabulary();
        check_stems();
        return std::move(faults_);
    }

private:
    void check_passages();
    void check_words(const Passage& passage);
    std::optional<std::map<std::int64_t, PassageDigest>> read_postings();
    void check_postings();
    void check_lengths();
    void check_vocabulary();
    void check_stems();
    void compare_stems(const std::string& word, const std::set<std::string>& found);

    template <FixedText Text, class... Values>
    void fault(MessageFormat<Text> format, const Values&... values) {
        faults_.emplace_back(format, values...);
    }

    sqlite3* db_;
    const IndexTables& tables_;
    IndexReader reader_; ///< keeps one state of the database for the whole check
    ExpectedIndex expected_;
    std::vector<Message> faults_;
};

void IndexCheck::check_passages() {
    PassageCursor cursor(db_, tables_);
    for (auto page = cursor.next(); !page.empty(); page = cursor.next()) {
        for (const Passage& passage : page) {
            check_words(passage);
            expected_.add(passage);
        }
    }
}

void IndexCheck::check_words(const Passage& passage) {
    const std::string folded = folded_words(passage.text);
    if (folded == passage.words) {
        return;
    }
    const std::vector<std::string_view> expected = split(folded, ' ');
    const std::vector<std::string_view> found = split(passage.words, ' ');
    const auto differs = std::ranges::mismatch(expected, found);
    fault("{} {}: word {} of words is \"{}\", expected \"{}\" from the text"_text, tables_.passage,
          passage.id, differs.in1 - expected.begin() + 1,
          differs.in2 == found.end() ? "" : *differs.in2,
          differs.in1 == expected.end() ? "" : *differs.in1);
}

/// Returns what is indexed; nothing where the tables are damaged, which is told.
std::optional<std::map<std::int64_t, PassageDigest>> IndexCheck::read_postings() {
    if (auto stored = read_stored_postings(db_, tables_)) {
        faults_.insert(faults_.end(), stored->faults.begin(), stored->faults.end());
        return stored->faults.empty() ? std::optional(std::move(stored->passages)) : std::nullopt;
    }
    std::map<std::int64_t, PassageDigest> indexed;
    Statement row = prepare(db_, tables_, sql::kAllPostings);
    while (row.step()) {
        indexed[row.integer(0)].add(row.text(2), row.integer(1));
    }
    return indexed;
}

void IndexCheck::check_postings() {
    auto read = read_postings();
    if (!read) {
        return;
    }
    std::map<std::int64_t, PassageDigest>& indexed = *read;
    for (const auto& [passage, digest] : expected_.passages) {
        const PassageDigest found = indexed[passage];
        if (found.words != digest.words) {
            fault("{} {}: {} words indexed, expected {}"_text, tables_.index, passage, found.words,
                  digest.words);
        } else if (found != digest) {
            fault("{} {}: other words indexed than {}.words has, expected the same"_text,
                  tables_.index, passage, tables_.passage);
        }
        indexed.erase(passage);
    }
    for (const auto& [passage, digest] : indexed) {
        fault("{} {}: {} words indexed of no {}, expected none"_text, tables_.index, passage,
              digest.words, tables_.passage);
    }
}

void IndexCheck::check_lengths() {
    std::map<std::int64_t, std::int64_t> lengths;
    Statement row = prepare(db_, tables_, sql::kAllLengths);
    while (row.step()) {
        lengths[row.integer(0)] = static_cast<std::int64_t>(VarintReader(row.text(1)).next());
    }
    for (const auto& [passage, digest] : expected_.passages) {
        const auto found = lengths.find(passage);
        if (found == lengths.end()) {
            fault("{} {}: no row, expected one of {} words"_text, tables_.index, passage,
                  digest.words);
        } else if (found->second != digest.words) {
            fault("{} {}: length {}, expected {}"_text, tables_.index, passage, found->second,
                  digest.words);
        }
        lengths.erase(passage);
    }
    for (const auto& [passage, length] : lengths) {
        fault("{} {}: a row of {} words for no {}, expected none"_text, tables_.index, passage,
              length, tables_.passage);
    }
    const IndexTotals totals = reader_.totals();
    if (totals.passages != std::ssize(expected_.passages) || totals.words != expected_.words) {
        fault("{}: totals are {} rows and {} words, expected {} and {}"_text, tables_.index,
              totals.passages, totals.words, expected_.passages.size(), expected_.words);
    }
}

void IndexCheck::check_vocabulary() {
    auto missing = expected_.vocabulary;
    Statement row = prepare(db_, tables_, sql::kAllWords);
    while (row.step()) {
        const std::string word(row.text(0));
        const auto expected = missing.find(word);
        const std::int64_t passages = expected == missing.end() ? 0 : expected->second;
        if (row.integer(1) != passages) {
            fault("{} \"{}\": passages is {}, expected {}"_text, tables_.word, word, row.integer(1),
                  passages);
        }
        if (expected != missing.end()) {
            missing.erase(expected);
        }
    }
    for (const auto& [word, passages] : missing) {
        fault("{} \"{}\": no row, expected one with {} passages"_text, tables_.word, word,
              passages);
    }
}

void IndexCheck::check_stems() {
    auto without = expected_.vocabulary;
    std::string word;
    std::set<std::string> found;
    const auto finish_word = [&] {
        if (!found.empty()) {
            compare_stems(word, found);
            without.erase(word);
            found.clear();
        }
    };
    Statement row = prepare(db_, tables_, sql::kAllStems);
    while (row.step()) {
        if (row.text(0) != word) {
            finish_word();
            word = row.text(0);
        }
        found.emplace(row.text(1));
    }
    finish_word();
    for (const auto& [lacking, passages] : without) {
        compare_stems(lacking, {});
    }
}

void IndexCheck::compare_stems(const std::string& word, const std::set<std::string>& found) {
    std::set<std::string> superfluous = found;
    for (const std::string& stem : stored_stems(word)) {
        if (superfluous.erase(stem) == 0) {
            fault("{} \"{}\": stem \"{}\" is not there, expected it"_text, tables_.word_stem, word,
                  stem);
        }
    }
    for (const std::string& stem : superfluous) {
        fault("{} \"{}\": stem \"{}\" is there, expected it not to be"_text, tables_.word_stem,
              word, stem);
    }
}

} // namespace

std::vector<Message> check_index(sqlite3* db, const IndexTables& tables) {
    if (!tables.attached) {
        return IndexCheck(db, tables).run();
    }
    if (Message fault = table_fault(db, tables); !fault.empty()) {
        return {std::move(fault)};
    }
    std::vector<Message> faults = IndexCheck(db, tables).run();
    if (Message fault = trigger_fault(db, tables); !fault.empty()) {
        faults.insert(faults.begin(), std::move(fault));
    }
    return faults;
}

} // namespace sijill::search
