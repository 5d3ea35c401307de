#include "kb/disk/new_file.hpp"

#include "base/library_messages.hpp"
#include "sijill/error.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace sijill::kb {
namespace {

std::error_code last_fault() {
    return {errno, std::generic_category()};
}

/// Returns true for what a file system says that does not know an operation.
bool is_unknown(const std::error_code& fault) {
    const int code = fault.value();
    return code == EINVAL || code == ENOSYS || code == EOPNOTSUPP || code == EPERM;
}

} // namespace

NewFile::NewFile(const std::filesystem::path& file) : path_(behind_links(file)) {
    constexpr mode_t kMode = 0644; // as SQLite makes files
    const int descriptor = open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kMode);
    if (descriptor < 0 && errno == EEXIST) {
        throw_exists(file);
    }
    if (descriptor < 0) {
        throw Error(ErrorCode::database,
                    {"{}: cannot be written: {}"_text, file.string(), system_message(errno)},
                    "may you read and write the file, and its folder?"_text);
    }
    close(descriptor);
}

NewFile::~NewFile() {
    if (!is_kept_) {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
}

void throw_exists(const std::filesystem::path& file) {
    throw Error(ErrorCode::exists, {"{}: the file exists already"_text, file.string()},
                "choose another name, or remove the file first"_text);
}

std::filesystem::path behind_links(std::filesystem::path file) {
    constexpr int kMostLinks = 40; // the kernel's own limit
    std::error_code fault;
    for (int links = 0; links < kMostLinks && std::filesystem::is_symlink(file, fault); ++links) {
        file = file.parent_path() / std::filesystem::read_symlink(file, fault);
    }
    return file;
}

std::error_code rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return {};
    }
    if (!is_unknown(last_fault())) {
        return last_fault();
    }
    // Network file systems do not know it, but make no link over a file either.
    if (link(from.c_str(), to.c_str()) == 0) {
        unlink(from.c_str());
        return {};
    }
    if (!is_unknown(last_fault())) {
        return last_fault();
    }
    if (std::filesystem::exists(to)) { // the best that is left where there are no links
        return std::make_error_code(std::errc::file_exists);
    }
    std::error_code fault;
    std::filesystem::rename(from, to, fault);
    return fault;
}

} // namespace sijill::kb
