#include "cli/output/atomic_files.hpp"

#include "base/library_messages.hpp"
#include "kb/disk/new_file.hpp"
#include "kb/disk/synced_files.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

Message hint_on_unwritable(int code) {
    switch (code) {
    case EACCES:
    case EPERM:
        return "permission denied: may you write to that folder?"_text;
    case EROFS:
        return "the disk there is read-only: choose another folder"_text;
    case ENOSPC:
    case EDQUOT:
        return "is there room on the disk?"_text;
    default:
        return "is there such a folder, and room on the disk?"_text;
    }
}

/// `named` is the file to name in an error: the user does not know of a temporary one.
void write_into(const fs::path& file, const fs::path& named, std::string_view content) {
    errno = 0;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) {
        throw_unwritable(named);
    }
}

/// Returns true if standard output goes to this very file, such as /dev/stdout behind `>> log`:
/// replacing it would lose what the log had.
bool is_standard_output(const fs::path& file) {
    struct stat named {};
    struct stat output {};
    return stat(file.c_str(), &named) == 0 && fstat(STDOUT_FILENO, &output) == 0 &&
           named.st_dev == output.st_dev && named.st_ino == output.st_ino;
}

/// Returns true for what cannot be replaced: a pipe, a device, where standard output goes; and for
/// a folder, since the attempt to write to it gives the right error.
bool is_stream(const fs::path& file) {
    std::error_code fault;
    const fs::file_status status = fs::status(file, fault);
    return is_standard_output(file) || (fs::exists(status) && !fs::is_regular_file(status));
}

/// Makes an empty file beside another, with its permissions, or those of a new file. Nobody can
/// have made it before under its name, as a link to what is to be kept. Returns no path where it
/// cannot be made.
fs::path make_beside(const fs::path& target) {
    constexpr std::string_view kEnding = ".part";
    constexpr mode_t kForAll = 0666;
    std::string name = fmt::format("{}.XXXXXX{}", target.string(), kEnding);
    const int descriptor = mkostemps(name.data(), static_cast<int>(kEnding.size()), O_CLOEXEC);
    if (descriptor < 0) {
        return {};
    }
    const mode_t mask = umask(0);
    umask(mask);
    struct stat before {};
    const bool replaces = stat(target.c_str(), &before) == 0;
    fchmod(descriptor, replaces ? before.st_mode & ALLPERMS : kForAll & ~mask);
    close(descriptor);
    return name;
}

[[noreturn]] void throw_there_already(const fs::path& file) {
    throw Error(ErrorCode::exists, {"{}: the file exists already"_text, file.string()},
                "choose another name, or remove it first"_text);
}

std::error_code replace(const fs::path& from, const fs::path& to) {
    std::error_code fault;
    fs::rename(from, to, fault);
    return fault;
}

/// Temporary files beside those whose place they take; removed if they do not come to that.
class NewFiles {
public:
    NewFiles() = default;
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;
    ~NewFiles() {
        std::error_code ignored;
        for (const FileBeside& file : files_) {
            fs::remove(file.beside, ignored);
        }
    }

    void add(const fs::path& file, std::string_view content) {
        const fs::path target = kb::behind_links(file);
        const fs::path beside = make_beside(target);
        if (beside.empty()) {
            throw_unwritable(file);
        }
        files_.push_back({file, target, beside});
        write_into(beside, file, content);
        if (!kb::sync_file(beside)) {
            throw_unwritable(file);
        }
    }

    /// Throws Error(exists) where `rename` says that a file is there.
    void put_in_place(std::error_code (*rename)(const fs::path&, const fs::path&)) {
        for (const FileBeside& file : files_) {
            const std::error_code fault = rename(file.beside, file.target);
            if (fault == std::errc::file_exists) {
                throw_there_already(file.named);
            }
            if (fault) {
                throw Error(ErrorCode::unwritable,
                            {"{}: cannot be replaced"_text, file.named.string()});
            }
            kb::sync_folder_of(file.target);
        }
    }

private:
    struct FileBeside {
        fs::path named;
        fs::path target;
        fs::path beside;
    };

    std::vector<FileBeside> files_;
};

} // namespace

void throw_unwritable(const fs::path& file) {
    throw Error(ErrorCode::unwritable, {"{}: cannot be written"_text, file.string()},
                hint_on_unwritable(errno));
}

void write_standard_output(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        throw Error(ErrorCode::unwritable,
                    {"cannot write to standard output: {}"_text, system_message(errno)});
    }
}

void write_files(const std::vector<NamedContent>& files) {
    NewFiles replaced;
    for (const auto& [file, content] : files) {
        if (!is_stream(file)) {
            replaced.add(file, content);
        }
    }
    replaced.put_in_place(replace);
    for (const auto& [file, content] : files) {
        if (is_standard_output(file)) {
            write_standard_output(content);
        } else if (is_stream(file)) {
            write_into(file, file, content);
        }
    }
}

void write_file(const fs::path& file, std::string_view content) {
    write_files({{file, content}});
}

void write_new_file(const fs::path& file, std::string_view content) {
    if (fs::exists(file)) {
        throw_there_already(file);
    }
    NewFiles made;
    made.add(file, content);
    made.put_in_place(kb::rename_to_new); // which another program may have made meanwhile
}

} // namespace sijill::cli
