#pragma once

#include "kb/packs/pack.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <map>
#include <vector>

namespace sijill::kb {

/// Checks what a pack means against the base's vocabulary and the source's text, and adds every
/// fault to `faults`: a quotation that is not in the text, an unknown entity or predicate, a value
/// of the wrong kind, a duplicate slug, a hedged statement that claims to be certain, and so on.
/// Fills in the position of each quotation. `sentences` are those of the text.
void check_pack(Pack& pack, const std::vector<Sentence>& sentences,
                const PackVocabulary& vocabulary, FaultList& faults);

/// Returns the statements of a pack that check_pack() finds fault with, by their index, each with
/// its first fault; faults of all else in the pack are left out. Lines of entities, names and the
/// vocabulary must be unset. `sentences` are those of its text.
[[nodiscard]] std::map<std::size_t, Message>
statement_faults(SQLite::Database& database, Pack pack, const std::vector<Sentence>& sentences);

} // namespace sijill::kb
