#include "catch.hpp"
#include "server/net/access_log.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace sijill::server;

namespace {

LogEntry entry_of(const std::string& target) {
    return {.time = {},
            .client = "127.0.0.1",
            .method = "GET",
            .target = target,
            .status = 200,
            .bytes = 42,
            .took = std::chrono::microseconds(1234),
            .origin = Origin::cached};
}

} // namespace

TEST_CASE("A line of the log tells the path, and not what was asked") {
    const LogEntry entry = entry_of("/ar/answer?q=%D8%B3%D8%B1");
    CHECK(log_line(entry, LogForm::text) ==
          "1970-01-01T00:00:00Z 127.0.0.1 GET /ar/answer 200 42 1.234 cached");
    const auto json = nlohmann::json::parse(log_line(entry, LogForm::json));
    CHECK(json["path"] == "/ar/answer");
    CHECK(json["status"] == 200);
    CHECK(json["ms"] == 1.234);
    CHECK(json["origin"] == "cached");
}

TEST_CASE("Whatever is asked for, a line of the log is one line of plain characters") {
    std::string target = "/";
    for (int byte = 0; byte < 256; ++byte) {
        target += byte == '?' ? '/' : static_cast<char>(byte);
    }
    for (const LogForm form : {LogForm::text, LogForm::json}) {
        LogEntry entry = entry_of(target);
        entry.method = "\x1B[31m\nGET";
        const std::string line = log_line(entry, form);
        CHECK(std::ranges::all_of(line, [](char byte) { return byte >= ' ' && byte <= '~'; }));
    }
    CHECK(nlohmann::json::accept(log_line(entry_of(target), LogForm::json)));
    constexpr std::size_t kWholeInPipe = 4096; // PIPE_BUF
    LogEntry longest = entry_of(std::string(5000, '\xFF'));
    longest.method = std::string(5000, 'M');
    longest.client = std::string(5000, '\xFF');
    CHECK(log_line(longest, LogForm::json).size() < kWholeInPipe);
    LogEntry empty = entry_of("");
    empty.method = "";
    CHECK(log_line(empty, LogForm::text).find("127.0.0.1 - - 200") != std::string::npos);
}
