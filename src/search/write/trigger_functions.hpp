#pragma once

struct sqlite3;

namespace sijill::search {

/// Registers on a connection what the triggers of an attached index call, unless it is there:
///   arabic_index_words(value)  the folded words of a text with one space between; of another value
///                              the empty text
///   arabic_index_stems(word)   the stems that an index stores for a folded word, as a JSON array
/// Throws Error(database) if SQLite refuses.
void register_trigger_functions(sqlite3* db);

} // namespace sijill::search
