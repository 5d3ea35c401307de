#pragma once

#include "catch.hpp"

#include <sqlite3.h>

#include <string_view>

/// What SQLite does with a file.
struct FileOperation {
    enum class Kind { open, remove, read, write, truncate, sync, size, lock, share };

    Kind kind;
    const char* name;            ///< its path; nullptr for a temporary file
    int flags = 0;               ///< of open
    sqlite3_int64 at = 0;        ///< where a write begins; the size that truncate leaves
    std::string_view bytes = {}; ///< of a write
};

/// SQLite's file system, of which a derived class hears all that is done, while it lives. At most
/// one at a time, and no file may be open at either end.
class WatchedFiles {
public:
    WatchedFiles() : vfs_(*sqlite3_vfs_find(nullptr)), real_(sqlite3_vfs_find(nullptr)) {
        current() = this;
        vfs_.zName = "watched";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        vfs_.xOpen = open;
        vfs_.xDelete = remove;
        REQUIRE(sqlite3_vfs_register(&vfs_, 1) == SQLITE_OK);
    }
    WatchedFiles(const WatchedFiles&) = delete;
    WatchedFiles& operator=(const WatchedFiles&) = delete;
    virtual ~WatchedFiles() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(real_, 1);
    }

protected:
    using Kind = FileOperation::Kind;

    /// Called before an operation, which is not done where the result is false.
    virtual bool may(const FileOperation& operation) = 0;

    /// Called after an operation that has succeeded.
    virtual void done(const FileOperation& /*operation*/) {}

    /// Return what the device promises, of which this is what the real one does.
    [[nodiscard]] virtual int characteristics(int real) const { return real; }
    [[nodiscard]] virtual int sector_size(int real) const { return real; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
        const char* name; ///< SQLite keeps it until the file is closed
    };

    static WatchedFiles*& current() {
        static WatchedFiles* files = nullptr;
        return files;
    }

    static sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

    static const char* name_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->name; }

    static int fault_of(Kind kind) {
        switch (kind) {
        case Kind::open:
            return SQLITE_CANTOPEN;
        case Kind::remove:
            return SQLITE_IOERR_DELETE;
        case Kind::read:
            return SQLITE_IOERR_READ;
        case Kind::write:
            return SQLITE_FULL;
        case Kind::truncate:
            return SQLITE_IOERR_TRUNCATE;
        case Kind::sync:
            return SQLITE_IOERR_FSYNC;
        case Kind::size:
            return SQLITE_IOERR_FSTAT;
        case Kind::lock:
            return SQLITE_IOERR_LOCK;
        case Kind::share:
            break;
        }
        return SQLITE_IOERR_SHMMAP;
    }

    /// Does an operation as the derived class has it; `real` does it on the real file.
    template <class Real>
    static int watch(const FileOperation& operation, Real real) {
        if (!current()->may(operation)) {
            return fault_of(operation.kind);
        }
        const int rc = real();
        if (rc == SQLITE_OK) {
            current()->done(operation);
        }
        return rc;
    }

    static int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags,
                    int* out) {
        auto* opened = reinterpret_cast<File*>(file);
        opened->base.pMethods = nullptr;
        opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
        opened->name = name;
        return watch({Kind::open, name, flags}, [&] {
            sqlite3_vfs* real = current()->real_;
            const int rc = real->xOpen(real, name, opened->real, flags, out);
            if (rc == SQLITE_OK) {
                opened->base.pMethods = methods();
            }
            return rc;
        });
    }

    static int remove(sqlite3_vfs* /*vfs*/, const char* name, int syncs_folder) {
        return watch({Kind::remove, name, 0, syncs_folder}, [&] {
            sqlite3_vfs* real = current()->real_;
            return real->xDelete(real, name, syncs_folder);
        });
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods made = [] {
            sqlite3_io_methods methods{};
            methods.iVersion = 2;
            methods.xClose = [](sqlite3_file* file) {
                return real_of(file)->pMethods->xClose(real_of(file));
            };
            methods.xRead = [](sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
                return watch({Kind::read, name_of(file)}, [&] {
                    return real_of(file)->pMethods->xRead(real_of(file), to, size, at);
                });
            };
            methods.xWrite = [](sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
                const std::string_view bytes(static_cast<const char*>(from),
                                             static_cast<std::size_t>(size));
                return watch({Kind::write, name_of(file), 0, at, bytes}, [&] {
                    return real_of(file)->pMethods->xWrite(real_of(file), from, size, at);
                });
            };
            methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
                return watch({Kind::truncate, name_of(file), 0, size}, [&] {
                    return real_of(file)->pMethods->xTruncate(real_of(file), size);
                });
            };
            methods.xSync = [](sqlite3_file* file, int flags) {
                return watch({Kind::sync, name_of(file)},
                             [&] { return real_of(file)->pMethods->xSync(real_of(file), flags); });
            };
            methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
                return watch({Kind::size, name_of(file)}, [&] {
                    return real_of(file)->pMethods->xFileSize(real_of(file), size);
                });
            };
            methods.xLock = [](sqlite3_file* file, int kind) {
                return watch({Kind::lock, name_of(file)},
                             [&] { return real_of(file)->pMethods->xLock(real_of(file), kind); });
            };
            methods.xUnlock = [](sqlite3_file* file, int kind) {
                return real_of(file)->pMethods->xUnlock(real_of(file), kind);
            };
            methods.xCheckReservedLock = [](sqlite3_file* file, int* held) {
                return real_of(file)->pMethods->xCheckReservedLock(real_of(file), held);
            };
            methods.xFileControl = [](sqlite3_file* file, int what, void* with) {
                return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
            };
            methods.xSectorSize = [](sqlite3_file* file) {
                return current()->sector_size(real_of(file)->pMethods->xSectorSize(real_of(file)));
            };
            methods.xDeviceCharacteristics = [](sqlite3_file* file) {
                return current()->characteristics(
                    real_of(file)->pMethods->xDeviceCharacteristics(real_of(file)));
            };
            methods.xShmMap = [](sqlite3_file* file, int region, int size, int extends,
                                 void volatile** memory) {
                return watch({Kind::share, name_of(file)}, [&] {
                    return real_of(file)->pMethods->xShmMap(real_of(file), region, size, extends,
                                                            memory);
                });
            };
            methods.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
                return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
            };
            methods.xShmBarrier = [](sqlite3_file* file) {
                real_of(file)->pMethods->xShmBarrier(real_of(file));
            };
            methods.xShmUnmap = [](sqlite3_file* file, int removes) {
                return real_of(file)->pMethods->xShmUnmap(real_of(file), removes);
            };
            return methods;
        }();
        return &made;
    }

    sqlite3_vfs vfs_;
    sqlite3_vfs* real_;
};
