#include "catch.hpp"
#include "server/net/listen_address.hpp"
#include "support/error_of.hpp"

using namespace sijill;
using namespace sijill::server;

TEST_CASE("An address to listen at is an IP address with a port, or a Unix socket") {
    CHECK(read_listen_address("127.0.0.1:8010").shown() == "http://127.0.0.1:8010/");
    CHECK(read_listen_address("localhost:0").shown() == "http://127.0.0.1:0/");
    CHECK(read_listen_address("[::1]:80").shown() == "http://[::1]:80/");
    CHECK(read_listen_address("unix:/run/a.sock").shown() == "unix:/run/a.sock");
    CHECK(read_listen_address("127.0.0.1:8010").is_loopback());
    CHECK(read_listen_address("127.9.0.1:8010").is_loopback());
    CHECK(read_listen_address("[::1]:80").is_loopback());
    CHECK(read_listen_address("unix:a").is_loopback());
    CHECK_FALSE(read_listen_address("0.0.0.0:80").is_loopback());
    CHECK_FALSE(read_listen_address("[::]:80").is_loopback());
    CHECK_FALSE(read_listen_address("192.168.1.1:80").is_loopback());
    for (const std::string bad :
         {"", "8010", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:-1", "127.1:80",
          "example.org:80", "::1:80", "[::1]", "[::1:80", ":80", "unix:", "127.0.0.1:80 "}) {
        CAPTURE(bad);
        const auto error = error_of([&] { return read_listen_address(bad).port; });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::usage);
    }
    CHECK(error_of([] { return read_listen_address("unix:/" + std::string(200, 'a')).port; }));
}

TEST_CASE("An address to open has the beginning of all paths behind it, a socket has none") {
    CHECK(read_listen_address("127.0.0.1:8010").shown("/sijill") ==
          "http://127.0.0.1:8010/sijill/");
    CHECK(read_listen_address("[::1]:80").shown("/a/b") == "http://[::1]:80/a/b/");
    CHECK(read_listen_address("unix:/run/a.sock").shown("/sijill") == "unix:/run/a.sock");
}
