#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/knowledge_types.hpp"

#include <string>
#include <vector>

/// What a caller tells of a text that the base has.
namespace sijill::kb {

/// Returns what of the details is given and differs from a stored source, as the options of `sijill
/// add` are called: "title", "published".
[[nodiscard]] std::vector<std::string> differing_details(const DocumentDetails& given,
                                                         const PackSource& stored);

/// Returns a stored source with the details that are given.
[[nodiscard]] PackSource with_details(PackSource stored, const DocumentDetails& given);

} // namespace sijill::kb
