#pragma once

#include "kb/store/table_checksums.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <new>
#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::kb {

/// A connection to a base; nothing else in the program opens a database. It is hardened as it is
/// opened: defensive mode and foreign keys are on, and the schema of a file that is only read is
/// not trusted. Every function throws Error(database), which names the file; further codes are
/// named below.
class Connection {
public:
    enum class Access { read_only, read_write };

    /// Makes a new file with page size and application id, and nothing else in it. Throws
    /// Error(exists) where there is a file.
    static Connection create(const std::filesystem::path& file);

    /// Opens an existing file and makes sure that SQLite can read it and that it is Sijill's. What
    /// a killed writer left half done is rolled back first, also under read_only. Throws
    /// Error(no_file) where there is no file.
    static Connection open(const std::filesystem::path& file, Access access);

    /// Opens a database image, read-only and without copying it; the bytes must outlive the
    /// connection.
    static Connection open_image(std::string_view image);

    /// Returns a copy in memory, which can be written.
    [[nodiscard]] Connection copy_to_memory() const;

    [[nodiscard]] SQLite::Database& database() noexcept { return database_; }
    [[nodiscard]] sqlite3* handle() const noexcept { return database_.getHandle(); }

    /// Returns what keeps the checksums of this connection's tables. The first call, which comes
    /// before anything is written, has it listen.
    [[nodiscard]] ChecksumKeeper& checksums();

    /// From now on, writes zeros over what is deleted from the file.
    void overwrite_deleted() { database_.exec("PRAGMA secure_delete = ON"); }

    /// KnowledgeBase::watch.
    void watch(std::function<bool()> look);

    /// Calls the watch callback, where work takes long without a statement. Throws Error(database)
    /// where it interrupts.
    void look();

    /// Returns the number of statements that the watch callback has interrupted.
    [[nodiscard]] std::size_t interruptions() const { return watch_ ? watch_->interruptions : 0; }

    /// Returns what messages call the base: the file's path, or "the embedded database".
    [[nodiscard]] const std::string& label() const noexcept { return label_; }
    [[nodiscard]] bool writable() const noexcept { return writable_; }

private:
    struct Watch {
        std::function<bool()> look;
        std::size_t interruptions = 0;
    };

    static int call_watch(void* watch) noexcept;

    Connection(SQLite::Database&& database, std::string label, bool writable);

    /// Declared before the database, which may still call it as it closes; behind a pointer, since
    /// SQLite keeps its address.
    std::unique_ptr<Watch> watch_;
    SQLite::Database database_;
    std::unique_ptr<ChecksumKeeper> checksums_; ///< listens to the database, which outlives it
    std::string label_;
    bool writable_;
};

/// What is done with a base, for the message of an error.
enum class Task { create, open, read, write, search, check };

/// Returns "{label}: cannot {task}: {fault}".
[[nodiscard]] Message failed_task(const std::string& label, Task task, const Message& fault);

/// Returns what SQLite threw as an error that names the base and the task, with a way out.
[[nodiscard]] Error database_error(const std::string& label, Task task,
                                   const SQLite::Exception& exception);

/// Calls `work`, and throws database_error() for an exception of SQLite in it.
template <typename Work>
auto with_database_errors(const std::string& label, Task task, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        throw database_error(label, task, exception);
    }
}

/// Throws std::bad_alloc if SQLite's result code says that memory is short.
inline void require_memory(int result_code) {
    constexpr int kPrimary = 0xFF;
    if ((result_code & kPrimary) == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
}

/// "SJIL" in ASCII: the `PRAGMA application_id` of our files, by which file(1) can know them.
inline constexpr int kApplicationId = 0x534a494c;

} // namespace sijill::kb
