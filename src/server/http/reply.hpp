#pragma once

#include "server/http/request.hpp"

#include <cstddef>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>

namespace sijill::server {

/// An answer as it is sent, which several clients may share. Plain data.
struct Reply {
    unsigned status = 200;
    Fields headers; ///< without those of head_of()
    std::shared_ptr<const std::string> body = std::make_shared<const std::string>();

    /// Returns the value of a header by its name as written, or "".
    [[nodiscard]] std::string_view header(std::string_view name) const noexcept;

    /// Returns about how many bytes it takes.
    [[nodiscard]] std::size_t size() const noexcept;
};

/// Returns the status line and all headers, with the empty line: those of the answer, Date,
/// Content-Length, Connection, and what tells a browser to run nothing and to show it nowhere else.
/// Line breaks in a value become blanks.
[[nodiscard]] std::string head_of(const Reply& reply, bool keeps_alive, std::time_t now);

/// Returns the reason phrase of a status, such as "Not Found"; "" for one that is not used here.
[[nodiscard]] std::string_view reason_of(unsigned status) noexcept;

} // namespace sijill::server
