#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"

#include <chrono>
#include <thread>

using sijill::KnowledgeBase;

namespace {

/// A base that is read while another connection locks it.
struct LockedBase {
    SeededBase seeded;
    KnowledgeBase reader = KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_only);

    LockedBase() { seeded.execute("BEGIN EXCLUSIVE"); }

    int sources() {
        return sijill::kb::connection_of(reader)
            .database()
            .execAndGet("SELECT count(*) FROM source")
            .getInt();
    }
};

} // namespace

TEST_CASE("Who waits for a lock is asked whether to go on, and a no ends the wait") {
    LockedBase locked;
    int asked = 0;
    locked.reader.watch([&] { return ++asked < 3; });
    CHECK_THROWS_WITH(locked.sources(), "database is locked");
    CHECK(asked == 3);
    CHECK(sijill::kb::connection_of(locked.reader).interruptions() == 1);
}

TEST_CASE("Who waits for a lock goes on once it is released") {
    LockedBase locked;
    int asked = 0;
    locked.reader.watch([&] {
        if (++asked == 3) {
            locked.seeded.execute("COMMIT");
        }
        return true;
    });
    CHECK(locked.sources() == 1);
    CHECK(asked >= 3);
}

TEST_CASE("Where nobody watches any more, a lock is waited for without asking") {
    LockedBase locked;
    locked.reader.watch([] { return false; });
    locked.reader.watch({});
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        locked.seeded.execute("COMMIT");
    });
    CHECK(locked.sources() == 1);
    writer.join();
}
