#pragma once

#include <cstddef>
#include <cstdint>

namespace sijill {

/// Returns a count as the signed integer that SQL and messages take.
[[nodiscard]] constexpr std::int64_t to_int64(std::size_t count) noexcept {
    return static_cast<std::int64_t>(count);
}

} // namespace sijill
