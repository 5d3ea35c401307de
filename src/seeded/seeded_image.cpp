#include "sijill/seeded.hpp"

#include <cstddef>

// NOLINTBEGIN(readability-identifier-naming): the names of symbols in an assembly file
extern "C" {
extern const char sijill_seeded_image_begin[];
extern const char sijill_seeded_image_end[];
}
// NOLINTEND(readability-identifier-naming)

namespace sijill {

std::string_view seeded_image() {
    return {sijill_seeded_image_begin,
            static_cast<std::size_t>(sijill_seeded_image_end - sijill_seeded_image_begin)};
}

} // namespace sijill
