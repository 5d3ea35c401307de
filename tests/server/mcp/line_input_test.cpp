#include "catch.hpp"
#include "server/mcp/line_input.hpp"
#include "server/mcp/pipes.hpp"

#include <thread>
#include <vector>

using namespace sijill::server::mcp;
using sijill::test::Pipe;

namespace {

/// The lines of a stream that has this and ends.
std::vector<Line> lines_of(const std::string& text) {
    Pipe pipe;
    std::thread writer([&] {
        pipe.put(text);
        pipe.close_writing();
    });
    LineInput input(pipe.reading(), -1);
    std::vector<Line> lines;
    while (auto line = input.next()) {
        lines.push_back(*line);
    }
    writer.join();
    return lines;
}

std::vector<std::string> texts_of(const std::string& text) {
    std::vector<std::string> texts;
    for (const Line& line : lines_of(text)) {
        texts.push_back(line.too_long ? "(too long)" : line.text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

std::string cancels(const std::string& id) {
    return R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":)" + id +
           "}}\n";
}

} // namespace

TEST_CASE("Lines come without their ends, and empty ones not at all", "[mcp]") {
    CHECK(texts_of("").empty());
    CHECK(texts_of("\n\n\r\n").empty());
    CHECK(texts_of("a\nب\r\n\nc") == Texts{"a", "ب", "c"});
    CHECK(texts_of("a\n") == Texts{"a"});
    CHECK(texts_of(" \n") == Texts{" "});
    CHECK(texts_of(std::string("a\0b\n", 4)) == Texts{std::string("a\0b", 3)});
}

TEST_CASE("A line that is longer than a message is passed over and told", "[mcp]") {
    const std::string longest(kLongestMessage, 'x');
    CHECK(texts_of(longest + "\nnext\n") == Texts{longest, "next"});
    CHECK(texts_of(longest + "x\nnext\n") == Texts{"(too long)", "next"});
    CHECK(texts_of(longest + longest + longest + "\nnext") == Texts{"(too long)", "next"});
    CHECK(texts_of("first\n" + longest + "xx") == Texts{"first", "(too long)"});
}

TEST_CASE("A line may come in pieces", "[mcp]") {
    Pipe pipe;
    LineInput input(pipe.reading(), -1);
    std::thread writer([&] {
        for (const char* piece : {"{\"a\"", ":1", "}\n{}", "\n"}) {
            pipe.put(piece);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    CHECK(input.next().value().text == R"({"a":1})");
    CHECK(input.next().value().text == "{}");
    writer.join();
}

TEST_CASE("Reading ends where it is told to, also with lines that have not come yet", "[mcp]") {
    Pipe pipe;
    Pipe stop;
    LineInput input(pipe.reading(), stop.reading());
    CHECK_FALSE(input.is_stopped());
    pipe.put("a\n");
    CHECK(input.next().value().text == "a");
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stop.put("x");
    });
    CHECK_FALSE(input.next().has_value());
    stopper.join();
    CHECK(input.is_stopped());
}

TEST_CASE("Requests that are cancelled are seen ahead, and their lines come all the same",
          "[mcp]") {
    Pipe pipe;
    LineInput input(pipe.reading(), -1);
    pipe.put("{\"id\":1}\n" + cancels("7") + cancels("\"ب\"") +
             "{\"method\":\"notifications/cancelled\",\"params\":{}}\n" +
             "{\"id\":8,\"text\":\"notifications/cancelled\",\"params\":{\"requestId\":8}}\n" +
             "not json: notifications/cancelled\n");
    input.look_ahead();
    CHECK(input.is_cancelled(7));
    CHECK(input.is_cancelled("ب"));
    CHECK_FALSE(input.is_cancelled("7"));
    CHECK_FALSE(input.is_cancelled(8));
    CHECK_FALSE(input.is_cancelled(1));
    input.forget(7);
    CHECK_FALSE(input.is_cancelled(7));
    CHECK(input.is_cancelled("ب"));
    pipe.close_writing();
    std::size_t lines = 0;
    while (input.next()) {
        ++lines;
    }
    CHECK(lines == 6);
}

TEST_CASE("What has not come to its end is not looked at", "[mcp]") {
    Pipe pipe;
    LineInput input(pipe.reading(), -1);
    const std::string line = cancels("7");
    pipe.put(line.substr(0, line.size() - 1));
    input.look_ahead();
    CHECK_FALSE(input.is_cancelled(7));
    pipe.put("\n");
    input.look_ahead();
    CHECK(input.is_cancelled(7));
}
