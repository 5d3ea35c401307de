#pragma once

#include <string>
#include <vector>

namespace sijill::bench {

/// The stem of a word by Snowball's Arabic stemmer, as match_by_keys() asks for it. Throws
/// Error(usage) where the program was built without libstemmer.
[[nodiscard]] std::vector<std::string> snowball_keys(const std::string& word);

} // namespace sijill::bench
