#include "catch.hpp"
#include "cluster/http/address.hpp"
#include "support/error_of.hpp"

#include <string>

using sijill::ErrorCode;
using sijill::cluster::Address;
using sijill::cluster::read_addresses;

TEST_CASE("Addresses stand between commas, and the port is 4001 where none is given") {
    const auto addresses =
        read_addresses("http://a:81, http://10.0.0.2/,http://[::1]:5,http://[::1]");
    REQUIRE(addresses.size() == 4);
    CHECK(addresses[0].text() == "http://a:81");
    CHECK(addresses[1].text() == "http://10.0.0.2:4001");
    CHECK(addresses[2].host == "::1");
    CHECK(addresses[2].text() == "http://[::1]:5");
    CHECK(addresses[3].authority() == "[::1]:4001");
}

TEST_CASE("User and password may have any character, and are in no message") {
    const Address address = read_addresses("http://%C3%A4:a%3Ab%40c:%d@host:1").front();
    CHECK(address.user == "\xC3\xA4");
    CHECK(address.password == "a:b@c:%d");
    CHECK(address.text() == "http://host:1");
}

TEST_CASE("What is no address is refused without repeating it") {
    for (const char* text : {"", ",", "host:4001", "ftp://secret", "https://secret:1", "http://",
                             "http://secret:0", "http://secret:65536", "http://secret:x",
                             "http://secret:", "http://[::1", "http://secret/db", "http://secret?x",
                             "http://secret@host", "http://:4001", "http://[::1]4001"}) {
        INFO(text);
        const auto error = error_of([&] { (void)read_addresses(text); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::usage);
        CHECK(std::string(error->what()).find("secret") == std::string::npos);
    }
}
