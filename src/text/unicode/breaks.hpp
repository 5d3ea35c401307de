#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace sijill::text {

enum class BreakKind {
    sentence, ///< UAX #29
    grapheme, ///< clusters of letters and marks, UAX #29
    line,     ///< where a line may be broken, UAX #14
};

/// Cuts Arabic text by ICU's rules. Making one is slow, since ICU reads its rules; using it again
/// is fast. Not for two threads at a time.
class Breaker {
public:
    /// Throws Error(bad_input) if ICU has no data.
    explicit Breaker(BreakKind kind);
    ~Breaker();

    /// Returns the byte offsets at which the parts of `text`, UTF-8, end, ascending; the last is
    /// text.size(). None for an empty text. Throws Error(bad_input) for a text beyond 2 GiB, where
    /// ICU's offsets end.
    [[nodiscard]] std::vector<std::size_t> ends(std::string_view text);

private:
    class Rules;
    std::unique_ptr<Rules> rules_;
};

} // namespace sijill::text
