#pragma once

#include <filesystem>
#include <string_view>

namespace sijill {

/// A folder of our own among the temporary files, which its owner alone may read; removed with all
/// in it at the end of the scope. Throws Error(database) where none can be made.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

} // namespace sijill
