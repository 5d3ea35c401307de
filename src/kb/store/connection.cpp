#include "kb/store/connection.hpp"

#include "base/library_messages.hpp"
#include "kb/disk/new_file.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace sijill::kb {
namespace {

constexpr const char* kInMemory = ":memory:"; ///< what SQLite takes for no file
constexpr int kCreate = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

/// A connection is used from one thread at a time, so that SQLite need not lock it in each call.
constexpr int kUnlocked = SQLITE_OPEN_NOMUTEX;

void harden(SQLite::Database& database, bool writable) {
    sqlite3* db = database.getHandle();
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // FTS5 calls itself innocuous only from SQLite 3.44 on: before, its triggers need a trusted
    // schema. A reader fires no trigger.
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, writable ? 1 : 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

/// Has a commit last also where the power fails right after it: where a journal is deleted to
/// commit, SQLite's usual settings sync all but that, and what was told to be written would be
/// rolled back. Reads the schema of the file.
void keep_commits(SQLite::Database& database) {
    database.exec("PRAGMA synchronous = EXTRA");
}

/// Keeps more pages of a file in memory than the 2 MB that SQLite keeps unasked, as far as they are
/// read: questions read the same pages of the index again and again.
void enlarge_cache(SQLite::Database& database) {
    database.exec("PRAGMA cache_size = -16384"); // KiB
}

SQLite::Database open_hardened(const std::string& name, int flags, bool writable) {
    SQLite::Database database(name, flags | kUnlocked,
                              static_cast<int>(LockWait::kMostWait.count()));
    harden(database, writable);
    return database;
}

/// Returns true if the file has the tables that only our files have. A restored dump has them
/// without the application id, which `.dump` leaves out.
bool has_our_tables(SQLite::Database& database) {
    return database
               .execAndGet("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                           "name IN ('meta', 'migration', 'sentence_index', 'statement')")
               .getInt() == 4;
}

/// Throws where the file is not a base. SQLite reads nothing as it opens a file: only the first
/// query tells whether it is a database.
void require_sijill(SQLite::Database& database, const std::string& label) {
    const int id = database.execAndGet("PRAGMA application_id").getInt();
    if (id != kApplicationId && (id != 0 || !has_our_tables(database))) {
        throw Error(
            ErrorCode::database,
            {"{}: an SQLite file, but not a Sijill base (application_id {})"_text, label, id},
            "sijill init FILE makes a base"_text);
    }
}

/// Opens the file for writing once, which rolls back the journal of a writer that was killed: a
/// reader may not. The log of an engine stays as it is: it counts on what is in it.
void roll_back_journal(const std::string& label) {
    SQLite::Database database = open_hardened(label, SQLITE_OPEN_READWRITE, true);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    (void)database.execAndGet("SELECT count(*) FROM sqlite_schema");
}

bool needs_rollback(const SQLite::Exception& error) {
    return error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK ||
           error.getExtendedErrorCode() == SQLITE_READONLY_RECOVERY;
}

SQLite::Database open_existing(const std::string& label, bool writable) {
    const int flags = writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    SQLite::Database database = open_hardened(label, flags, writable);
    try {
        require_sijill(database, label);
    } catch (const SQLite::Exception& error) {
        if (!needs_rollback(error)) {
            throw;
        }
        roll_back_journal(label);
        require_sijill(database, label);
    }
    if (writable) {
        keep_commits(database);
    }
    enlarge_cache(database);
    return database;
}

Message hint_for(const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
        return "is it a Sijill base? sijill init makes one"_text;
    case SQLITE_BUSY:
        return "another process is writing to it: try again when it has finished"_text;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "may you read and write the file, and its folder?"_text;
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return "is there room on the disk?"_text;
    case SQLITE_CORRUPT:
        return "restore a copy, if there is one; sijill check tells what is damaged where it can be read"_text;
    default:
        return {};
    }
}

} // namespace

Connection::Connection(SQLite::Database&& database, std::string label, bool writable)
    : database_(std::move(database)), label_(std::move(label)), writable_(writable) {
}

Connection Connection::create(const std::filesystem::path& file,
                              const std::function<void(Connection&)>& fill) {
    const std::string label = file.string();
    auto made =
        label == kInMemory ? std::optional<NewFile>() : std::optional<NewFile>(std::in_place, file);
    Connection connection = with_database_errors(label, Task::create, [&] {
        SQLite::Database database = open_hardened(label, kCreate, true);
        keep_commits(database);
        database.exec(
            fmt::format("PRAGMA page_size = 4096; PRAGMA application_id = {}", kApplicationId));
        return Connection(std::move(database), label, true);
    });
    connection.remember_file(file, identity_of(file));
    fill(connection);
    if (made) {
        made->keep();
    }
    return connection;
}

Connection Connection::open(const std::filesystem::path& file, Access access) {
    const std::string label = file.string();
    std::error_code fault;
    if (!std::filesystem::exists(file, fault)) {
        throw Error(ErrorCode::no_file, {"{}: no such file"_text, label},
                    "sijill init FILE makes a base"_text);
    }
    if (!std::filesystem::is_regular_file(file, fault)) { // SQLite would wait for a pipe's writer
        throw Error(ErrorCode::database,
                    std::filesystem::is_directory(file, fault)
                        ? Message("{}: is a folder, not a file"_text, label)
                        : Message("{}: is a pipe or a device, not a file"_text, label),
                    "sijill init FILE makes a base"_text);
    }
    const bool writable = access == Access::read_write;
    if (writable && is_of_engine(file)) {
        throw Error(ErrorCode::refused,
                    {"{}: belongs to a node of a cluster, which alone may write to it"_text, label},
                    "with --cluster http://HOST:4001 the change is made over the cluster"_text);
    }
    // Taken before: a file that is replaced meanwhile is then opened once more, and never missed.
    const std::optional<FileIdentity> identity = identity_of(file);
    return with_database_errors(label, Task::open, [&] {
        Connection connection(open_existing(label, writable), label, writable);
        connection.remember_file(file, identity);
        return connection;
    });
}

Connection Connection::open_image(std::string_view image) {
    const std::string label = "the embedded database";
    SQLite::Database database = open_hardened(kInMemory, kCreate, false);
    // SQLITE_DESERIALIZE_READONLY promises that SQLite does not write to the bytes.
    auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(image.data()));
    const auto size = static_cast<sqlite3_int64>(image.size());
    if (sqlite3_deserialize(database.getHandle(), "main", bytes, size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        throw Error(ErrorCode::database, {"{}: cannot open the image: {}"_text, label,
                                          sqlite_message(database.getErrorMsg())});
    }
    require_sijill(database, label);
    return {std::move(database), label, false};
}

Connection Connection::copy_to(const std::string& name) const {
    SQLite::Database copy = open_hardened(name, kCreate, true);
    sqlite3_backup* backup = sqlite3_backup_init(copy.getHandle(), "main", handle(), "main");
    if (backup != nullptr) {
        sqlite3_backup_step(backup, -1);
    }
    if (backup == nullptr || sqlite3_backup_finish(backup) != SQLITE_OK) {
        require_memory(sqlite3_errcode(copy.getHandle()));
        throw Error(ErrorCode::database,
                    {"{}: cannot copy it: {}"_text, label_, sqlite_message(copy.getErrorMsg())});
    }
    return {std::move(copy), label_, true};
}

void Connection::remember_file(const std::filesystem::path& file,
                               std::optional<FileIdentity> identity) {
    std::error_code fault;
    path_ = std::filesystem::absolute(file, fault);
    identity_ = identity;
}

bool Connection::is_moved() const {
    int moved = 0; // by SQLite's descriptor, also where another file had the name for a moment
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return identity_ && (moved != 0 || identity_of(path_) != identity_);
}

ChecksumKeeper& Connection::checksums() {
    if (!checksums_) {
        checksums_ = std::make_unique<ChecksumKeeper>(handle());
    }
    return *checksums_;
}

void Connection::hand_changes_to(std::unique_ptr<ChangeTaker> taker) {
    taker_ = std::move(taker);
    recorder_ = std::make_unique<RowRecorder>(database_);
    checksums().tell(recorder_.get());
}

void Connection::watch(std::function<bool()> look) {
    watch_ = look ? std::make_unique<Watch>(Watch{std::move(look)}) : nullptr;
    resume_watch();
}

void Connection::resume_watch() noexcept {
    constexpr int kStepsBetweenLooks = 10000; // some milliseconds
    look_by(watch_ ? call_watch : nullptr, watch_.get(), kStepsBetweenLooks);
}

// SQLite would prepare every statement anew each time that it is given an authorizer.
bool Connection::authorize_by(Authorizer* authorizer) {
    const bool first = !authorizer_;
    if (first) {
        authorizer_ = std::make_unique<Authorizer*>(authorizer);
        sqlite3_set_authorizer(handle(), call_authorizer, authorizer_.get());
    }
    *authorizer_ = authorizer;
    return first;
}

int Connection::call_authorizer(void* authorizer, int code, const char* first, const char* second,
                                const char* /*database*/, const char* trigger) noexcept {
    Authorizer* asked = *static_cast<Authorizer**>(authorizer);
    return asked == nullptr ? SQLITE_OK : asked->authorize(code, first, second, trigger);
}

void Connection::look() {
    if (!goes_on()) {
        throw Error(ErrorCode::database, failed_task(label_, Task::write, "interrupted"_text));
    }
}

/// SQLite's progress handler: any result but 0 interrupts the statement.
int Connection::call_watch(void* watch) noexcept {
    auto& called = *static_cast<Watch*>(watch);
    const bool goes_on = called.look();
    called.interruptions += goes_on ? 0 : 1;
    return goes_on ? 0 : 1;
}

Message failed_task(const std::string& label, Task task, const Message& fault) {
    switch (task) {
    case Task::create:
        return {"{}: cannot create the database: {}"_text, label, fault};
    case Task::open:
        return {"{}: cannot read the database: {}"_text, label, fault};
    case Task::read:
        return {"{}: cannot read: {}"_text, label, fault};
    case Task::write:
        return {"{}: cannot write: {}"_text, label, fault};
    case Task::search:
        return {"{}: cannot search: {}"_text, label, fault};
    case Task::check:
        break;
    }
    return {"{}: cannot check: {}"_text, label, fault};
}

Error database_error(const std::string& label, Task task, const SQLite::Exception& exception) {
    return {ErrorCode::database, failed_task(label, task, sqlite_message(exception.what())),
            hint_for(exception)};
}

} // namespace sijill::kb
