#include "kb/store/file_identity.hpp"

#include <sys/stat.h>

namespace sijill::kb {

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) {
    struct stat status {};
    if (stat(file.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return FileIdentity{status.st_dev, status.st_ino};
}

bool is_of_engine(const std::filesystem::path& file) {
    std::error_code fault;
    return std::filesystem::is_regular_file(file.parent_path() / "raft.db", fault);
}

} // namespace sijill::kb
