// For any bytes from a client: requests or a refusal, the same however the bytes come in parts; and
// whatever passes as a request has one Host, well-formed texts, and no more bytes than it may have.
#include "fuzz.hpp"
#include "server/http/request_reader.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <vector>

using namespace sijill;
using namespace sijill::server;

namespace {

/// What a connection told: the requests that were complete, also as text, and how it ended.
struct Heard {
    std::string told;
    std::vector<Request> requests;
    bool refused = false;
    std::size_t waiting = 0; ///< bytes that came and are not yet read
};

Heard listen(std::string_view bytes, std::size_t part) {
    Heard heard;
    RequestReader reader(RequestLimits{}, "/sijill");
    while (!bytes.empty() && reader.state() != RequestReader::State::refused) {
        reader.take(bytes.substr(0, part));
        bytes.remove_prefix(std::min(part, bytes.size()));
        while (reader.state() == RequestReader::State::complete) {
            heard.requests.push_back(reader.request());
            heard.told += reader.request().target + '\n' + reader.request().body + '\n';
            reader.go_on();
        }
    }
    heard.refused = reader.state() == RequestReader::State::refused;
    heard.waiting = reader.kept();
    return heard;
}

bool is_text(const std::string& text) {
    return !text::find_ill_formed(text) && text.find('\0') == std::string::npos;
}

void require_sound(const Request& request) {
    const RequestLimits limits;
    const auto hosts =
        std::ranges::count_if(request.headers, [](const auto& one) { return one.first == "host"; });
    fuzz::require(hosts == 1, "a request has one Host");
    fuzz::require(request.body.size() <= limits.body, "a body has no more bytes than it may have");
    fuzz::require(request.headers.size() <= limits.fields, "nor has a head more fields");
    fuzz::require(request.target.size() <= limits.target, "nor an address more bytes");
    fuzz::require(is_text(request.path), "a path is UTF-8");
    for (const auto& [name, value] : request.query) {
        fuzz::require(is_text(name) && is_text(value), "a query is UTF-8");
    }
    for (const auto& [name, value] : request.form) {
        fuzz::require(is_text(name) && is_text(value), "a form is UTF-8");
    }
    for (const auto& [name, value] : request.headers) {
        fuzz::require(name.find_first_of("\r\n:") == std::string::npos &&
                          value.find_first_of("\r\n") == std::string::npos,
                      "a field is one line");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::as_text(data, size);
    const Heard whole = listen(bytes, 1U << 14U);
    const Heard by_parts = listen(bytes, 7);
    fuzz::require(whole.told == by_parts.told, "parts make no other requests");
    // A body of chunks is read as soon as a last chunk, "0\r\n\r\n", may have come: until then, a
    // fault in fewer bytes is not told.
    fuzz::require(whole.refused == by_parts.refused || whole.waiting + by_parts.waiting < 5,
                  "parts make no other refusal");
    for (const Request& request : whole.requests) {
        require_sound(request);
    }
    return 0;
}
