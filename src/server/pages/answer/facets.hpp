#pragma once

#include "server/call.hpp"
#include "server/pages/frame/given.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// By what the passages that a search found can be narrowed.
namespace sijill::server {

/// The names of facets, as they stand in addresses.
inline constexpr std::string_view kFacets[]{"source",    "entity",  "kind",
                                            "certainty", "speaker", "year"};

struct FacetValue {
    std::string facet, value, label;
    std::int64_t count = 0; ///< passages that it leaves
    bool chosen = false;
};

struct Narrowed {
    std::vector<std::int64_t> sentences; ///< row numbers of those that are left, best first
    std::vector<FacetValue> values;      ///< at most 20 of a facet, facet by facet
};

/// Narrows sentences by the facets that are given. Throws Error(not_found) for a value that none of
/// them has, with the values that there are.
[[nodiscard]] Narrowed narrowed(const Call& call, const Given& given,
                                const std::vector<std::int64_t>& sentences);

/// Returns markup: each facet with its values as links.
[[nodiscard]] std::string facet_lists(const Call& call, const Narrowed& found);

} // namespace sijill::server
