#pragma once

#include "sijill/analyzer.hpp"
#include "sijill/api.h"
#include "sijill/explanation.hpp"
#include "sijill/field_filter.hpp"
#include "sijill/ranking.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

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

/// Search over one index (see docs/adr/0003). Holds the handle, not the database: the caller keeps
/// the connection open and uses an index from one thread at a time. Nothing is cached between
/// calls: writes are seen at once. A file may have many indexes, beside tables of any other kind.
///
///     auto index = SearchIndex::create(db, "news", {"section"});
///     index.add(std::vector<Document>{{1, "أجّلت الشركة إطلاق النموذج", {"تقنية"}}});
///     for (const Hit& hit : index.search("تأجيل النماذج", {}).hits) { … }
///
/// The file stays an ordinary SQLite database: any tool can read the tables, and can write
/// documents into the table `news` together with their `words` (folded_words() of the text);
/// triggers bring index and word counts up to date, and learn_stems() is to be called after that.
class SIJILL_API SearchIndex {
public:
    /// Makes the tables of a new index: <name> with the columns id, one for each field (TEXT, with
    /// an index to filter by), text and words; <name>_index, <name>_posting, <name>_word,
    /// <name>_word_stem and <name>_meta, with triggers. All or nothing, inside the caller's
    /// transaction if one is open.
    ///
    /// A name has ASCII letters, digits and underscores; letter case makes no difference. Throws
    /// Error(bad_input) where a name is not of that kind, a field is named twice or like a column
    /// of ours, or one of the tables' names is in use, which the message tells; Error(database)
    /// where the file cannot be written.
    [[nodiscard]] static SearchIndex create(sqlite3* db, std::string_view name,
                                            const std::vector<std::string>& fields = {});

    /// The index of that name, which create() made. Throws Error(not_found) where there is none.
    [[nodiscard]] static SearchIndex open(sqlite3* db, std::string_view name);

    /// Takes the index of that name out of the file, documents and all; all or nothing, inside the
    /// caller's transaction if one is open. Throws Error(not_found) where there is none,
    /// Error(database) where the file cannot be written or another statement reads.
    static void drop(sqlite3* db, std::string_view name);

    /// An index over tables that a schema has made otherwise.
    SearchIndex(sqlite3* db, IndexTables tables);

    /// The names of the fields, in their order. A column that was added to the table later is a
    /// field too, and every document from then on has to have it.
    [[nodiscard]] std::vector<std::string> fields() const;

    /// Adds documents, all or none: in one transaction, or as part of the caller's if one is open.
    /// They are found from then on. The more documents in one call, the faster: the vocabulary of
    /// a call is gathered in memory and written once.
    ///
    /// While it runs no trigger of this connection fires, neither ours nor what the caller has put
    /// on the table. Throws Error(bad_input), naming the document, where its id is there already
    /// or twice in the call, or where the number of its fields is not that of the index;
    /// Error(database) where the file cannot be written.
    void add(std::span<const Document> documents);

    /// Like add(), but a document takes the place of the one with its id. Of several with one id
    /// in the call the last one stays.
    void replace(std::span<const Document> documents);

    /// Takes documents out of the index and out of the file, as add() puts them in. Returns how
    /// many were there. Their words stay in the vocabulary with a count of 0, where no search finds
    /// them, until reindex().
    std::size_t remove(std::span<const std::int64_t> ids);

    /// Merges the index into one piece, which makes it smaller and searches faster; worth its time
    /// after much has been added. Nothing that is found changes.
    void optimize();

    /// The size of the index now. Reads the whole vocabulary.
    [[nodiscard]] IndexStats stats() const;

    /// Answers a question in words. Any text is accepted; words are all that tokenize() finds in
    /// it, and these signs restrict what is found:
    /// - `"…"`, `“…”` and `«…»`: the words side by side in this order, each in any form. In a text
    ///   that ends with a question mark and has words outside them, quotation marks only quote.
    /// - `word*`: a word that begins so, as it is written.
    /// - `-word` and `-"…"`, at the start or after white space: no form of the word, not the
    ///   phrase.
    ///
    /// Everything else separates words; an empty question finds nothing. The ranking does not
    /// depend on the order in which passages were added, nor on limit and offset: pages that
    /// follow one another are the whole ranking, each hit once. Throws Error(bad_input) for a
    /// ranking parameter that makes no sense, for a field that is not there (the hint has the
    /// nearest) or a filter that cannot be, and for a fault in mode raw, Error(database) where the
    /// tables cannot be read.
    [[nodiscard]] SearchResult search(std::string_view question,
                                      const SearchOptions& options) const;

    /// Gives every Arabic word of the vocabulary its stems where it has none yet; to be called, in
    /// the same transaction, after passages were added. Returns the number of words that got them.
    std::size_t learn_stems();

    /// Makes `words` of every passage, the index, the vocabulary and the stems anew from the texts,
    /// in a transaction of its own (or inside the caller's).
    void reindex();

    /// What is wrong with the index, a line for each fault; reads only. Finds passages whose words
    /// are not those the analyzer makes of their text, index rows missing, superfluous or
    /// different, vocabulary words or counts that are missing or wrong, and stems that differ from
    /// the analyzer's.
    [[nodiscard]] std::vector<std::string> check() const;

    /// Up to `limit` words of the vocabulary most like a folded word (trigram Dice of at least .4),
    /// the most alike first, equals in alphabetical order.
    [[nodiscard]] std::vector<std::string> near_words(std::string_view word,
                                                      std::size_t limit) const;

private:
    sqlite3* db_;
    IndexTables tables_;
};

} // namespace sijill
