#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/current_base.hpp"
#include "kb/store/connection.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

#include <SQLiteCpp/Column.h>

#include <fstream>

using namespace sijill;
using namespace std::chrono_literals;

namespace {

KnowledgeBase opened(const std::filesystem::path& file) {
    return KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
}

void make_base(const std::filesystem::path& file, const std::string& note) {
    KnowledgeBase base = KnowledgeBase::create(file);
    kb::connection_of(base).database().exec("INSERT INTO meta VALUES ('note', '" + note + "')");
}

kb::CurrentBase current_base(const std::filesystem::path& file,
                             std::chrono::milliseconds patience) {
    return {opened(file), [file] { return opened(file); }, patience};
}

std::string note(KnowledgeBase& base) {
    return kb::connection_of(base)
        .database()
        .execAndGet("SELECT value FROM meta WHERE key = 'note'")
        .getString();
}

} // namespace

TEST_CASE("A file that takes the place of another by rename is the one that is read from then on") {
    const ScratchFolder folder;
    make_base(folder / "a.db", "قديم");
    auto base = current_base(folder / "a.db", 60s);
    KnowledgeBase* const address = &base.get();
    CHECK(note(base.get()) == "قديم");
    make_base(folder / "b.db", "جديد");
    std::filesystem::rename(folder / "b.db", folder / "a.db");
    CHECK(note(base.last()) == "قديم");
    CHECK(note(base.get()) == "جديد");
    CHECK(&base.get() == address);
    CHECK_FALSE(kb::connection_of(base.get()).is_moved());
}

TEST_CASE("A link that comes to point at another base is followed") {
    const ScratchFolder folder;
    make_base(folder / "one.db", "أول");
    make_base(folder / "two.db", "ثان");
    std::filesystem::create_symlink("one.db", folder / "now.db");
    auto base = current_base(folder / "now.db", 60s);
    CHECK(note(base.get()) == "أول");
    std::filesystem::create_symlink("two.db", folder / "next.db");
    std::filesystem::rename(folder / "next.db", folder / "now.db");
    CHECK(note(base.get()) == "ثان");
}

TEST_CASE("A base that is gone, or not there as yet, is waited for by the one that was open") {
    const ScratchFolder folder;
    make_base(folder / "a.db", "قديم");
    auto patient = current_base(folder / "a.db", 60s);
    auto strict = current_base(folder / "a.db", 0ms);

    std::filesystem::remove(folder / "a.db");
    CHECK(note(patient.get()) == "قديم");
    CHECK(error_of([&] { return note(strict.get()); })->code() == ErrorCode::no_file);

    std::ofstream(folder / "a.db").flush(); // as an engine makes it, before anything is in it
    CHECK(note(patient.get()) == "قديم");
    CHECK(error_of([&] { return note(strict.get()); })->code() == ErrorCode::database);

    std::filesystem::remove(folder / "a.db");
    make_base(folder / "a.db", "جديد");
    CHECK(note(patient.get()) == "جديد");
    CHECK(note(strict.get()) == "جديد");
}

TEST_CASE("The path is the same one after the program has changed its folder") {
    const ScratchFolder folder;
    make_base(folder / "a.db", "قديم");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder / ".");
    const kb::Connection connection =
        kb::Connection::open("a.db", kb::Connection::Access::read_only);
    std::filesystem::current_path(before);
    CHECK_FALSE(connection.is_moved());
    std::filesystem::remove(folder / "a.db");
    CHECK(connection.is_moved());
}
