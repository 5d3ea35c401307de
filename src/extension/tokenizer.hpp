#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// The first byte of a stem in the index. No word has it: words are letters, digits and the '.' of
/// a decimal number.
inline constexpr char kStemMark = '_';

/// Registers the FTS5 tokenizer `arabic`:
///
///     CREATE VIRTUAL TABLE docs USING fts5(text, tokenize = 'arabic stemming full stop_words
///     keep');
///
/// The token of a word is the folded word, with its stems at the same position as synonyms that
/// begin with kStemMark; FTS5 counts them as one token. A query asks for all of them, a prefix
/// query only for the folded word. Options, in pairs of a name and a value:
///   stemming    none, light (prefixes and suffixes), full (broken plurals and verbs too); full if
///   it
///               is not given
///   stop_words  keep, or drop: words like «من» give no token; keep if it is not given
/// CREATE fails for any other option, and for an option that is given twice. Throws Error(database)
/// if SQLite refuses. Cost: an index much larger than that of `unicode61`, since it has the stems
/// of every occurrence; a SearchIndex stores the stems of each word once, and ranks better.
void register_tokenizer(sqlite3* db);

} // namespace sijill::extension
