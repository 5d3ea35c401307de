#pragma once

#include "server/http/request.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// What the query of an address gives a page. A field of a form that is left empty is not given.
class Given {
public:
    /// Throws Error(usage) for a name that is not among these, or comes twice.
    Given(const Fields& query, const std::vector<std::string_view>& names);

    /// Returns the value of a name, or "" where it is not given.
    [[nodiscard]] std::string text(std::string_view name) const;

    /// Returns a whole number from `least` to `most`; `otherwise` where it is not given. Throws
    /// Error(usage) for anything else.
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most,
                                      std::int64_t otherwise) const;

    /// Returns one of the values, or "" where it is not given. Throws Error(usage) with the nearest
    /// for anything else.
    [[nodiscard]] std::string one_of(std::string_view name,
                                     const std::vector<std::string>& values) const;

private:
    const Fields& query_;
};

} // namespace sijill::server
