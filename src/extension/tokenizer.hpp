#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Before a stem in the index. No word holds it: words are letters, digits and the '.' of a
/// decimal.
inline constexpr char kStemMark = '_';

/// Registers the FTS5 tokenizer `arabic`:
///
///     CREATE VIRTUAL TABLE docs USING fts5(text, tokenize = 'arabic stemming full stop_words
///     keep');
///
/// A word goes in folded, its stems beside it as synonyms that begin with kStemMark; FTS5 counts
/// them as one. A query asks for all of them, a prefix query for the folded word alone. Options, in
/// pairs of a name and a value:
///   stemming    none, light (what stands before and behind a word), full (broken plurals and verbs
///               too); full where it is not given
///   stop_words  keep, or drop: words like «من» leave no token
/// Anything else, or an option twice, makes CREATE fail. Throws Error(database) where SQLite
/// refuses. Cost: a much larger index than that of `unicode61`, as the stems of each word go in
/// with it; a SearchIndex keeps those of a vocabulary once, and ranks better.
void register_tokenizer(sqlite3* db);

} // namespace sijill::extension
