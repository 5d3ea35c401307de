#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sijill::test {

[[nodiscard]] inline std::string repeat(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t time = 0; time < times; ++time) {
        text += piece;
    }
    return text;
}

} // namespace sijill::test
