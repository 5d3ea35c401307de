#include "cli/output.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <unistd.h>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

/// `named` is the file that the user knows of.
void write_into(const fs::path& file, const fs::path& named, std::string_view content) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) {
        std::error_code ignored;
        if (fs::is_regular_file(file, ignored)) {
            fs::remove(file, ignored);
        }
        throw Error(ErrorCode::database, fmt::format("{}: cannot be written", named.string()),
                    "is there such a folder, and room on the disk?");
    }
}

} // namespace

void write_standard_output(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        throw Error(ErrorCode::database,
                    fmt::format("cannot write to standard output: {}", std::strerror(errno)));
    }
}

void write_file(const fs::path& file, std::string_view content) {
    std::error_code fault;
    const fs::file_status before = fs::status(file, fault);
    if (fs::exists(before) && !fs::is_regular_file(before)) {
        write_into(file, file, content);
        return;
    }
    const fs::path target = fs::is_symlink(file, fault) ? fs::weakly_canonical(file, fault) : file;
    const fs::path beside = fmt::format("{}.{}.part", target.string(), getpid());
    write_into(beside, file, content);
    if (fs::exists(before)) {
        fs::permissions(beside, before.permissions(), fault);
    }
    fs::rename(beside, target, fault);
    if (fault) {
        fs::remove(beside, fault);
        throw Error(ErrorCode::database, fmt::format("{}: cannot be replaced", file.string()));
    }
}

void write_new_file(const fs::path& file, std::string_view content) {
    if (fs::exists(file)) {
        throw Error(ErrorCode::database, fmt::format("{}: the file exists already", file.string()),
                    "choose another name, or remove it first");
    }
    write_file(file, content);
}

} // namespace sijill::cli
