#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// The quotations of a sentence that have both their marks: «…», “…”, "…", […]. They may be nested.
class Quotations {
public:
    Quotations(std::string_view text, const std::vector<Token>& tokens);

    /// Returns the last word of the longest quotation that begins with a word.
    [[nodiscard]] std::optional<std::size_t> last_of(std::size_t first) const;

    /// Returns the first word of the longest quotation that ends with a word.
    [[nodiscard]] std::optional<std::size_t> first_of(std::size_t last) const;

    /// Returns a span with both marks of each quotation of which it has just one.
    [[nodiscard]] TextSpan whole(TextSpan span) const;

private:
    struct Quotation {
        std::size_t first, last; ///< words
        TextSpan span;           ///< with the marks
    };

    std::vector<Quotation> all_;
};

} // namespace sijill::claims
