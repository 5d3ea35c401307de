#pragma once

#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <vector>

namespace sijill::claims {

/// The claims of a sentence but for what is only said: "+competes" or, denied, "-competes".
[[nodiscard]] inline std::string stated_in(const std::string& text) {
    std::string found;
    for (const Claim& claim : find_claims(text, tokenize(text), {}, {})) {
        if (claim.kind != Kind::said) {
            found += (found.empty() ? "" : " ") + std::string(claim.denied ? "-" : "+") +
                     std::string(name_of(claim.kind));
        }
    }
    return found;
}

struct StatedCase {
    std::string text, stated;
};

inline void check_all(const std::vector<StatedCase>& cases) {
    for (const auto& [text, stated] : cases) {
        CAPTURE(text);
        CHECK(stated_in(text) == stated);
    }
}

} // namespace sijill::claims
