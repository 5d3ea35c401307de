#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "server/bases/base_pool.hpp"
#include "sijill/report.hpp"
#include "support/error_of.hpp"
#include "support/tries.hpp"

#include <SQLiteCpp/Database.h>

#include <atomic>
#include <fstream>
#include <memory>
#include <thread>

using namespace sijill;
using namespace sijill::server;

namespace {

void make_base(const std::filesystem::path& file) {
    KnowledgeBase base = KnowledgeBase::create(file);
    static_cast<void>(base.add_seeds());
}

void run(const std::filesystem::path& file, const std::string& sql) {
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    SqlOptions options;
    options.write = true;
    static_cast<void>(run_sql(base, sql, options));
}

/// Changes a title as another program would, which check() finds.
void change_in_secret(const std::filesystem::path& file) {
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    kb::connection_of(base).database().exec("UPDATE source SET title = 'سرًا'");
}

std::string title(KnowledgeBase& base) {
    return to_text(run_sql(base, "SELECT title FROM source", {}).rows.at(0).at(0));
}

/// Returns the state in a transaction, and has something read in it.
std::string state_in(WorkerBase& worker) {
    std::string state;
    KnowledgeBase& base = worker.current();
    kb::read_snapshot(base, [&] {
        state = worker.state();
        CHECK_FALSE(title(base).empty());
    });
    return state;
}

} // namespace

TEST_CASE("The built-in base is always in the same state") {
    BasePool pool("", false);
    WorkerBase worker(pool);
    CHECK_FALSE(pool.state().empty());
    CHECK(state_in(worker) == pool.state());
}

TEST_CASE("What another connection writes is seen by the next answer, and changes the state") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    WorkerBase worker(pool);
    const std::string before = pool.state();
    CHECK(state_in(worker) == before);
    CHECK(pool.state() == before);
    run(file, "UPDATE source SET title = 'غيره'");
    CHECK(pool.state() != before);
    CHECK(title(worker.current()) == "غيره");
    CHECK(state_in(worker) == pool.state());
}

TEST_CASE("A transaction that is not committed changes nothing") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    const std::string before = pool.state();
    KnowledgeBase writer = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    const auto change = [&] {
        kb::write(writer, [&] {
            kb::connection_of(writer).database().exec("UPDATE source SET title = 'غيره'");
            CHECK(pool.state() == before);
            throw Error(ErrorCode::usage, "undone"_text);
        });
        return 0;
    };
    CHECK(error_of(change));
    CHECK(pool.state() == before);
}

TEST_CASE("A file that takes the place of another is opened by the next answer") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    WorkerBase worker(pool);
    const std::string before = state_in(worker);
    make_base(folder / "b.db");
    run(folder / "b.db", "UPDATE source SET title = 'غيره'");
    std::filesystem::rename(folder / "b.db", file);
    CHECK(pool.state().empty()); // until somebody has opened it
    CHECK(title(worker.current()) == "غيره");
    CHECK(pool.state() == state_in(worker));
    CHECK(pool.state() != before);
}

TEST_CASE("A file that is written over without SQLite is opened anew") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    std::filesystem::copy(file, folder / "b.db");
    BasePool pool(file, false);
    WorkerBase worker(pool);
    const std::string before = state_in(worker);
    std::filesystem::copy(folder / "b.db", file, std::filesystem::copy_options::overwrite_existing);
    CHECK(pool.state() != before);
    CHECK_FALSE(title(worker.current()).empty());
    CHECK(state_in(worker) == pool.state());
}

TEST_CASE("A base with faults is not served, unless it is trusted") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    change_in_secret(file);
    const auto error = error_of([&] { return BasePool(file, false).state(); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::check_failed);
    CHECK_FALSE(BasePool(file, true).state().empty());

    // Nor where it takes the place of a sound one.
    const auto sound = folder / "sound.db";
    make_base(sound);
    BasePool pool(sound, false);
    WorkerBase worker(pool);
    CHECK_FALSE(title(worker.current()).empty());
    std::filesystem::rename(file, sound);
    const auto later = error_of([&] { return title(worker.current()); });
    REQUIRE(later);
    CHECK(later->code() == ErrorCode::check_failed);
    CHECK(pool.state().empty());
}

TEST_CASE("A base with faults is served once it has been mended") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    make_base(folder / "b.db");
    SQLite::Database((folder / "b.db").string(), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM sentence_index_docsize WHERE id = 1");
    std::filesystem::rename(folder / "b.db", file);
    for (int times = 0; times < 2; ++times) {
        CHECK(error_of([&] {
                  return title(*std::make_unique<KnowledgeBase>(pool.open()));
              })->code() == ErrorCode::check_failed);
    }
    KnowledgeBase::open(file, KnowledgeBase::Access::read_write).reindex();
    KnowledgeBase mended = pool.open();
    CHECK_FALSE(title(mended).empty());
}

TEST_CASE("Whichever of two files is open, it is the one that was checked") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    make_base(folder / "bad.db");
    change_in_secret(folder / "bad.db");
    std::filesystem::create_hard_link(file, folder / "good.db");
    std::atomic<bool> ended = false;
    std::thread swapping([&] {
        for (int turn = 0; !ended; ++turn) {
            const auto next = folder / "next.db";
            std::filesystem::create_hard_link(folder / (turn % 2 == 0 ? "bad.db" : "good.db"),
                                              next);
            std::filesystem::rename(next, file);
        }
    });
    std::size_t served = 0;
    for (int turn = 0; turn < test::tries(200); ++turn) {
        try {
            KnowledgeBase base = pool.open();
            CHECK(title(base) != "سرًا");
            ++served;
        } catch (const Error& error) {
            CHECK(error.code() != ErrorCode::not_found);
        }
    }
    ended = true;
    swapping.join();
    std::filesystem::create_hard_link(folder / "good.db", folder / "last.db");
    std::filesystem::rename(folder / "last.db", file);
    KnowledgeBase base = pool.open(); // a sound file is not taken for the other one
    CHECK(title(base) != "سرًا");
}

TEST_CASE("A file that is gone, or no base, is an error that says so") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    CHECK(error_of([&] { return BasePool(file, false).state(); })->code() == ErrorCode::no_file);
    make_base(file);
    BasePool pool(file, false);
    WorkerBase worker(pool, std::chrono::milliseconds(0));
    CHECK_FALSE(title(worker.current()).empty());
    std::filesystem::remove(file);
    CHECK(pool.state().empty());
    CHECK(error_of([&] { return title(worker.current()); })->code() == ErrorCode::no_file);
    std::ofstream(file) << "كلام";
    CHECK(error_of([&] { return title(worker.current()); })->code() == ErrorCode::database);
    std::filesystem::remove(file);
    make_base(file);
    CHECK_FALSE(title(worker.current()).empty());
}

TEST_CASE("While an engine puts its file back, the workers answer from the one before") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    BasePool pool(file, false);
    WorkerBase worker(pool);
    CHECK_FALSE(state_in(worker).empty());
    std::filesystem::remove(file);
    CHECK_FALSE(title(worker.current()).empty());
    CHECK(state_in(worker).empty()); // so that nothing of it is kept
    std::ofstream(file).flush();
    CHECK_FALSE(title(worker.current()).empty());
    make_base(folder / "b.db");
    run(folder / "b.db", "UPDATE source SET title = 'غيره'");
    std::filesystem::rename(folder / "b.db", file);
    CHECK(title(worker.current()) == "غيره");
}

TEST_CASE("In WAL mode answers are not kept, since the header does not tell of commits") {
    const TempFolder folder;
    const auto file = folder / "a.db";
    make_base(file);
    {
        KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
        kb::connection_of(base).database().exec("PRAGMA journal_mode = WAL");
    }
    BasePool pool(file, false);
    WorkerBase worker(pool);
    CHECK(state_in(worker).empty());
    CHECK(pool.state().empty());
    CHECK_FALSE(title(worker.current()).empty());
}
