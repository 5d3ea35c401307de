#pragma once

#include "ask/names/named.hpp"
#include "ask/rows/facts.hpp"

#include <vector>

namespace sijill::ask {

/// Whether a row can put a question right: it is about one of the things that are named. Where the
/// question asks whether, another one has to be of the kind of the value, which stands in its
/// place: that Grok 3 is used on X does not correct "Does Google use Grok 3?". A maker or founder
/// may be a person or an organization.
[[nodiscard]] bool may_correct(const Row& row, const std::vector<Named>& names, bool asks_whether);

} // namespace sijill::ask
