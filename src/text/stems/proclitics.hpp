#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill::text {

/// The readings of a folded word by its beginning: the word itself first, then without article,
/// conjunction, preposition or future sign (stem.hpp, bases()). Names are looked up by it.
[[nodiscard]] std::vector<std::string> without_proclitics(std::string_view word);

} // namespace sijill::text
