#pragma once

#include <string_view>

namespace sijill::server {

/// Why a request is not answered. The texts have static storage.
struct Refusal {
    unsigned status = 400;
    std::string_view code;   ///< of a problem object (RFC 9457), such as "too_long"
    std::string_view detail; ///< a sentence in English without a full stop
};

} // namespace sijill::server
