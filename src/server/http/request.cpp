#include "server/http/request.hpp"

#include <algorithm>

namespace sijill::server {

std::string_view Request::header(std::string_view name) const noexcept {
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto& header) { return header.first == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace sijill::server
