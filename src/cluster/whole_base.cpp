#include "cluster/whole_base.hpp"

#include "base/library_messages.hpp"
#include "base/temp_folder.hpp"
#include "cluster/engine/engine.hpp"
#include "cluster/replica.hpp"
#include "kb/base_access.hpp"
#include "kb/disk/new_file.hpp"
#include "kb/disk/synced_files.hpp"
#include "sijill/knowledge_base.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace sijill::cluster {
namespace {

/// A file beside another, which is filled with what is received, and removed at the end of the
/// scope unless it took that one's place. Errors name the other one.
class FileBeside : public Receiver {
public:
    explicit FileBeside(const std::filesystem::path& file)
        : file_(file), path_(fmt::format("{}.{}.part", file.string(), getpid())),
          descriptor_(
              open(path_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, kMode)) {
        if (descriptor_ < 0) {
            throw_unwritable(errno);
        }
    }
    ~FileBeside() override {
        close(descriptor_);
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }

    void begin() override {
        if (ftruncate(descriptor_, 0) != 0 || lseek(descriptor_, 0, SEEK_SET) != 0) {
            throw_unwritable(errno);
        }
    }

    void take(std::string_view piece) override {
        while (!piece.empty()) {
            const ssize_t written = write(descriptor_, piece.data(), piece.size());
            if (written < 0 && errno != EINTR) {
                throw_unwritable(errno);
            }
            piece.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }

    /// Waits until the disk has the content.
    void sync() const {
        if (!kb::sync_file(path_)) {
            throw_unwritable(errno);
        }
    }

    /// Takes the place of the other file, which has come to be there in the meantime at worst.
    void put_in_place() const {
        const std::error_code fault = kb::rename_to_new(path_, file_);
        if (fault == std::errc::file_exists) {
            kb::throw_exists(file_);
        }
        if (fault) {
            throw_unwritable(fault.value());
        }
        kb::sync_folder_of(file_);
    }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    static constexpr mode_t kMode = 0666;

    [[noreturn]] void throw_unwritable(int code) const {
        throw Error(ErrorCode::unwritable,
                    {"{}: cannot be written: {}"_text, file_.string(), system_message(code)});
    }

    std::filesystem::path file_;
    std::filesystem::path path_;
    int descriptor_;
};

/// Throws Error(check_failed) for a base with faults. Returns its state.
std::string require_sound(const std::filesystem::path& file, const std::string& label) {
    const KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::inspect);
    if (const std::vector<Fault> faults = base.check(); !faults.empty()) {
        throw Error(ErrorCode::check_failed,
                    {"{}: the base has faults, {} in all, such as this one: {}"_text, label,
                     faults.size(), faults.front().message},
                    "sijill --db FILE check lists them"_text);
    }
    kb::Connection& connection = kb::connection_of(base);
    return kb::with_database_errors(connection.label(), kb::Task::read,
                                    [&] { return state_of(connection.database()); });
}

/// Returns the state of a cluster into which a base was loaded.
std::string loaded_state(const Engine& engine) {
    try {
        return state_of(engine);
    } catch (const Error& error) {
        throw lost_answer(error.message());
    }
}

} // namespace

void fill_cluster(std::string_view addresses, const std::filesystem::path& file) {
    const Engine engine(read_addresses(addresses));
    const std::string state = require_sound(file, file.string());
    if (engine.ask("SELECT count(*) FROM sqlite_schema") != "0") {
        throw Error(ErrorCode::exists, "the cluster has tables already"_text,
                    "a base is loaded into a cluster that has none"_text);
    }
    // A copy, since what another program commits may still be in a second file beside it.
    const TempFolder folder;
    const std::filesystem::path copy = folder / "base.db";
    kb::connection_of(KnowledgeBase::open(file, KnowledgeBase::Access::read_only)).write_copy(copy);
    engine.load(copy);
    if (loaded_state(engine) != state) {
        throw Error(ErrorCode::database,
                    {"{}: the cluster has something else than was loaded"_text, file.string()},
                    "does another program write to it, or to the file?"_text);
    }
}

void back_up_cluster(std::string_view addresses, const std::filesystem::path& file) {
    const Engine engine(read_addresses(addresses));
    if (std::filesystem::exists(file)) {
        kb::throw_exists(file);
    }
    FileBeside part(file);
    engine.back_up(part);
    part.sync();
    (void)require_sound(part.path(), "the cluster");
    part.put_in_place();
}

} // namespace sijill::cluster
