#pragma once

#include "sijill/api.h"
#include "sijill/message.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill::search {
struct Kept;
} // namespace sijill::search

namespace sijill {

/// Search in one index (see docs/adr/0003). Does not own the connection: the caller keeps it open
/// and uses an index and its copies from one thread at a time, all of them together. Writes are
/// seen at once. Between calls, an index and its copies keep what questions look up often, until
/// something is written: words, up to 72 MiB, the lengths of passages, up to 32, and where the
/// lists of words begin, up to 16; nothing of a database that sqlite3_deserialize() made. A file
/// may have many indexes, and tables of any other kind.
///
///     auto index = SearchIndex::create(db, "news", {"section"});
///     index.add(std::vector<Document>{{1, "أجّلت الشركة إطلاق النموذج", {"تقنية"}}});
///     for (const Hit& hit : index.search("تأجيل النماذج", {}).hits) { … }
///
/// The file stays an ordinary SQLite database. Any tool can read the tables, and can write
/// documents into the table `news` together with their `words` (folded_words() of the text):
/// triggers bring index and word counts up to date, and learn_stems() must be called after that.
class SIJILL_API SearchIndex {
public:
    /// Creates the tables of a new index: <name> with the columns id, one for each field (TEXT,
    /// with an SQL index for filters), text and words; <name>_index, <name>_posting, <name>_word,
    /// <name>_word_stem and <name>_meta, with triggers. Creates all or nothing, inside the caller's
    /// transaction if one is open.
    ///
    /// A name has ASCII letters, digits and underscores; letter case makes no difference. Throws
    /// Error(bad_input) if a name has other characters, if two fields have one name or a field has
    /// the name id, text or words, and if a name that the index needs is in use; Error(database) if
    /// the file cannot be written.
    [[nodiscard]] static SearchIndex create(sqlite3* db, std::string_view name,
                                            const std::vector<std::string>& fields = {});

    /// Opens the index of that name, which create() or attach() made; the only attached index of a
    /// table also by the name of the table; and the index of a knowledge base as `sentence`. Throws
    /// Error(not_found) if there is none, Error(bad_input) if several columns of the table are
    /// attached. For an attached index it registers the functions of register_functions().
    [[nodiscard]] static SearchIndex open(sqlite3* db, std::string_view name);

    /// Makes an index <table>_<column> over the texts of a column, indexes the rows that are there,
    /// and adds triggers to the table, by which the index follows every later INSERT, UPDATE,
    /// DELETE and REPLACE, of any program, within the same transaction. The texts stay in the table
    /// alone; the index has their words. If the column is attached already, does nothing, or makes
    /// triggers and index anew if the triggers are not what they should be. All or nothing, inside
    /// the caller's transaction if one is open.
    ///
    /// The id of a hit is the INTEGER PRIMARY KEY of the row. Values that are not TEXT have no
    /// words. A connection that inserts or updates rows needs register_functions(), or the
    /// extension: without them its write fails with "no such function". Deleting needs nothing.
    /// REPLACE is followed through every UNIQUE index that there is when this is called, unless an
    /// expression is part of it.
    ///
    /// Throws Error(not_found) if the main database has no such table or column, Error(bad_input)
    /// if the table is a view, virtual or without an INTEGER PRIMARY KEY, and if a name that the
    /// index needs is in use; Error(refused) in a knowledge base, which is not opened with triggers
    /// of others; Error(database) if the file cannot be written.
    static SearchIndex attach(sqlite3* db, std::string_view table, std::string_view column);

    /// Removes the index and the triggers that attach() made, and leaves the table as it is; also
    /// after the table was dropped or renamed, or the column renamed. Throws Error(not_found) if
    /// there is no such index, Error(database) as drop().
    static void detach(sqlite3* db, std::string_view table, std::string_view column);

    /// Registers on a connection the functions that the triggers of attach() call, unless it has
    /// them: arabic_index_words and arabic_index_stems. Both are deterministic and innocuous.
    static void register_functions(sqlite3* db);

    /// Deletes the index of that name with all its documents; of an attached index, all but the
    /// table whose column it is over. All or nothing, inside the caller's transaction if one is
    /// open. Throws Error(not_found) if there is none, Error(refused) for the index of a knowledge
    /// base, Error(database) if the file cannot be written or another statement is reading it.
    static void drop(sqlite3* db, std::string_view name);

    /// Makes an index over tables that exist already.
    SearchIndex(sqlite3* db, IndexTables tables);

    /// Returns the name by which open() finds this index; lives as long as the object.
    [[nodiscard]] const std::string& name() const noexcept { return tables_.passage; }

    /// Returns the names of the fields, in their order. A column that was added to the table later
    /// is a field too, which every document that is added from then on must have.
    [[nodiscard]] std::vector<std::string> fields() const;

    /// Adds documents, all or none: in one transaction, or as part of the caller's if one is open.
    /// Throws Error(refused) for an attached index, whose documents are the rows of its table, and
    /// for the index of a knowledge base; so do replace() and remove(). They are found from then
    /// on. The more documents in one call, the faster: the vocabulary of a call is collected in
    /// memory and written once.
    ///
    /// While it runs, no trigger of this connection fires, neither those of the index nor the
    /// caller's. Throws Error(bad_input), naming the document, if its id is in the index already or
    /// twice in the call, or if the number of its fields is not that of the index; Error(database)
    /// if the file cannot be written.
    ///
    /// Many documents are folded, and their words counted, in a second thread, if the machine has
    /// two processors and `threads` allows it: the file gets the same bytes, sooner. That thread
    /// does not use the connection and calls nothing of the caller's; what goes wrong in it is
    /// thrown here, and it has ended when the call returns or throws.
    void add(std::span<const Document> documents, Threads threads = Threads::two);

    /// Like add(), but a document replaces the one with its id. Of several documents with one id in
    /// the call, the last one stays.
    void replace(std::span<const Document> documents, Threads threads = Threads::two);

    /// Removes documents from the index and from the file, with the same conditions as add().
    /// Returns the number of documents that existed. Their words stay in the vocabulary with a
    /// count of 0, where no search finds them, until reindex().
    std::size_t remove(std::span<const std::int64_t> ids);

    /// Merges the segments of the index into one, which makes it smaller and searches faster; worth
    /// the time after many documents were added. Search results do not change.
    void optimize();

    /// Returns the size of the index. Reads the whole vocabulary.
    [[nodiscard]] IndexStats stats() const;

    /// Searches for the words of a question. Any text is accepted; its words are those that
    /// tokenize() finds, and these signs restrict what is found:
    /// - `"…"`, `“…”` and `«…»`: passages must have the words side by side in this order, each in
    /// any
    ///   form. In a text that ends with a question mark and has words outside the quotation marks,
    ///   the marks are ignored.
    /// - `word*`: passages must have a word that begins so, as it is written.
    /// - `-word` and `-"…"`, at the start or after white space: passages must not have any form of
    ///   the word, or the phrase.
    ///
    /// All other signs separate words; an empty question finds nothing. The ranking does not depend
    /// on the order in which passages were added, nor on limit and offset: successive pages are the
    /// whole ranking, with each hit once. Throws Error(bad_input) for a ranking parameter out of
    /// its range, for a field that does not exist (the hint has the nearest), for a filter that
    /// cannot be run and for a fault of the expression in mode raw; Error(database) if the tables
    /// cannot be read, and if an attached index no longer follows its table.
    [[nodiscard]] SearchResult search(std::string_view question,
                                      const SearchOptions& options) const;

    /// Stores the stems of every Arabic word of the vocabulary that has none yet. Must be called
    /// after passages were written with plain SQL, in the same transaction. Returns the number of
    /// words whose stems were stored.
    std::size_t learn_stems();

    /// Rebuilds the `words` of every passage, the index, the vocabulary and the stems from the
    /// texts, in a transaction of its own, or inside the caller's. Throws Error(refused) for the
    /// index of a knowledge base that another version of the analyzer made: the names in the base
    /// need it too (KnowledgeBase::reindex()).
    void reindex();

    /// Checks the index and returns its faults, one message each; only reads. Finds passages whose
    /// words differ from those that the analyzer makes of their text, rows of the index and of the
    /// vocabulary that are missing, superfluous or different, and stems that differ from those of
    /// the analyzer; of an attached index, also triggers that are missing.
    [[nodiscard]] std::vector<Message> check() const;

    /// Returns up to `limit` words of the vocabulary that look most like a folded word (Dice's
    /// coefficient of trigrams at least .4), the most similar first, equals in the order of their
    /// bytes.
    [[nodiscard]] std::vector<std::string> near_words(std::string_view word,
                                                      std::size_t limit) const;

private:
    sqlite3* db_;
    IndexTables tables_;
    std::shared_ptr<search::Kept> kept_;
};

} // namespace sijill
