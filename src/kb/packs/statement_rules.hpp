#pragma once

#include "kb/packs/fault_list.hpp"
#include "kb/packs/pack.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "sijill/analyzer.hpp"

#include <map>
#include <string>
#include <vector>

namespace sijill::kb {

/// The part of check_pack that is about statements; `entities` (slug → kind) are those of base and
/// pack together.
void check_statements(Pack& pack, const std::vector<Sentence>& sentences,
                      const Vocabulary& vocabulary,
                      const std::map<std::string, std::string>& entities, Problems& problems);

} // namespace sijill::kb
