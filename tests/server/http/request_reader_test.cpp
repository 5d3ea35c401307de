#include "catch.hpp"
#include "server/http/request_reader.hpp"

using namespace sijill;
using namespace sijill::server;
using State = RequestReader::State;

namespace {

RequestReader reader_of(const std::string& bytes, const std::string& base_path = "") {
    RequestReader reader(RequestLimits{}, base_path);
    reader.take(bytes);
    return reader;
}

/// A request with a Host and further lines.
std::string request(const std::string& first, const std::string& fields = "",
                    const std::string& body = "") {
    return first + "\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

std::string get(const std::string& target, const std::string& fields = "") {
    return request("GET " + target + " HTTP/1.1", fields);
}

/// Returns 0 for a request that is taken, else the status that it is refused with; -1 where bytes
/// are missing.
int status_of(const std::string& bytes) {
    const RequestReader reader = reader_of(bytes);
    return reader.state() == State::complete  ? 0
           : reader.state() == State::refused ? static_cast<int>(reader.refusal().status)
                                              : -1;
}

} // namespace

TEST_CASE("A request is read with its path, query, fields and host") {
    const RequestReader reader = reader_of(
        get("/ar/answer?q=%D9%85%D8%AA%D9%89+%D8%B5%D8%AF%D8%B1&x", "Accept-Language: ar\r\n"));
    REQUIRE(reader.state() == State::complete);
    CHECK(reader.request().method == "GET");
    CHECK(reader.request().target == "/ar/answer?q=%D9%85%D8%AA%D9%89+%D8%B5%D8%AF%D8%B1&x");
    CHECK(reader.request().path == "/ar/answer");
    CHECK(reader.request().query == Fields{{"q", "متى صدر"}, {"x", ""}});
    CHECK(reader.request().host == "localhost");
    CHECK(reader.request().header("accept-language") == "ar");
    CHECK(reader.keeps_alive());
}

TEST_CASE("The prefix of --base is taken off the path") {
    CHECK(reader_of(get("/sijill/ar/"), "/sijill").request().path == "/ar/");
    CHECK(reader_of(get("/sijill"), "/sijill").request().path == "/");
    CHECK(reader_of(get("/sijillx"), "/sijill").request().path.empty());
    CHECK(reader_of(get("/ar/"), "/sijill").request().path.empty());
}

TEST_CASE("Requests may come in any parts, and several at once") {
    const std::string two =
        request("POST /a HTTP/1.1", "Content-Length: 5\r\n", "سج\n") +
        request("POST /c HTTP/1.1", "Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\n\r\n") +
        get("/b?q=1");
    for (std::size_t part = 1; part <= two.size(); ++part) {
        CAPTURE(part);
        RequestReader reader(RequestLimits{}, "");
        std::vector<Request> requests;
        for (std::size_t begin = 0; begin < two.size(); begin += part) {
            reader.take(two.substr(begin, part));
            while (reader.state() == State::complete) {
                requests.push_back(reader.request());
                reader.go_on();
            }
        }
        REQUIRE(requests.size() == 3);
        CHECK(requests[0].body == "سج\n");
        CHECK(requests[1].body == "x");
        CHECK(requests[2].target == "/b?q=1");
        CHECK(reader.kept() == 0);
    }
}

TEST_CASE("Chunks are joined, and a form is read") {
    const RequestReader chunked = reader_of(request(
        "POST /x HTTP/1.1", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
    REQUIRE(chunked.state() == State::complete);
    CHECK(chunked.request().body == "abcde");
    const RequestReader form = reader_of(request(
        "POST /x HTTP/1.1",
        "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: 13\r\n",
        "a=1&b=%D8%A8+"));
    REQUIRE(form.state() == State::complete);
    CHECK(form.request().form == Fields{{"a", "1"}, {"b", "ب "}});
}

TEST_CASE("What two parsers could read in two ways is refused") {
    const std::string body = "POST /x HTTP/1.1";
    CHECK(status_of(get("/")) == 0);
    SECTION("Host") {
        CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
        CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 400);
        CHECK(status_of(get("/", "Host: localhost\r\n")) == 400);
        CHECK(status_of(get("/", "host: evil.example\r\n")) == 400);
        CHECK(status_of(get("http://localhost/")) == 0);
        CHECK(status_of(get("http://evil.example/")) == 400);
        CHECK(status_of(get("http://localhost.evil.example/")) == 400);
    }
    SECTION("the length of the body") {
        CHECK(status_of(request(body, "Content-Length: 2\r\n", "ab")) == 0);
        CHECK(status_of(request(body, "Content-Length: 2\r\nContent-Length: 2\r\n", "ab")) == 400);
        CHECK(status_of(request(body, "Content-Length: 2\r\nContent-Length: 3\r\n", "abc")) == 400);
        for (const char* length :
             {"2, 2", "+2", "-2", "0x2", "2 2", "", "2;", "99999999999999999999999"}) {
            CAPTURE(length);
            const int status =
                status_of(request(body, "Content-Length: " + std::string(length) + "\r\n", "ab"));
            CHECK((status == 400 || status == 413));
        }
    }
    SECTION("transfer codings") {
        const std::string chunk = "0\r\n\r\n";
        CHECK(status_of(request(body, "Transfer-Encoding: chunked\r\n", chunk)) == 0);
        CHECK(status_of(request(body, "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                                chunk)) == 400);
        CHECK(status_of(request(body, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                                chunk)) == 400);
        CHECK(status_of(request("POST /x HTTP/1.0", "Transfer-Encoding: chunked\r\n", chunk)) ==
              400);
        for (const char* coding : {"gzip, chunked", "chunked, chunked", "identity", "xchunked",
                                   "\"chunked\"", "chunked;x", "\x0bchunked"}) {
            CAPTURE(coding);
            const int status = status_of(
                request(body, "Transfer-Encoding: " + std::string(coding) + "\r\n", chunk));
            CHECK((status == 400 || status == 501));
        }
        CHECK(
            status_of(request(body, "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                              chunk)) == 400);
        CHECK(status_of(request(body, "Transfer-Encoding : chunked\r\n", chunk)) == 400);
    }
    SECTION("chunks") {
        const std::string chunked = "Transfer-Encoding: chunked\r\n";
        for (const char* chunk :
             {"g\r\n", "-1\r\n", "+1\r\na\r\n", "1\nab\r\n", "2\r\nabc\r\n0\r\n\r\n",
              "ffffffffffffffffff\r\n", " 1\r\na\r\n"}) {
            CAPTURE(chunk);
            const int status = status_of(request(body, chunked, chunk + std::string("0\r\n\r\n")));
            CHECK((status == 400 || status == 413));
        }
    }
    SECTION("line ends and folds") {
        CHECK(status_of("GET / HTTP/1.1\nHost: localhost\n\n") == 400);
        CHECK(status_of("GET / HTTP/1.1\r\nHost: localhost\n\r\n") == 400);
        CHECK(status_of("GET / HTTP/1.1\r\nHost: local\rhost\r\n\r\n") == 400);
        CHECK(status_of(get("/", "A: b\r\n c\r\n")) == 400);
        CHECK(status_of(get("/", "A: b\r\n\tc\r\n")) == 400);
        CHECK(status_of("GET / HTTP/1.1\r\n Host: localhost\r\n\r\n") == 400);
        CHECK(status_of("\r\n" + get("/")) == 0);
        CHECK(status_of("\r\n\r\n" + get("/")) == 0);
        CHECK(status_of("\n" + get("/")) == 400);
    }
    SECTION("bytes that no head has") {
        CHECK(status_of(get("/", std::string("A: b\0c\r\n", 8))) == 400);
        CHECK(status_of(get("/", "A: b\x01\r\n")) == 400);
        CHECK(status_of(get("/", "A: b\x7F\r\n")) == 400);
        CHECK(status_of(get("/", "A b: c\r\n")) == 400);
        CHECK(status_of(get("/", "A : c\r\n")) == 400);
        CHECK(status_of(get("/", ": c\r\n")) == 400);
        CHECK(status_of(get("/", "A\r\n")) == 400);
        CHECK(status_of(get("/", "A: نعم\r\n")) == 0);
        CHECK(status_of("\x16\x03\x01\x02") == 400); // TLS
    }
    SECTION("the first line") {
        CHECK(status_of(request("GET  / HTTP/1.1")) == 400);
        CHECK(status_of(request("GET\t/ HTTP/1.1")) == 400);
        CHECK(status_of(request(" GET / HTTP/1.1")) == 400);
        CHECK(status_of(request("GET /a b HTTP/1.1")) == 400);
        CHECK(status_of(request("GET /")) == 400);
        CHECK(status_of(request("G(T / HTTP/1.1")) == 400);
        CHECK(status_of(request("GET / HTTP/2.0")) != 0);
        CHECK(status_of(request("GET / HTTP/0.9")) != 0);
        CHECK(status_of(request("GET / HTTP/1.2")) != 0);
        CHECK(status_of(request("CONNECT localhost:80 HTTP/1.1")) == 400);
        CHECK(status_of(request("OPTIONS * HTTP/1.1")) == 0);
        CHECK(status_of(request("GET * HTTP/1.1")) == 400);
    }
    SECTION("fields that stand once") {
        CHECK(status_of(get("/", "Origin: http://a\r\nOrigin: http://b\r\n")) == 400);
        CHECK(status_of(get("/", "Sec-Fetch-Site: none\r\nSec-Fetch-Site: none\r\n")) == 400);
        CHECK(status_of(get("/", "Accept: a\r\nAccept: b\r\n")) == 0);
        CHECK(status_of(get("/", "Expect: 200-maybe\r\n")) == 417);
    }
    SECTION("addresses") {
        CHECK(status_of(get("/بحث")) == 0);
        for (const char* target :
             {"/%", "/%4", "/%zz", "/%C3%28", "/%00", "/%0A", "/a?q=%", "/a?q=%ff", "/a?q=%00",
              "/#a", "a", "?q", "//%ED%A0%80", "/\xFF"}) {
            CAPTURE(target);
            CHECK(status_of(get(target)) == 400);
        }
    }
}

TEST_CASE("Nothing larger than its limit is taken, or kept") {
    const RequestLimits limits;
    const std::string target(limits.target - 1, 'a');
    CHECK(status_of(get('/' + target)) == 0);
    CHECK(status_of(get('/' + target + 'a')) == 414);
    CHECK(status_of("GET /" + target + std::string(100, 'a')) == 414); // before the line ends
    std::string fields;
    for (std::size_t field = 1; field < limits.fields; ++field) {
        fields += "A: b\r\n";
    }
    CHECK(status_of(get("/", fields)) == 0);
    CHECK(status_of(get("/", fields + "A: b\r\n")) == 431);
    CHECK(status_of(get("/", "A: " + std::string(limits.head, 'b') + "\r\n")) == 431);
    CHECK(status_of("GET / HTTP/1.1\r\nA: " + std::string(limits.head, 'b')) == 431);
    const auto post = [&](std::size_t size) {
        return request("POST / HTTP/1.1", "Content-Length: " + std::to_string(size) + "\r\n");
    };
    CHECK(status_of(post(limits.body) + std::string(limits.body, 'x')) == 0);
    CHECK(status_of(post(limits.body + 1)) == 413);
    std::string chunks;
    for (std::size_t sent = 0; sent <= limits.body; ++sent) {
        chunks += "1\r\nx\r\n";
    }
    CHECK(status_of(request("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n", chunks)) == 413);
    CHECK(status_of(request("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n",
                            "1;" + std::string(5 * limits.body, 'x'))) == 413);
    std::string pairs = "/?";
    for (int pair = 0; pair <= 100; ++pair) {
        pairs += "a&";
    }
    CHECK(status_of(get(pairs)) == 400);
}

TEST_CASE("A quotation in an extension of a chunk ends on its line, however the bytes come") {
    const std::string head = request("POST /x HTTP/1.1", "Transfer-Encoding: chunked\r\n");
    const auto state_of = [](const std::string& bytes, std::size_t part) {
        RequestReader reader(RequestLimits{}, "");
        for (std::size_t begin = 0; begin < bytes.size(); begin += part) {
            reader.take(bytes.substr(begin, part));
        }
        return reader.state();
    };
    for (const std::size_t part : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
        CAPTURE(part);
        CHECK(state_of(head + "3;a=\"\r\nabc\r\n", part) == State::refused);
        CHECK(state_of(head + "3\r\nabc\r\n310;a=\"\r\nabc\r\n", part) == State::refused);
        CHECK(state_of(head + "3;a=\"\\\"\r\nabc\r\n", part) == State::refused);
        CHECK(state_of(head + "3;a=\"b c\";d=e\r\nabc\r\n", part) == State::body);
        CHECK(state_of(head + "3;a=\"b c\"\r\nabc\r\n00;a=\"b\"\r\nMore: x\r\n", part) ==
              State::body);
        CHECK(state_of(head + "3;a=\"b c\"\r\nabc\r\n00;a=\"b\"\r\nMore: x\r\n\r\n", part) ==
              State::complete);
    }
}

TEST_CASE("Fields behind the last chunk change nothing of the request") {
    const RequestReader reader = reader_of(
        request("POST /x HTTP/1.1", "Transfer-Encoding: chunked\r\n",
                "1\r\na\r\n0\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n\r\n"));
    REQUIRE(reader.state() == State::complete);
    CHECK(reader.request().host == "localhost");
    CHECK(reader.request().header("origin").empty());
}

TEST_CASE("A client that closes after its request, or waits for leave to send, is understood") {
    CHECK_FALSE(reader_of(get("/", "Connection: close\r\n")).keeps_alive());
    CHECK_FALSE(reader_of(request("GET / HTTP/1.0")).keeps_alive());
    CHECK(reader_of(request("GET / HTTP/1.0", "Connection: keep-alive\r\n")).keeps_alive());
    const RequestReader waiting =
        reader_of(request("POST /x HTTP/1.1", "Content-Length: 3\r\nExpect: 100-continue\r\n"));
    CHECK(waiting.state() == State::body);
    CHECK(waiting.expects_continue());
}
