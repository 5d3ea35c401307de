#pragma once

#include <filesystem>
#include <string_view>

namespace sijill {

/// A new folder among the system's temporary files, which its owner alone may read. The destructor
/// removes it with all that is in it. Throws Error(unwritable) if none can be made.
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
