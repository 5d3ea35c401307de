#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace sijill::text {

enum class BreakKind { sentence, grapheme };

/// ICU's rules for cutting Arabic text (UAX #29), over UTF-8 bytes. Making one is slow (ICU reads
/// its rules), using it again is not. Not for two threads at a time.
class Breaker {
public:
    /// Throws Error(bad_input) where ICU has no data.
    explicit Breaker(BreakKind kind);
    ~Breaker();

    /// The bytes at which the parts of `text` end, ascending; the last is text.size(). None for an
    /// empty text. Throws Error(bad_input) for a text beyond 2 GiB, where ICU's offsets end.
    [[nodiscard]] std::vector<std::size_t> ends(std::string_view text);

private:
    class Rules;
    std::unique_ptr<Rules> rules_;
};

} // namespace sijill::text
