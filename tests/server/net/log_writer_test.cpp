#include "catch.hpp"
#include "server/mcp/pipes.hpp"
#include "server/net/log_writer.hpp"

using namespace sijill::server;
using sijill::test::Pipe;

TEST_CASE("Lines of the log come whole and in their order") {
    Pipe pipe;
    LogWriter log(pipe.writing());
    log.write_line("one");
    log.write_line("two");
    pipe.close_writing();
    CHECK(pipe.rest() == "one\ntwo\n");
    CHECK(log.lost() == 0);
}

TEST_CASE("Lines that nobody reads are lost, and counted, and nobody waits") {
    Pipe pipe;
    LogWriter log(pipe.writing());
    const std::string line(1000, 'x');
    for (int count = 0; count < 1000; ++count) { // more than a pipe holds
        log.write_line(line);
    }
    const std::size_t lost = log.lost();
    CHECK(lost > 500);
    std::string some(1 << 20, ' ');
    const ssize_t size = read(pipe.reading(), some.data(), some.size());
    REQUIRE(size > 0);
    log.write_line("next");
    CHECK(log.lost() == 0);
    pipe.close_writing();
    const std::string rest = pipe.rest();
    CHECK(rest.ends_with(std::to_string(lost) +
                         " lines of the log were lost: nobody read them\nnext\n"));
}

TEST_CASE("A log without a reader loses its lines and harms nothing") {
    Pipe pipe;
    LogWriter log(pipe.writing());
    log.write_line(std::string(100'000, 'x')); // longer than a pipe takes as a whole
    CHECK(log.lost() == 1);
    CHECK_NOTHROW(LogWriter(-1).write_line("nowhere"));
}
