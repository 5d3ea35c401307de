#include "catch.hpp"
#include "kb/scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

// A curator pressed Ctrl-C in the middle of a long `add`: every reader then failed with "attempt to
// write a readonly database", because a read-only connection may not play a journal back.

namespace {

/// Another process that dies in the middle of a transaction whose pages have reached the file.
void die_while_writing(const std::filesystem::path& file) {
    const pid_t child = fork();
    if (child == 0) {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                      "UPDATE source SET text = text || 'زيادة', licence = 'lost';"
                      "UPDATE statement SET note = hex(zeroblob(2000))");
        _exit(0);
    }
    REQUIRE(child > 0);
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace

TEST_CASE("A reader opens a base whose writer was killed, as it was before") {
    const SeededBase seeded;
    die_while_writing(seeded.file);
    REQUIRE(std::filesystem::exists(seeded.file.string() + "-journal"));
    const auto base =
        sijill::KnowledgeBase::open(seeded.file, sijill::KnowledgeBase::Access::read_only);
    CHECK(base.check().empty());
}
