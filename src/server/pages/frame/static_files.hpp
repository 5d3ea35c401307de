#pragma once

#include "server/call.hpp"

#include <string>
#include <string_view>

/// What pages load: the stylesheet, the script of the review, and the icon.
namespace sijill::server {

/// Returns the address of such a file with a hash of its bytes, so that a reader may keep it.
[[nodiscard]] std::string versioned_address(const Call& call, std::string_view path);

/// Answers "/style.css", "/script.js" and "/icon.svg".
[[nodiscard]] Response static_file(const Call& call);

} // namespace sijill::server
