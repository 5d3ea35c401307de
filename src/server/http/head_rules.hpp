#pragma once

#include "server/http/refusal.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sijill::server {

/// How large the parts of a request may be, in bytes.
struct RequestLimits {
    std::size_t target = std::size_t{8} << 10;
    std::size_t head = std::size_t{16} << 10; ///< request line and fields
    std::size_t fields = 100;
    std::size_t body = std::size_t{64} << 10;
};

/// Looks at the lines of a request's head as they come, and refuses what parsers understand in
/// different ways, on which smuggling rests: line ends other than CR LF, NUL, folded fields, blanks
/// before a colon, bytes that are not a request at all. What it passes still has to be parsed.
class HeadRules {
public:
    explicit HeadRules(const RequestLimits& limits) : limits_(limits) {}

    /// Looks at all bytes that came so far, from the first of the request. Returns why they are
    /// refused, if they are. `end` is then, or once the head is complete, its length with the empty
    /// line; else 0.
    [[nodiscard]] std::optional<Refusal> look(std::string_view bytes);

    [[nodiscard]] std::size_t end() const noexcept { return end_; }

private:
    [[nodiscard]] std::optional<Refusal> look_at_line(std::string_view line);
    [[nodiscard]] std::optional<Refusal> look_at_size(std::string_view bytes) const;

    RequestLimits limits_;
    std::size_t line_begin_ = 0;
    std::size_t seen_ = 0;
    std::size_t lines_ = 0;
    std::size_t end_ = 0;
};

} // namespace sijill::server
