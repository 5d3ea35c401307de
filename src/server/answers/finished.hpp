#pragma once

#include "server/http/reply.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <string>
#include <string_view>

namespace sijill::server {

/// Whether the body of an answer is sent compressed.
enum class Coding { identity, gzip };

/// Returns the coding that a request takes.
[[nodiscard]] Coding coding_of(const Request& request);

/// Returns the entity tag of the answer to a target, in a state of the base (BasePool::state()) and
/// of this version of the program; "" for a state that is not known.
[[nodiscard]] std::string entity_tag(std::string_view state, std::string_view target,
                                     Coding coding);

/// Returns a response as it is sent, compressed if that is worth it. A good one gets the tag,
/// unless it is "" or the response says "Cache-Control: no-store": then browsers may keep it, and
/// ask whether it still holds. Others are not kept.
[[nodiscard]] Reply finished(Response response, Coding coding, const std::string& tag);

/// Returns the answer to a browser that has the one with this tag.
[[nodiscard]] Reply not_modified(const std::string& tag);

} // namespace sijill::server
