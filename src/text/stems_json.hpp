#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// The stems of a folded word as a JSON object, each with its rule; see explain_stems().
[[nodiscard]] std::string stems_json(std::string_view word);

} // namespace sijill
