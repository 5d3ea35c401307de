#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"

#include <SQLiteCpp/Transaction.h>

#include <thread>

using sijill::KnowledgeBase;

TEST_CASE("Two writers wait for each other, and both are kept") {
    const SeededBase seeded;
    std::vector<std::string> faults(2);
    std::vector<std::thread> writers;
    for (std::size_t number = 0; number < faults.size(); ++number) {
        const auto file = seeded.folder.write("note-" + std::to_string(number) + ".txt",
                                              "خبر رقم " + std::to_string(number) + ".");
        writers.emplace_back([&seeded, &fault = faults[number], file] {
            try {
                KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_write).add(file);
            } catch (const std::exception& error) {
                fault = error.what();
            }
        });
    }
    for (std::thread& writer : writers) {
        writer.join();
    }
    CHECK(faults == std::vector<std::string>(faults.size()));
    CHECK(sijill::kb::connection_of(seeded.base)
              .database()
              .execAndGet("SELECT count(*) FROM source")
              .getInt() == 3);
    CHECK(seeded.base.check().empty());
}

TEST_CASE("A file that cannot be written says which, and what to do") {
    const SeededBase seeded;
    KnowledgeBase base = KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_only);
    const auto error = error_of([&] { base.add(seeded.folder.write("note.txt", "خبر.")); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::database);
    CHECK_THAT(error->what(),
               Catch::Matchers::ContainsSubstring(seeded.file.string() + ": cannot write"));
    CHECK_FALSE(error->hint().empty());
}

TEST_CASE("A restored dump is a base, though a dump leaves the application id out") {
    const SeededBase seeded;
    sijill::kb::connection_of(seeded.base)
        .database()
        .exec("PRAGMA application_id = 0; PRAGMA user_version = 0");
    CHECK(KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_only).check().empty());
}
