#include "cli/output.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace sijill::cli {

void write_standard_output(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        throw Error(ErrorCode::database,
                    fmt::format("cannot write to standard output: {}", std::strerror(errno)));
    }
}

void write_file(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path beside = file.string() + ".part";
    {
        std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        stream.close();
        if (!stream) {
            std::error_code ignored;
            std::filesystem::remove(beside, ignored);
            throw Error(ErrorCode::database, fmt::format("{}: cannot be written", file.string()),
                        "is there such a folder, and room on the disk?");
        }
    }
    std::error_code fault;
    std::filesystem::rename(beside, file, fault);
    if (fault) {
        std::filesystem::remove(beside, fault);
        throw Error(ErrorCode::database, fmt::format("{}: cannot be replaced", file.string()));
    }
}

void write_new_file(const std::filesystem::path& file, std::string_view content) {
    if (std::filesystem::exists(file)) {
        throw Error(ErrorCode::database, fmt::format("{}: the file exists already", file.string()),
                    "choose another name, or remove it first");
    }
    write_file(file, content);
}

} // namespace sijill::cli
