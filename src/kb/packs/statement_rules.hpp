#pragma once

#include "kb/packs/pack.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/analyzer.hpp"

#include <map>
#include <string>
#include <vector>

namespace sijill::kb {

/// Checks the statements of a pack for check_pack(). `entities` (slug → kind) are those of the base
/// and of the pack.
void check_statements(Pack& pack, const std::vector<Sentence>& sentences,
                      const PackVocabulary& vocabulary,
                      const std::map<std::string, std::string>& entities, FaultList& faults);

} // namespace sijill::kb
