#include "base/files.hpp"

#include <array>
#include <fstream>

namespace sijill {

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string content;
    std::array<char, 1U << 16U> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (stream.read(chunk.data(), chunk.size()) || stream.gcount() > 0) {
        content.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    }
    // A folder can be opened, but not read.
    return stream.is_open() && !stream.bad() ? std::optional(std::move(content)) : std::nullopt;
}

} // namespace sijill
