#pragma once

#include <filesystem>
#include <string_view>

namespace sijill::bench {

/// A folder for databases, removed with all in it at the end of the scope. Throws Error(database).
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return folder_ / name;
    }

private:
    std::filesystem::path folder_;
};

} // namespace sijill::bench
