#pragma once

#include "sijill/error.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::kb {

/// The only place that opens a database. A connection is hardened as it is opened: defensive mode
/// and foreign keys on, the schema of a file that is only read not trusted. Every function throws
/// Error(database) that names the file.
class Connection {
public:
    enum class Access { read_only, read_write };

    /// Makes a new file; it must not exist. Page size and application id are set, nothing else.
    static Connection create(const std::filesystem::path& file);

    /// Opens an existing file and makes sure that SQLite can read it and that it is Sijill's. What
    /// a writer that was killed left half done is rolled back first, under read_only too.
    static Connection open(const std::filesystem::path& file, Access access);

    /// Opens a database image, read-only and without copying it; the bytes must outlive the
    /// connection.
    static Connection open_image(std::string_view image);

    /// A private copy in memory, writable.
    [[nodiscard]] Connection copy_to_memory() const;

    [[nodiscard]] SQLite::Database& database() noexcept { return database_; }
    [[nodiscard]] sqlite3* handle() const noexcept { return database_.getHandle(); }

    /// KnowledgeBase::watch.
    void watch(std::function<bool()> look);

    /// How often who watches has ended a statement.
    [[nodiscard]] std::size_t times_ended() const { return watch_ ? watch_->ended : 0; }

    /// What messages call it: the file's path, or "the embedded database".
    [[nodiscard]] const std::string& label() const noexcept { return label_; }
    [[nodiscard]] bool writable() const noexcept { return writable_; }

private:
    struct Watch {
        std::function<bool()> look;
        std::size_t ended = 0;
    };

    static int ask_watcher(void* watch) noexcept;

    Connection(SQLite::Database&& database, std::string label, bool writable);

    /// Before the database, which may still call it as it closes; behind a pointer, since SQLite
    /// knows its address.
    std::unique_ptr<Watch> watch_;
    SQLite::Database database_;
    std::string label_;
    bool writable_;
};

/// What SQLite reports, as an error that names the base, what was being done, and a way out.
[[nodiscard]] Error named_fault(const std::string& label, const char* doing,
                                const SQLite::Exception& fault);

/// Calls `work`; what SQLite throws in it leaves as named_fault().
template <typename Work>
auto name_faults(const std::string& label, const char* doing, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& fault) {
        throw named_fault(label, doing, fault);
    }
}

/// "SJIL" in ASCII: what `PRAGMA application_id` of our files says, and what file(1) can tell them
/// by.
inline constexpr int kApplicationId = 0x534a494c;

} // namespace sijill::kb
