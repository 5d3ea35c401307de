#include "server/http/negotiation.hpp"

#include "base/ascii.hpp"
#include "base/read_number.hpp"
#include "base/split.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <zlib.h>

namespace sijill::server {
namespace {

constexpr std::string_view kBlanks = " \t"; // RFC 9110, section 5.6.3

/// Returns the quality of an element such as "gzip;q=0.5": 1 without one.
double quality_of(std::string_view element) {
    const std::size_t mark = element.find(';');
    if (mark == std::string_view::npos) {
        return 1;
    }
    const std::string parameter = ascii_lower(trimmed(element.substr(mark + 1), kBlanks));
    return parameter.starts_with("q=") ? read_number<double>(parameter.substr(2)).value_or(0) : 1;
}

} // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    double any = 0;
    for (const std::string_view element : split(accept_encoding, ',')) {
        const std::string name =
            ascii_lower(trimmed(element.substr(0, element.find(';')), kBlanks));
        if (name == "gzip" || name == "x-gzip") {
            return quality_of(element) > 0;
        }
        if (name == "*") {
            any = quality_of(element);
        }
    }
    return any > 0;
}

bool is_compressible(std::string_view content_type) {
    constexpr std::array<std::string_view, 5> kTypes{"text/", "application/json",
                                                     "application/problem+json",
                                                     "application/javascript", "image/svg+xml"};
    return std::ranges::any_of(kTypes, [&](auto type) { return content_type.starts_with(type); });
}

std::string gzip(std::string_view bytes) {
    constexpr int kLevel = 5; // above it, seconds grow faster than bytes fall
    constexpr int kGzipWindow = 15 + 16;
    constexpr int kMemory = 8;
    z_stream stream{};
    if (bytes.size() > std::numeric_limits<uInt>::max() ||
        deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) !=
            Z_OK) {
        throw std::bad_alloc();
    }
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // zlib only reads its input.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH); // deflateBound() has made room for all of it
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    packed.shrink_to_fit();
    return packed;
}

bool matches_tag(std::string_view if_none_match, std::string_view tag) {
    // Tags have no comma here, so that one of another server with a comma matches none.
    return std::ranges::any_of(split(if_none_match, ','), [tag](std::string_view element) {
        element = trimmed(element, kBlanks);
        if (element.starts_with("W/")) {
            element.remove_prefix(2);
        }
        return element == tag;
    });
}

} // namespace sijill::server
