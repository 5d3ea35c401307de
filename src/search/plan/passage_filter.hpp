#pragma once

#include "search/plan/query_plan.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sijill::search {

/// Which passages may be hits at all. Refers to its arguments, which must outlive it.
class PassageFilter {
public:
    PassageFilter(const std::vector<Restriction>& restrictions,
                  const std::optional<PassageIds>& among)
        : restrictions_(restrictions), among_(among) {}

    [[nodiscard]] bool admits(std::int64_t passage) const;

private:
    const std::vector<Restriction>& restrictions_;
    const std::optional<PassageIds>& among_;
};

} // namespace sijill::search
