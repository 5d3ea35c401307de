#include "base/files.hpp"

#include "base/library_messages.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill {
namespace {

constexpr std::size_t kChunk = 1U << 16U; // bytes

/// A file that is open to be read, or none; errno then says why.
class OpenFile {
public:
    /// Opening a pipe does not wait for its writer.
    explicit OpenFile(const std::filesystem::path& path)
        : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

Message too_large(const std::string& name, std::uintmax_t largest) {
    return {"{}: larger than {} MB"_text, name, largest >> 20U};
}

/// Returns why an open file is not one of bytes on a disk; an empty message if it is.
Message fault_of_kind(const std::string& name, int descriptor) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0) {
        return {"{}: cannot be read: {}"_text, name, system_message(errno)};
    }
    if (S_ISDIR(status.st_mode)) {
        return {"{}: is a folder, not a file"_text, name};
    }
    if (!S_ISREG(status.st_mode)) {
        return {"{}: is a pipe or a device, not a file"_text, name};
    }
    return {};
}

} // namespace

std::string read_file(const std::filesystem::path& path, std::uintmax_t largest,
                      const ReadFault& fault) {
    const std::string name = path.string();
    const OpenFile file(path);
    if (file.descriptor() < 0) {
        throw Error(fault.code, {"{}: cannot be read: {}"_text, name, system_message(errno)},
                    fault.hint);
    }
    if (Message kind = fault_of_kind(name, file.descriptor()); !kind.empty()) {
        throw Error(fault.code, std::move(kind), fault.hint);
    }
    std::string content;
    std::array<char, kChunk> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (const ssize_t count = read(file.descriptor(), chunk.data(), chunk.size())) {
        if (count < 0) {
            throw Error(fault.code, {"{}: cannot be read: {}"_text, name, system_message(errno)},
                        fault.hint);
        }
        content.append(chunk.data(), static_cast<std::size_t>(count));
        if (content.size() > largest) { // told by the bytes, since a file may grow
            throw Error(fault.code, too_large(name, largest), fault.hint);
        }
    }
    return content;
}

std::string read_stream(std::istream& stream, const std::string& name, std::uintmax_t largest) {
    std::string content;
    std::array<char, kChunk> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (stream.read(chunk.data(), chunk.size()) || stream.gcount() > 0) {
        content.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
        if (content.size() > largest) {
            throw Error(ErrorCode::bad_input, too_large(name, largest));
        }
    }
    return content;
}

} // namespace sijill
