#include "kb/store/file_state.hpp"

#include <sqlite3.h>

#include <array>
#include <string_view>
#include <sys/stat.h>

namespace sijill::kb {
namespace {

/// Bytes 18 to 39 of SQLite's header: the two versions of the format, by which WAL mode is known,
/// and from byte 24 on change counter, pages, first free page, and number of these.
constexpr int kBegin = 18;
constexpr int kEnd = 40;
constexpr int kCountersBegin = 24;
constexpr char kWal = 2;

/// Returns SQLite's own file of the base; null for one in memory. Another descriptor of the same
/// file would not do: closing it would drop SQLite's locks.
sqlite3_file* file_of(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_vfs* vfs = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
    const bool is_image = vfs != nullptr && std::string_view(vfs->zName) == "memdb";
    return file == nullptr || file->pMethods == nullptr || is_image ? nullptr : file;
}

} // namespace

std::optional<FileState> file_state(Connection& connection) {
    sqlite3_file* const file = file_of(connection);
    if (file == nullptr) {
        return FileState{};
    }
    std::array<char, kEnd - kBegin> header{};
    struct stat status {};
    if (connection.is_moved() ||
        file->pMethods->xRead(file, header.data(), kEnd - kBegin, kBegin) != SQLITE_OK ||
        stat(connection.label().c_str(), &status) != 0 || header[0] == kWal || header[1] == kWal) {
        return std::nullopt;
    }
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return FileState{{header.begin() + (kCountersBegin - kBegin), header.end()},
                     status.st_size,
                     status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

std::optional<FileState> state_of_snapshot(Connection& connection) {
    // Only a statement takes the lock under which the file stays as it is.
    static_cast<void>(connection.database().execAndGet("PRAGMA schema_version"));
    return file_state(connection);
}

} // namespace sijill::kb
