#pragma once

struct sqlite3;

namespace sijill::bench {

/// Registers the FTS5 tokenizer `arabic`: Sijill's analyzer inside a plain FTS5 table, for
/// comparison with the SearchIndex. A text is indexed as its folded words with their stems
/// colocated (FTS5, "Synonym Support", third method), so that FTS5 counts the passages of all forms
/// of a word together and a word's length once. Stems bear a mark of their own and never meet a
/// word that is spelt alike. A question's word brings its stems with it; a prefix stays a prefix
/// of words.
///
/// Throws Error(database).
void register_arabic_tokenizer(sqlite3* db);

} // namespace sijill::bench
