// Debian 12 has Catch2 2.13 (one header), newer systems have 3.x (many): the tests include this.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#include <string>

namespace Catch::Matchers {

inline auto ContainsSubstring(const std::string& text) {
    return Contains(text);
}

} // namespace Catch::Matchers
#endif

// `Contains` takes a text in 2.13 and an element in 3.x: a test uses what both have.
#pragma GCC poison Contains
