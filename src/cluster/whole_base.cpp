#include "cluster/whole_base.hpp"

#include "base/temp_folder.hpp"
#include "cluster/engine/engine.hpp"
#include "cluster/replica.hpp"
#include "kb/base_access.hpp"
#include "kb/disk/new_file.hpp"
#include "sijill/knowledge_base.hpp"

#include <fmt/format.h>

#include <system_error>
#include <unistd.h>

namespace sijill::cluster {
namespace {

/// A file beside another, removed at the end of the scope unless it took that one's place.
class FileBeside {
public:
    explicit FileBeside(const std::filesystem::path& file)
        : path_(fmt::format("{}.{}.part", file.string(), getpid())) {}
    ~FileBeside() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
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
    if (state_of(engine) != state) {
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
    const FileBeside part(file);
    engine.back_up(part.path());
    (void)require_sound(part.path(), "the cluster");
    const std::error_code fault = kb::rename_to_new(part.path(), file);
    if (fault == std::errc::file_exists) { // made meanwhile
        kb::throw_exists(file);
    }
    if (fault) {
        throw Error(ErrorCode::unwritable,
                    {"{}: cannot be written: {}"_text, file.string(), fault.message()});
    }
}

} // namespace sijill::cluster
