#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// A key of a JSON object, with the keys that it is below.
struct JsonPlace {
    /// The keys from the outermost object to the value. A value in an array has the key of the
    /// array. Empty for the outermost value.
    std::vector<std::string> keys;
    std::size_t arrays = 0; ///< the number of arrays that the value is in
};

/// Is told of each value of a JSON text, from left to right.
class JsonVisitor {
public:
    virtual ~JsonVisitor() = default;

    virtual void text(const JsonPlace& place, std::string&& value) = 0;
    virtual void null(const JsonPlace& /*place*/) {}
    /// Any other value, also an object or an array, before what is in it.
    virtual void other(const JsonPlace& /*place*/) {}
};

/// Reads a JSON text (RFC 8259) without making a tree of it, however deep it is. Returns nothing if
/// it is one; else the byte offset where it ceases to be. Text is UTF-8 or is no JSON.
[[nodiscard]] std::optional<std::size_t> read_json(std::string_view json, JsonVisitor& visitor);

} // namespace sijill::kb
