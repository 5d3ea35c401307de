#pragma once

#include "render/page/html_parts.hpp"
#include "server/call.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// Addresses of pages, as they stand in links: with the prefix of --base, and percent-encoded.
namespace sijill::server {

/// Returns the address of a page in the language of the call. The path stands behind the language,
/// begins with a slash and is encoded already; fields are not, and those without a value are left
/// out.
[[nodiscard]] std::string page_address(const Call& call, std::string_view path,
                                       const Fields& fields = {});

/// Returns the address of what has no language, such as "/style.css"; path and fields as above.
[[nodiscard]] std::string file_address(const Call& call, std::string_view path,
                                       const Fields& fields = {});

/// Returns the address of the page that is asked for, in another language.
[[nodiscard]] std::string address_in(const Call& call, Language language);

/// Returns the query of a call with another value for a name, or without it where it is empty.
[[nodiscard]] Fields with(const Fields& fields, std::string_view name, std::string_view value);

[[nodiscard]] std::string entity_address(const Call& call, std::string_view slug);
[[nodiscard]] std::string statement_address(const Call& call, std::int64_t statement);

/// Returns where tables and quotations lead.
[[nodiscard]] render::AddressOf addresses(const Call& call);

/// How many sentences of a source stand on one page.
inline constexpr std::int64_t kSentencesOfPage = 2000;

/// Returns the address of a source, or of a sentence in it by its number from 1.
[[nodiscard]] std::string source_address(const Call& call, std::string_view slug,
                                         std::int64_t sentence = 0);

} // namespace sijill::server
