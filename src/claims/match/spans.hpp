#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>

/// What the finder of claims asks of spans of one sentence.
namespace sijill::claims {

[[nodiscard]] inline bool overlap(const TextSpan& one, const TextSpan& other) {
    return one.begin_byte < other.end_byte && other.begin_byte < one.end_byte;
}

/// Returns the length in bytes.
[[nodiscard]] inline std::size_t length(const TextSpan& span) {
    return span.end_byte - span.begin_byte;
}

/// Makes a span so wide that it holds another.
inline void widen(TextSpan& span, const TextSpan& other) {
    if (other.begin_byte < span.begin_byte) {
        span.begin_byte = other.begin_byte;
        span.begin_cp = other.begin_cp;
    }
    if (other.end_byte > span.end_byte) {
        span.end_byte = other.end_byte;
        span.end_cp = other.end_cp;
    }
}

} // namespace sijill::claims
