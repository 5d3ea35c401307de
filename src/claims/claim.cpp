#include "claims/claim.hpp"

#include <algorithm>
#include <array>

namespace sijill::claims {

namespace {

constexpr std::array<std::string_view, 16> kKinds = {
    "planned",    "released", "postponed", "missed", "given_up",  "may_slip", "competes", "made_by",
    "founded_by", "can_do",   "used_on",   "said",   "caused_by", "price",    "funding",  "post"};

} // namespace

std::string_view name_of(Kind kind) noexcept {
    return kKinds.at(static_cast<std::size_t>(kind));
}

std::span<const std::string_view> kind_names() noexcept {
    return kKinds;
}

std::optional<Kind> kind_of(std::string_view name) noexcept {
    const auto* const found = std::find(kKinds.begin(), kKinds.end(), name);
    if (found == kKinds.end()) {
        return std::nullopt;
    }
    return static_cast<Kind>(found - kKinds.begin());
}

} // namespace sijill::claims
