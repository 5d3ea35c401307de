// What the fuzz targets share. A target defines LLVMFuzzerTestOneInput, which takes any bytes and
// aborts where a promise does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace sijill::fuzz {

/// Ends the run with a message if a promise does not hold.
inline void require(bool holds, const std::string& promise) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", promise.c_str());
        std::abort();
    }
}

[[nodiscard]] inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Takes parts from the front of an input.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : rest_(as_text(data, size)) {}

    [[nodiscard]] bool empty() const noexcept { return rest_.empty(); }

    /// Returns the next byte, or 0 at the end.
    [[nodiscard]] unsigned byte() {
        const unsigned taken = rest_.empty() ? 0 : static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        return taken;
    }

    /// Returns the next bytes, or all that are left if they are fewer.
    [[nodiscard]] std::string_view bytes(std::size_t size) {
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    /// Returns what stands before the next NUL byte, or all that is left.
    [[nodiscard]] std::string_view text() {
        const std::string_view taken = rest_.substr(0, rest_.find('\0'));
        rest_.remove_prefix(taken.size() < rest_.size() ? taken.size() + 1 : taken.size());
        return taken;
    }

    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

private:
    std::string_view rest_;
};

} // namespace sijill::fuzz
