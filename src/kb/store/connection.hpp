#pragma once

#include "kb/disk/lock_wait.hpp"
#include "kb/rows/change_taker.hpp"
#include "kb/rows/row_recorder.hpp"
#include "kb/store/file_identity.hpp"
#include "kb/store/statement_cache.hpp"
#include "kb/store/table_checksums.hpp"
#include "sijill/error.hpp"
#include "sijill/search_index.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::kb {

/// Decides which statements may be prepared on a connection.
class Authorizer {
public:
    Authorizer() = default;
    virtual ~Authorizer() = default;
    Authorizer(const Authorizer&) = delete;
    Authorizer& operator=(const Authorizer&) = delete;

    /// SQLite's authorizer (sqlite3_set_authorizer): returns SQLITE_OK or SQLITE_DENY. Any text may
    /// be null.
    [[nodiscard]] virtual int authorize(int code, const char* first, const char* second,
                                        const char* trigger) noexcept = 0;
};

/// A connection to a base; nothing else in the program opens a database. It is hardened as it is
/// opened: defensive mode and foreign keys are on, and the schema of a file that is only read is
/// not trusted. Every function throws Error(database), which names the file; further codes are
/// named below.
class Connection {
public:
    enum class Access { read_only, read_write };

    /// Makes a new file with page size and application id, and with what `fill` writes; a base in
    /// memory for ":memory:". Where that throws, the file is removed again. Throws Error(exists)
    /// where there is a file, which is left alone, even one that was made at the same time.
    static Connection create(const std::filesystem::path& file,
                             const std::function<void(Connection&)>& fill);

    /// Opens an existing file and makes sure that SQLite can read it and that it is Sijill's. What
    /// a killed writer left half done is rolled back first, also under read_only. Throws
    /// Error(no_file) where there is no file, and Error(refused) for writing to the file of a node
    /// of a cluster, whose log would not have what is written.
    static Connection open(const std::filesystem::path& file, Access access);

    /// Opens a database image, read-only and without copying it; the bytes must outlive the
    /// connection.
    static Connection open_image(std::string_view image);

    /// Returns a copy in memory, which can be written.
    [[nodiscard]] Connection copy_to_memory() const { return copy_to(":memory:"); }

    /// Returns a copy that can be written, in a temporary file of SQLite that nobody else sees.
    [[nodiscard]] Connection temporary_copy() const { return copy_to(""); }

    /// Writes a copy to a file that must not exist.
    void write_copy(const std::filesystem::path& file) const { (void)copy_to(file.string()); }

    [[nodiscard]] SQLite::Database& database() noexcept { return database_; }
    [[nodiscard]] sqlite3* handle() const noexcept { return database_.getHandle(); }

    /// Returns what keeps the checksums of this connection's tables. The first call, which comes
    /// before anything is written, has it listen.
    [[nodiscard]] ChecksumKeeper& checksums();

    /// From now on, each WriteTransaction hands its changes to `taker` before it is committed.
    void hand_changes_to(std::unique_ptr<ChangeTaker> taker);

    /// Return what records changes, and who takes them; nullptr where nobody does.
    [[nodiscard]] RowRecorder* recorder() noexcept { return recorder_.get(); }
    [[nodiscard]] ChangeTaker* taker() noexcept { return taker_.get(); }

    /// From now on, writes zeros over what is deleted from the file.
    void overwrite_deleted() { database_.exec("PRAGMA secure_delete = ON"); }

    /// KnowledgeBase::watch.
    void watch(std::function<bool()> look);

    /// Calls the watch callback, where work takes long without a statement. Throws Error(database)
    /// where it interrupts.
    void look();

    /// Calls the watch callback. Returns false where it interrupts.
    [[nodiscard]] bool goes_on() noexcept { return !watch_ || call_watch(watch_.get()) == 0; }

    /// Has SQLite call `called` with `asked` between `steps` instructions, and while it waits for a
    /// lock; a result other than 0 interrupts the statement.
    void look_by(LockWait::Look called, void* asked, int steps) noexcept {
        sqlite3_progress_handler(handle(), steps, called, asked);
        lock_wait_->begin(handle(), called, asked);
    }

    /// Has SQLite call the watch callback again, after look_by().
    void resume_watch() noexcept;

    /// Has SQLite ask this authorizer, which must outlive its use, about each statement prepared
    /// from now on; null: none. Statements that were prepared before stay as they are. Returns true
    /// for the first authorizer of the connection.
    bool authorize_by(Authorizer* authorizer);

    /// Returns the statements that are kept prepared between their uses.
    [[nodiscard]] StatementCache& statements() noexcept { return statements_; }

    /// Returns the search index of the base, once it was opened: it keeps what it has read.
    [[nodiscard]] std::optional<SearchIndex>& index() const noexcept { return index_; }

    /// Returns the number of statements that the watch callback has interrupted.
    [[nodiscard]] std::size_t interruptions() const { return watch_ ? watch_->interruptions : 0; }

    /// Returns what messages call the base: the file's path, or "the embedded database".
    [[nodiscard]] const std::string& label() const noexcept { return label_; }
    [[nodiscard]] bool writable() const noexcept { return writable_; }

    /// Returns whether the path by which the base was opened names another file now, or none; false
    /// for a base in memory. SQLite itself would not tell where a link came to point elsewhere.
    [[nodiscard]] bool is_moved() const;

    /// Returns the file that is open; nothing for a base in memory. Another one may have
    /// been opened where is_moved() is true.
    [[nodiscard]] std::optional<FileIdentity> identity() const noexcept { return identity_; }

private:
    struct Watch {
        std::function<bool()> look;
        std::size_t interruptions = 0;
    };

    static int call_watch(void* watch) noexcept;
    static int call_authorizer(void* authorizer, int code, const char* first, const char* second,
                               const char* database, const char* trigger) noexcept;

    void remember_file(const std::filesystem::path& file, std::optional<FileIdentity> identity);

    Connection(SQLite::Database&& database, std::string label, bool writable);

    [[nodiscard]] Connection copy_to(const std::string& name) const;

    /// Declared before the database, which may still call them as it closes; behind pointers, since
    /// SQLite keeps their addresses.
    std::unique_ptr<LockWait> lock_wait_ = std::make_unique<LockWait>();
    std::unique_ptr<Watch> watch_;
    std::unique_ptr<Authorizer*> authorizer_;
    SQLite::Database database_;
    StatementCache statements_;
    mutable std::optional<SearchIndex> index_;
    std::unique_ptr<RowRecorder> recorder_; ///< hears of rows from checksums_
    std::unique_ptr<ChangeTaker> taker_;
    std::unique_ptr<ChecksumKeeper> checksums_; ///< listens to the database, which outlives it
    std::string label_;
    bool writable_;
    std::filesystem::path path_;           ///< absolute, since the program may change its folder
    std::optional<FileIdentity> identity_; ///< of the file that is open; nothing in memory
};

/// What is done with a base, for the message of an error.
enum class Task { create, open, read, write, search, check };

/// Returns "{label}: cannot {task}: {fault}".
[[nodiscard]] Message failed_task(const std::string& label, Task task, const Message& fault);

/// Returns what SQLite threw as an error that names the base and the task, with a way out.
[[nodiscard]] Error database_error(const std::string& label, Task task,
                                   const SQLite::Exception& exception);

/// Throws std::bad_alloc if SQLite's result code says that memory is short.
inline void require_memory(int result_code) {
    constexpr int kPrimary = 0xFF;
    if ((result_code & kPrimary) == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
}

/// Calls `work`, and throws database_error() for an exception of SQLite in it, or std::bad_alloc.
template <typename Work>
auto with_database_errors(const std::string& label, Task task, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        require_memory(exception.getErrorCode());
        throw database_error(label, task, exception);
    }
}

/// "SJIL" in ASCII: the `PRAGMA application_id` of our files, by which file(1) can know them.
inline constexpr int kApplicationId = 0x534a494c;

} // namespace sijill::kb
