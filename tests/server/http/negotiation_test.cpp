#include "catch.hpp"
#include "server/http/negotiation.hpp"

#include <zlib.h>

using namespace sijill::server;

namespace {

std::string unpacked(std::string packed, std::size_t size) {
    std::string bytes(size, '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    return bytes;
}

} // namespace

TEST_CASE("gzip is sent to those who take it") {
    CHECK(accepts_gzip("gzip"));
    CHECK(accepts_gzip("br, GZIP;q=0.5"));
    CHECK(accepts_gzip("deflate, *"));
    CHECK(accepts_gzip(" gzip ; q=1.0 "));
    CHECK_FALSE(accepts_gzip(""));
    CHECK_FALSE(accepts_gzip("br"));
    CHECK_FALSE(accepts_gzip("gzip;q=0"));
    CHECK_FALSE(accepts_gzip("gzip;q=0.000, *"));
    CHECK_FALSE(accepts_gzip("*;q=0"));
    CHECK_FALSE(accepts_gzip("gzip;q=x"));
    CHECK_FALSE(accepts_gzip("notgzip"));
}

TEST_CASE("What is compressed is unpacked as it was") {
    std::string text;
    for (int line = 0; line < 2000; ++line) {
        text += "تأخر غروك " + std::to_string(line) + '\n';
    }
    const std::string packed = gzip(text);
    CHECK(packed.size() < text.size() / 3);
    CHECK(unpacked(packed, text.size()) == text);
    CHECK(unpacked(gzip("a"), 1) == "a");
    CHECK(is_compressible("text/html; charset=utf-8"));
    CHECK(is_compressible("application/json"));
    CHECK_FALSE(
        is_compressible("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
}

TEST_CASE("A browser's tag is found among those it sends") {
    CHECK(matches_tag("\"a\"", "\"a\""));
    CHECK(matches_tag("\"b\", W/\"a\"", "\"a\""));
    CHECK_FALSE(matches_tag("*", "\"a\"")); // any that there is, which is not known here
    CHECK_FALSE(matches_tag("", "\"a\""));
    CHECK_FALSE(matches_tag("a", "\"a\""));
    CHECK_FALSE(matches_tag("\"ab\"", "\"a\""));
}
