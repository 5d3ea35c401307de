#pragma once

#include "sijill/error.hpp"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace sijill {

/// The largest article, pack or script that is read, in bytes.
inline constexpr std::uintmax_t kLargestText = 8U << 20U;
/// The largest configuration, query or header of a report that is read, in bytes.
inline constexpr std::uintmax_t kLargestDefinition = 1U << 20U;

/// What the error says where a file cannot be read.
struct ReadFault {
    Message hint;
    ErrorCode code = ErrorCode::bad_input;
};

/// Reads a file from its beginning to its end, part by part.
class FileReader {
public:
    /// Opens a file. Throws Error, with the code and the hint of `fault`, where it is not there,
    /// may not be read, is a folder, a pipe or a device. Never waits for somebody who writes.
    explicit FileReader(const std::filesystem::path& path, ReadFault fault = {});
    ~FileReader();
    FileReader(FileReader&&) noexcept;
    FileReader& operator=(FileReader&&) noexcept;

    /// Returns the next bytes, which stay valid until the next call; none at the end. Throws like
    /// the constructor.
    [[nodiscard]] std::string_view next();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Returns all bytes of a file. Throws Error, with the code and the hint of `fault`, where it is
/// not there, may not be read, is a folder, a pipe or a device, or has more than `largest` bytes.
/// Never waits for somebody who writes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::uintmax_t largest,
                                    const ReadFault& fault = {});

/// Returns what is left of a stream, which errors call `name`. Throws Error(bad_input) where that
/// are more than `largest` bytes.
[[nodiscard]] std::string read_stream(std::istream& stream, const std::string& name,
                                      std::uintmax_t largest);

} // namespace sijill
