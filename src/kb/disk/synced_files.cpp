#include "kb/disk/synced_files.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace sijill::kb {
namespace {

/// Opens a file or a folder, has `sync` called for it, and returns whether that went well. What
/// cannot be synced, as on some file systems, counts as synced.
bool sync_by(int (*sync)(int), const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == EACCES; // of a file that its owner may write and not read
    }
    const bool is_synced = sync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
    close(descriptor);
    return is_synced;
}

} // namespace

bool sync_file(const std::filesystem::path& file) {
    return sync_by(fsync, file);
}

void sync_folder_of(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    (void)sync_by(fsync, folder.empty() ? "." : folder);
}

// A site has thousands of files, and to wait for each of them would take longer than to write them.
bool sync_all_in(const std::filesystem::path& folder) {
    return sync_by(syncfs, folder);
}

} // namespace sijill::kb
