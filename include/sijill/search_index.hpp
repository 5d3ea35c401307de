#pragma once

#include "sijill/api.h"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill {

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
