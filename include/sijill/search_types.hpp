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

/// The tables of one index, by name. `passage` has the columns id (INTEGER PRIMARY KEY), text and
/// words; `index` is an FTS5 table over words with the passage table as external content; `posting`
/// an fts5vocab table of type instance over it; `word` has (word, passages) and `word_stem` (stem,
/// word). Triggers of the schema keep index and word counts in step with the passages, whoever
/// writes. `meta` has (key, value) with the row analyzer_version; it may be left empty where the
/// version is kept elsewhere. The names are the schema's own; SearchIndex::create() makes them from
/// one name.
struct IndexTables {
    std::string passage;
    std::string index;
    std::string posting;
    std::string word;
    std::string word_stem;
    std::string meta = {};
};

/// What is searched: one passage of a SearchIndex.
struct Document {
    std::int64_t id = 0;
    std::string text;                ///< kept byte for byte
    std::vector<std::string> fields; ///< in the order that was given to SearchIndex::create()
};

/// The size of an index.
struct IndexStats {
    std::size_t passages = 0;
    std::size_t tokens = 0;    ///< words of all passages, each as often as it stands there
    std::size_t words = 0;     ///< distinct words that some passage holds
    std::size_t stems = 0;     ///< distinct stems of those that are Arabic
    double average_length = 0; ///< tokens of a passage; 0 where there is none
    int analyzer_version = 0;  ///< kAnalyzerVersion when the index was made; another one than this
                               ///< program's asks for reindex(); 0 where it is kept elsewhere
};

/// How the words of a question bind the passages that are found.
enum class QueryMode {
    any,    ///< best passages for any of the words: the default
    all,    ///< every word that counts must be there, in some form
    phrase, ///< the words in this order, side by side, each in some form
    raw,    ///< the text is an FTS5 MATCH expression over folded words; a fault in it is
            ///< Error(bad_input)
};

/// Something that the question names and that passages are known to name, whatever the spelling.
struct NamedEntity {
    std::size_t first_word = 0;         ///< place among the question's tokens
    std::size_t word_count = 0;         ///< how many tokens the name takes
    std::vector<std::int64_t> passages; ///< a passage's id once for each mention in it, ascending
};

struct SearchOptions {
    QueryMode mode = QueryMode::any;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::vector<NamedEntity> entities;              ///< ascending by first_word, not overlapping
    std::optional<std::vector<std::int64_t>> among; ///< only these passages; ascending ids
    std::vector<FieldFilter> where; ///< only passages for which all of these hold; before anything
                                    ///< is ranked or counted, the ids of all those are read
    RankingParameters ranking = {}; ///< checked, but of no effect in mode raw
    bool explain = false;           ///< tell of each hit why; takes a few microseconds a match

    /// A field by whose values the ranking is put into groups, the group with the best hit first.
    /// Limit and offset then count groups, so that no page parts one. To be exact, this ranks all
    /// passages that match and reads the field of each: time linear in SearchResult::total, where a
    /// plain search passes over most of them.
    std::optional<std::string> group_by = {};
    std::size_t per_group = 3; ///< at most so many hits of a group, its best; 0: counts alone
};

/// One passage found.
struct Hit {
    std::int64_t id = 0;
    double score = 0;
    std::vector<TextSpan> spans;         ///< what matched, in the passage's text, ascending
    std::size_t group = 0;               ///< place in SearchResult::groups, where hits are grouped
    std::optional<Explanation> why = {}; ///< where SearchOptions::explain asks for it
};

/// The passages found that have one value in the field SearchOptions::group_by.
struct HitGroup {
    std::string value;     ///< empty where a passage has none
    std::size_t total = 0; ///< passages that matched, however many are among the hits
};

/// What became of one word of the question.
struct QuestionWord {
    std::string word; ///< folded
    TextSpan span;    ///< in the question
    enum class Role { word, soft, stop, excluded, prefix, phrase, entity } role = Role::word;
    std::vector<std::string> forms; ///< words of the vocabulary that stand for it
    bool near = false;        ///< the forms are only alike: the vocabulary has none of its own
    std::size_t passages = 0; ///< passages that hold one of the forms
};

/// The name of a role, as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(QuestionWord::Role role) noexcept;

/// What an answer took.
struct SearchEffort {
    std::size_t words_read = 0;         ///< words of the vocabulary whose postings were read
    std::size_t postings_read = 0;      ///< passages in those, each once for each of the words
    std::size_t passages_scored = 0;    ///< with their lengths
    std::size_t passages_ruled_out = 0; ///< could not come among the best, whatever their length
};

struct SearchResult {
    std::vector<Hit> hits;           ///< best first (of each group); equal scores by ascending id
    std::size_t total = 0;           ///< passages that matched, before limit and offset
    std::vector<QuestionWord> words; ///< in the order of the question
    SearchEffort effort;             ///< all 0 in mode raw, where FTS5 does the work
    std::vector<HitGroup> groups;    ///< those of this page, by their best hits; none without
                                     ///< SearchOptions::group_by
    std::size_t group_count = 0;     ///< all groups, before limit and offset
};

} // namespace sijill
