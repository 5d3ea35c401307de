#pragma once

#include <filesystem>
#include <system_error>

namespace sijill::kb {

/// A file that was not there before, even where others make one of this name at the same time:
/// empty at first. The destructor removes it unless it is kept.
class NewFile {
public:
    /// Makes the file; for a link that leads nowhere, the one that it leads to. Throws
    /// Error(exists) where there is such a file, and Error(database).
    explicit NewFile(const std::filesystem::path& file);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void keep() noexcept { is_kept_ = true; }

private:
    std::filesystem::path path_;
    bool is_kept_ = false;
};

/// Throws Error(exists).
[[noreturn]] void throw_exists(const std::filesystem::path& file);

/// Returns the file that a link leads to, which need not exist.
[[nodiscard]] std::filesystem::path behind_links(std::filesystem::path file);

/// Gives a file another name, never that of a file which is there. Returns what went wrong:
/// std::errc::file_exists where the other name is taken.
[[nodiscard]] std::error_code rename_to_new(const std::filesystem::path& from,
                                            const std::filesystem::path& to);

} // namespace sijill::kb
