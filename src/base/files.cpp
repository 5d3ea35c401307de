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

struct FileReader::State {
    // Opening a pipe does not wait for its writer.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
    State(const std::filesystem::path& path, ReadFault what)
        : name(path.string()), fault(std::move(what)),
          descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~State() {
        if (descriptor >= 0) {
            close(descriptor);
        }
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    [[noreturn]] void refuse() const {
        throw Error(fault.code, {"{}: cannot be read: {}"_text, name, system_message(errno)},
                    fault.hint);
    }

    std::string name;
    ReadFault fault;
    int descriptor; ///< below 0 if the file is not open; errno then said why
    std::array<char, kChunk> bytes;
};

FileReader::FileReader(const std::filesystem::path& path, ReadFault fault)
    : state_(std::make_unique<State>(path, std::move(fault))) {
    if (state_->descriptor < 0) {
        state_->refuse();
    }
    if (Message kind = fault_of_kind(state_->name, state_->descriptor); !kind.empty()) {
        throw Error(state_->fault.code, std::move(kind), state_->fault.hint);
    }
}

FileReader::~FileReader() = default;
FileReader::FileReader(FileReader&&) noexcept = default;
FileReader& FileReader::operator=(FileReader&&) noexcept = default;

std::string_view FileReader::next() {
    const ssize_t count = read(state_->descriptor, state_->bytes.data(), state_->bytes.size());
    if (count < 0) {
        state_->refuse();
    }
    return {state_->bytes.data(), static_cast<std::size_t>(count)};
}

std::string read_file(const std::filesystem::path& path, std::uintmax_t largest,
                      const ReadFault& fault) {
    FileReader file(path, fault);
    std::string content;
    for (std::string_view part = file.next(); !part.empty(); part = file.next()) {
        content.append(part);
        if (content.size() > largest) { // told by the bytes, since a file may grow
            throw Error(fault.code, too_large(path.string(), largest), fault.hint);
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
