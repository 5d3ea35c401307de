#include "sijill/error.hpp"

#include "base/error_text.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill {

Error::Error(ErrorCode code, const std::string& message, std::string hint)
    : std::runtime_error(message), code_(code), hint_(std::move(hint)) {
}

std::string error_text(const Error& error) {
    return error.hint().empty() ? error.what() : fmt::format("{} ({})", error.what(), error.hint());
}

} // namespace sijill
