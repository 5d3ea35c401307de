#pragma once

#include <algorithm>

namespace sijill::test {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsSlow = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kIsSlow = true;
#else
constexpr bool kIsSlow = false;
#endif
#else
constexpr bool kIsSlow = false;
#endif

/// A test makes every so-many-th of its tries: all of them, or a third under AddressSanitizer,
/// where each takes several times as long.
constexpr int kOneOf = kIsSlow ? 3 : 1;

/// Returns how many of `all` tries a test makes: at least one.
[[nodiscard]] constexpr int tries(int all) {
    return std::max(1, all / kOneOf);
}

} // namespace sijill::test
