#include "catch.hpp"
#include "server/http/reply.hpp"

using namespace sijill::server;

namespace {

Reply reply_of(unsigned status, const std::string& body, const Fields& headers) {
    return {status, headers, std::make_shared<const std::string>(body)};
}

} // namespace

TEST_CASE("An answer has its length, its date, and what keeps browsers from harm") {
    const std::string head =
        head_of(reply_of(200, "نعم", {{"Content-Type", "text/plain"}}), true, 784111777);
    CHECK(head.starts_with("HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
    CHECK(head.ends_with("\r\n\r\n"));
    for (const char* line :
         {"Content-Type: text/plain", "Content-Length: 6", "Connection: keep-alive",
          "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
          "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          "frame-ancestors 'none'",
          "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
          "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin"}) {
        CAPTURE(line);
        CHECK(head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos);
    }
    CHECK(head_of(reply_of(200, "", {}), false, 0).find("Connection: close") != std::string::npos);
}

TEST_CASE("A value cannot add a line to the head") {
    const std::string head =
        head_of(reply_of(303, "", {{"Location", "/a\r\nSet-Cookie: b\n\rx"}}), true, 0);
    CHECK(head.find("\r\nLocation: /a  Set-Cookie: b  x\r\n") != std::string::npos);
}

TEST_CASE("What has no body has no length") {
    CHECK(head_of(reply_of(304, "", {}), true, 0).find("Content-Length") == std::string::npos);
    CHECK(head_of(reply_of(204, "", {}), true, 0).find("Content-Length") == std::string::npos);
}
