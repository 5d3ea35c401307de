#pragma once

namespace sijill::bench {

inline constexpr double kMegabyte = 1e6;      ///< bytes
inline constexpr double kMilliseconds = 1000; ///< of a second

} // namespace sijill::bench
