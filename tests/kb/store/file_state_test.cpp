#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/store/file_state.hpp"
#include "sijill/knowledge_base.hpp"

using namespace sijill;

TEST_CASE("The state of a file changes with each commit, and tells a file that was replaced") {
    const ScratchFolder folder;
    KnowledgeBase writer = KnowledgeBase::create(folder / "a.db");
    KnowledgeBase base = KnowledgeBase::open(folder / "a.db", KnowledgeBase::Access::read_only);
    kb::Connection& connection = kb::connection_of(base);
    const auto before = kb::file_state(connection);
    REQUIRE(before);
    CHECK(before->counters.size() == 16);
    CHECK(before->size > 0);
    CHECK(kb::file_state(connection) == before);
    static_cast<void>(writer.add_seeds());
    const auto after = kb::file_state(connection);
    REQUIRE(after);
    CHECK(after->counters != before->counters);
    kb::read_snapshot(base, [&] { CHECK(kb::state_of_snapshot(connection) == after); });

    CHECK_FALSE(connection.is_moved());
    std::filesystem::rename(folder / "a.db", folder / "b.db");
    CHECK(connection.is_moved());
    CHECK_FALSE(kb::file_state(connection));
    static_cast<void>(KnowledgeBase::create(folder / "a.db"));
    CHECK(connection.is_moved());
}

TEST_CASE("A base in memory is always in the same state") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const auto before = kb::file_state(kb::connection_of(base));
    REQUIRE(before);
    static_cast<void>(base.add_seeds());
    CHECK(kb::file_state(kb::connection_of(base)) == before);
    CHECK_FALSE(kb::connection_of(base).is_moved());
}
