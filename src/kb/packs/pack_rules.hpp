#pragma once

#include "kb/packs/fault_list.hpp"
#include "kb/packs/pack.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "sijill/analyzer.hpp"

#include <vector>

namespace sijill::kb {

/// Checks what a pack means against the base's vocabulary and the source's text, and adds every
/// fault to `problems`: a quotation that is not in the text, an unknown entity or predicate, a
/// value of the wrong kind, a duplicate slug, a hedged statement that claims to be certain, and so
/// on. Fills in the place of each quotation.
void check_pack(Pack& pack, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary,
                Problems& problems);

/// The statement's value_kind: "entity", "text", "number", "time", "flag", "some" or "none".
/// `predicate_kind` decides between a time and a flag, which both stand without a value.
[[nodiscard]] std::string value_kind_of(const PackValue& value, const std::string& predicate_kind);

} // namespace sijill::kb
