#include "server/net/access_log.hpp"

#include "base/ascii.hpp"
#include "base/json_writer.hpp"
#include "server/http/target.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>

namespace sijill::server {
namespace {

std::string_view name_of(Origin origin) {
    constexpr std::array<std::string_view, 5> kNames{"made", "shared", "cached", "unchanged",
                                                     "refused"};
    return kNames.at(static_cast<std::size_t>(origin));
}

constexpr std::size_t kLongestName = 60; ///< longer than any address of a client
constexpr std::size_t kLongestPath = 1000;

/// Returns printable ASCII; every other byte is percent-encoded, and so is a quotation mark. A line
/// must fit into a pipe as a whole, so that of a long text only the beginning stands in it, of
/// `longest` bytes before they are encoded.
std::string plain(std::string_view text, std::size_t longest) {
    std::string escaped;
    for (const char byte : text.substr(0, longest)) {
        if (is_visible_ascii(byte) && byte != '"' && byte != '\\') {
            escaped += byte;
        } else {
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return escaped.empty() ? "-" : escaped;
}

} // namespace

std::string log_line(const LogEntry& entry, LogForm form) {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const std::string time = fmt::format(
        "{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(entry.time)));
    const std::string took = fmt::format("{:.3f}", Milliseconds(entry.took).count());
    if (form == LogForm::text) {
        return fmt::format("{} {} {} {} {} {} {} {}", time, plain(entry.client, kLongestName),
                           plain(entry.method, kLongestName),
                           plain(path_of(entry.target), kLongestPath), entry.status, entry.bytes,
                           took, name_of(entry.origin));
    }
    JsonWriter json;
    json.open('{').member("time", time).member("client", plain(entry.client, kLongestName));
    json.member("method", plain(entry.method, kLongestName))
        .member("path", plain(path_of(entry.target), kLongestPath));
    json.member("status", entry.status).member("bytes", entry.bytes);
    return json.key("ms").json(took).member("origin", name_of(entry.origin)).close('}').take();
}

} // namespace sijill::server
