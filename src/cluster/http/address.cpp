#include "cluster/http/address.hpp"

#include "base/read_number.hpp"
#include "base/split.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

namespace sijill::cluster {
namespace {

constexpr std::string_view kDefaultPort = "4001";
constexpr std::string_view kHttp = "http://";
constexpr std::string_view kHttps = "https://";

[[noreturn]] void refuse(const Message& fault) {
    throw Error(ErrorCode::usage, {"the addresses of the cluster: {}"_text, fault},
                "--cluster http://HOST:4001, several between commas"_text);
}

int digit(char letter) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const char lower = letter >= 'A' && letter <= 'F' ? static_cast<char>(letter + 32) : letter;
    const std::size_t place = kDigits.find(lower);
    return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

/// Returns a text with the bytes that its %XX stand for.
std::string unescaped(std::string_view text) {
    constexpr int kBase = 16;
    std::string plain;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const bool has_digits = text[place] == '%' && place + 2 < text.size() &&
                                digit(text[place + 1]) >= 0 && digit(text[place + 2]) >= 0;
        if (!has_digits) {
            plain += text[place];
            continue;
        }
        plain += static_cast<char>(digit(text[place + 1]) * kBase + digit(text[place + 2]));
        place += 2;
    }
    return plain;
}

/// Takes "USER:PASSWORD@" from the beginning of a text, if it is there.
void take_user(std::string_view& text, Address& address) {
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) {
        return;
    }
    const std::string_view user = text.substr(0, at);
    const std::size_t colon = user.find(':');
    if (colon == std::string_view::npos) {
        refuse("a user without a password"_text);
    }
    address.user = unescaped(user.substr(0, colon));
    address.password = unescaped(user.substr(colon + 1));
    text.remove_prefix(at + 1);
}

Address read_address(std::string_view text) {
    if (text.starts_with(kHttps)) {
        refuse("https is not supported"_text);
    }
    if (!text.starts_with(kHttp)) {
        refuse("an address does not begin with http://"_text);
    }
    text.remove_prefix(kHttp.size());
    Address address;
    take_user(text, address);
    if (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    const bool is_bracketed = text.starts_with('[');
    const std::size_t end = is_bracketed ? text.find(']') : text.find(':');
    const std::string_view behind =
        end == std::string_view::npos ? "" : text.substr(end + (is_bracketed ? 1 : 0));
    address.host = text.substr(is_bracketed ? 1 : 0,
                               end == std::string_view::npos ? end : end - (is_bracketed ? 1 : 0));
    address.port = behind.empty() ? kDefaultPort : behind.substr(1);
    if (address.host.empty() || address.host.find_first_of("/?#[ \\") != std::string::npos ||
        (is_bracketed && end == std::string_view::npos) ||
        (!behind.empty() && behind.front() != ':') ||
        read_number<std::uint16_t>(address.port).value_or(0) == 0) {
        refuse("an address is not http://HOST:PORT"_text);
    }
    return address;
}

} // namespace

std::string Address::authority() const {
    return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port)
                                               : fmt::format("[{}]:{}", host, port);
}

std::string Address::text() const {
    return fmt::format("{}{}", kHttp, authority());
}

std::vector<Address> read_addresses(std::string_view text) {
    std::vector<Address> addresses;
    for_each_part(text, ',', [&](std::string_view part) {
        addresses.push_back(read_address(trimmed(part, " ")));
    });
    if (addresses.empty()) {
        refuse("no address"_text);
    }
    return addresses;
}

} // namespace sijill::cluster
