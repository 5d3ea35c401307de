#pragma once

#include "catch.hpp"

#include <sqlite3.h>

/// SQLite's file system, whose operation of a given number fails, while it lives. At most one at a
/// time, and no file may be open at either end.
class FailingFiles {
public:
    FailingFiles() {
        real() = sqlite3_vfs_find(nullptr);
        vfs_ = *real();
        vfs_.zName = "failing";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
        vfs_.xOpen = open;
        vfs_.xDelete = remove;
        REQUIRE(sqlite3_vfs_register(&vfs_, 1) == SQLITE_OK);
    }
    FailingFiles(const FailingFiles&) = delete;
    FailingFiles& operator=(const FailingFiles&) = delete;
    ~FailingFiles() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(real(), 1);
    }

    /// Lets so many operations succeed before one fails; none fails if the number is negative.
    void fail_after(int operations) const { left() = operations; }

    /// Returns true if the operation has failed since.
    [[nodiscard]] bool has_failed() const { return left() < 0; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
    };

    static sqlite3_vfs*& real() {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }

    static int& left() {
        static int operations = -1;
        return operations;
    }

    static bool fails_now() { return left() >= 0 && left()-- == 0; }

    static sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

    static int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags,
                    int* out) {
        auto* opened = reinterpret_cast<File*>(file);
        opened->base.pMethods = nullptr;
        opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
        if (fails_now()) {
            return SQLITE_CANTOPEN;
        }
        const int rc = real()->xOpen(real(), name, opened->real, flags, out);
        if (rc == SQLITE_OK) {
            opened->base.pMethods = methods();
        }
        return rc;
    }

    static int remove(sqlite3_vfs* /*vfs*/, const char* name, int sync) {
        return fails_now() ? SQLITE_IOERR_DELETE : real()->xDelete(real(), name, sync);
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods made = [] {
            sqlite3_io_methods methods{};
            methods.iVersion = 1;
            methods.xClose = [](sqlite3_file* file) {
                return real_of(file)->pMethods->xClose(real_of(file));
            };
            methods.xRead = [](sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
                return fails_now() ? SQLITE_IOERR_READ
                                   : real_of(file)->pMethods->xRead(real_of(file), to, size, at);
            };
            methods.xWrite = [](sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
                return fails_now() ? SQLITE_FULL
                                   : real_of(file)->pMethods->xWrite(real_of(file), from, size, at);
            };
            methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
                return fails_now() ? SQLITE_IOERR_TRUNCATE
                                   : real_of(file)->pMethods->xTruncate(real_of(file), size);
            };
            methods.xSync = [](sqlite3_file* file, int flags) {
                return fails_now() ? SQLITE_IOERR_FSYNC
                                   : real_of(file)->pMethods->xSync(real_of(file), flags);
            };
            methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
                return fails_now() ? SQLITE_IOERR_FSTAT
                                   : real_of(file)->pMethods->xFileSize(real_of(file), size);
            };
            methods.xLock = [](sqlite3_file* file, int kind) {
                return fails_now() ? SQLITE_IOERR_LOCK
                                   : real_of(file)->pMethods->xLock(real_of(file), kind);
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
                return real_of(file)->pMethods->xSectorSize(real_of(file));
            };
            methods.xDeviceCharacteristics = [](sqlite3_file* file) {
                return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
            };
            return methods;
        }();
        return &made;
    }

    sqlite3_vfs vfs_{};
};
