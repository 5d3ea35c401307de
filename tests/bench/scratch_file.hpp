#pragma once

#include "sijill/error.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

/// A file of its own for one test, gone with its owner.
class ScratchFile {
public:
    explicit ScratchFile(std::string_view content, const std::string& extension = ".txt")
        : path_(std::filesystem::temp_directory_path() /
                ("sijill-bench-" + std::to_string(getpid()) + extension)) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

/// What reading a text says of it: "" where it is taken, else the message from the line number on
/// ("2: the line …"), provided that the error is one of bad input.
template <class Read>
[[nodiscard]] std::string fault_of(std::string_view content, const Read& read,
                                   const std::string& extension = ".txt") {
    const ScratchFile file(content, extension);
    try {
        read(file.path());
    } catch (const sijill::Error& error) {
        const std::string message = error.what();
        const std::string location = file.path().string() + ":";
        return error.code() == sijill::ErrorCode::bad_input && message.starts_with(location)
                   ? message.substr(location.size())
                   : "unexpected: " + message;
    }
    return {};
}
