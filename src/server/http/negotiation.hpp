#pragma once

#include <string>
#include <string_view>

namespace sijill::server {

/// Returns whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// Returns whether texts of this type get smaller by compression.
[[nodiscard]] bool is_compressible(std::string_view content_type);

/// Returns bytes in the form of gzip (RFC 1952).
[[nodiscard]] std::string gzip(std::string_view bytes);

/// Returns whether an If-None-Match header has an entity tag (RFC 9110, 13.1.2). "*" matches none:
/// it is for requests that write.
[[nodiscard]] bool matches_tag(std::string_view if_none_match, std::string_view tag);

} // namespace sijill::server
