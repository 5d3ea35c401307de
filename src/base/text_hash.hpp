#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace sijill {

/// The hash of a map from std::string in which a view is looked up without a copy:
///     std::unordered_map<std::string, Value, TextHash, std::equal_to<>>
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

} // namespace sijill
