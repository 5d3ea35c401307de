#pragma once

#include "sijill/analyzer.hpp"
#include "sijill/api.h"
#include "sijill/explanation.hpp"
#include "sijill/field_filter.hpp"
#include "sijill/ranking.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// The column of another table whose texts an index is over (SearchIndex::attach()).
struct AttachedColumn {
    std::string table;  ///< in the main database
    std::string column; ///< what is not TEXT in it has no words
    std::string key;    ///< the table's INTEGER PRIMARY KEY, which is the id of a passage

    friend bool operator==(const AttachedColumn&, const AttachedColumn&) = default;
};

/// The names of the tables of one index. `passage` has the columns id (INTEGER PRIMARY KEY), text
/// and words; `index` is an FTS5 table over words with the passage table as external content;
/// `posting` is an fts5vocab table of type instance over `index`; `word` has (word, passages) and
/// `word_stem` (stem, word). Triggers of the schema bring index and word counts up to date with
/// every write to the passages. `meta` has (key, value) with the row analyzer_version; the name is
/// empty if the version is stored elsewhere. SearchIndex::create() derives all names from one.
struct IndexTables {
    std::string passage;
    std::string index;
    std::string posting;
    std::string word;
    std::string word_stem;
    std::string meta = {};
    std::optional<AttachedColumn> attached =
        {};               ///< where the texts are; `passage` has no text then
    bool is_part = false; ///< the passages are part of a knowledge base, which alone adds them

    friend bool operator==(const IndexTables&, const IndexTables&) = default;
};

/// A text to search in: one passage of a SearchIndex.
struct Document {
    std::int64_t id = 0;
    std::string text;                ///< stored byte for byte
    std::vector<std::string> fields; ///< in the order of SearchIndex::fields()
};

/// How many threads a call may work with that writes many documents.
enum class Threads { one, two };

/// The size of an index.
struct IndexStats {
    std::size_t passages = 0;
    std::size_t tokens = 0;    ///< number of words of all passages, repetitions included
    std::size_t words = 0;     ///< number of distinct words that some passage has
    std::size_t stems = 0;     ///< number of distinct stems of the Arabic ones
    double average_length = 0; ///< tokens of a passage; 0 if there are no passages
    int analyzer_version = 0;  ///< kAnalyzerVersion when the index was made: if it is not that of
                               ///< this program, call reindex(); 0 if it is stored elsewhere
};

/// Which passages a question finds by its words.
enum class QueryMode {
    any,    ///< those with any of the words: the default
    all,    ///< those with every word that scores, in any form
    phrase, ///< those with the words side by side in this order, each in any form
    raw,    ///< those that the text, an FTS5 MATCH expression over folded words, finds; a fault in
            ///< it throws Error(bad_input)
};

/// An entity that the question names, with the passages that are known to mention it in any
/// spelling or to be about it.
struct NamedEntity {
    std::size_t first_word = 0;         ///< index of its name's first token in the question
    std::size_t word_count = 0;         ///< number of tokens of its name
    std::vector<std::int64_t> passages; ///< ids, ascending; one that comes twice counts once
};

/// Words that mean about the same as one or more words of the question, as a thesaurus gives them.
struct Synonyms {
    std::size_t first_word = 0;     ///< index of the first of these tokens in the question
    std::size_t word_count = 1;     ///< number of these tokens
    std::vector<std::string> words; ///< Tokens' texts; each stands for all its forms
    bool are_asked_for = false; ///< the question's word only asks for them, as «why» asks for a
                                ///< reason: they count RankingParameters::asked_for
};

struct SearchOptions {
    QueryMode mode = QueryMode::any;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::vector<NamedEntity> entities; ///< ascending by first_word, not overlapping
    std::vector<Synonyms> synonyms;    ///< each counts RankingParameters::synonym or ::asked_for
    std::optional<std::vector<std::int64_t>> among; ///< only these passages; ascending ids
    std::vector<FieldFilter> where; ///< only passages for which all of these hold; their ids are
                                    ///< read before anything is ranked or counted
    RankingParameters ranking = {}; ///< checked, but of no effect in mode raw
    bool explain = false;           ///< fill Hit::why; takes a few microseconds a match

    /// A field by whose values hits are grouped, the group with the best hit first. `limit` and
    /// `offset` then count groups, so that a group is on one page. All passages that match are
    /// ranked, and the field of each is read: takes time linear in SearchResult::total, while a
    /// search without groups skips most of them.
    std::optional<std::string> group_by = {};
    std::size_t per_group =
        3; ///< maximum number of hits of a group, its best; 0 returns counts only
};

/// One passage found.
struct Hit {
    std::int64_t id = 0;
    double score = 0;
    std::vector<TextSpan> spans;         ///< what matched, in the passage's text, ascending
    std::size_t group = 0;               ///< index in SearchResult::groups, if hits are grouped
    std::optional<Explanation> why = {}; ///< if SearchOptions::explain is set
};

/// The passages found that have the same value in the field SearchOptions::group_by.
struct HitGroup {
    std::string value;     ///< empty also for passages without a value
    std::size_t total = 0; ///< number of passages that match, not only those among the hits
};

/// What a search did with one word of the question.
struct QuestionWord {
    std::string word; ///< folded
    TextSpan span;    ///< in the question
    enum class Role { word, soft, stop, excluded, prefix, phrase, entity } role = Role::word;
    std::vector<std::string> forms = {};    ///< words of the vocabulary that stand for it
    std::vector<std::string> synonyms = {}; ///< words of the vocabulary that a thesaurus has for it
    bool near = false;        ///< the forms only look alike: the vocabulary has no form of the word
    std::size_t passages = 0; ///< number of passages that have one of the forms

    /// Whether it is looked for as a word: it is not left out, in a phrase or part of a name.
    [[nodiscard]] bool is_looked_for() const noexcept {
        return role == Role::word || role == Role::soft || role == Role::prefix;
    }
};

/// Returns the name of a role as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(QuestionWord::Role role) noexcept;

/// How much a search read.
struct SearchEffort {
    std::size_t words_read = 0;         ///< words of the vocabulary whose postings were read
    std::size_t postings_read = 0;      ///< passages in those, each once for each of the words
    std::size_t passages_scored = 0;    ///< passages whose score was worked out
    std::size_t passages_ruled_out = 0; ///< passages that could not be among the best, whatever
                                        ///< their length
};

struct SearchResult {
    std::vector<Hit> hits;           ///< best first (of each group); equal scores by ascending id
    std::size_t total = 0;           ///< number of passages that match, before limit and offset
    std::vector<QuestionWord> words; ///< in the order of the question
    SearchEffort effort;             ///< all 0 in mode raw, where FTS5 does the work
    std::vector<HitGroup> groups;    ///< the groups of this page, by their best hits; none without
                                     ///< SearchOptions::group_by
    std::size_t group_count = 0;     ///< number of all groups, before limit and offset
};

} // namespace sijill
