#pragma once

#include <cstdint>

namespace sijill {

/// 2^64 over the golden ratio: a multiplier that spreads neighbouring numbers (D. E. Knuth, The Art
/// of Computer Programming, volume 3, section 6.4).
inline constexpr std::uint64_t kGoldenMultiplier = 0x9E3779B97F4A7C15;

/// Returns a hash of `bits` bits, 1 to 64.
[[nodiscard]] constexpr std::uint64_t fibonacci_hash(std::uint64_t value, unsigned bits) noexcept {
    constexpr unsigned kAllBits = 64;
    return value * kGoldenMultiplier >> (kAllBits - bits);
}

} // namespace sijill
