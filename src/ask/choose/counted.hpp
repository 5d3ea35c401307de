#pragma once

#include "ask/choose/choice.hpp"

#include <cstddef>
#include <vector>

namespace sijill::ask {

/// Returns how many things the rows that are told speak of: beside a name, the things that it is
/// joined to; else the subjects. What several sources say is one thing. Returns 0, so that no
/// number is told, where the question counts things of a kind («كم شركة») and one of these is not.
[[nodiscard]] std::size_t count_things(const std::vector<Row>& rows, const Asked& asked,
                                       const Accounts& accounts);

/// Whether a statement that joins two things tells one of the kind that the question asks for:
/// «ما النماذج …» is not answered by a platform. True of others, of what is counted, and where no
/// kind is asked for.
[[nodiscard]] bool is_of_asked_kind(const Fact& fact, const Asked& asked, const Accounts& accounts);

} // namespace sijill::ask
