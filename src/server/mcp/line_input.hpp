#pragma once

#include "server/mcp/json.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace sijill::server::mcp {

/// A line of a stream.
struct Line {
    std::string text;      ///< without its end
    bool too_long = false; ///< it had more than kLongestMessage bytes, which were passed over
};

/// Reads lines from a descriptor, and looks ahead for requests that are cancelled. The descriptors
/// stay the caller's.
class LineInput {
public:
    /// `stop` can be read once the reading is to end; -1: it never is.
    LineInput(int descriptor, int stop) : descriptor_(descriptor), stop_(stop) {}

    /// Returns the next line with anything in it, waiting for it; nothing at the end of the stream,
    /// after an error, and where `stop` says so. The last line needs no line break.
    [[nodiscard]] std::optional<Line> next();

    /// Reads what has come without waiting, at most 4 MiB ahead, and looks for
    /// `notifications/cancelled` in it.
    void look_ahead();

    [[nodiscard]] bool is_stopped() const;

    /// Returns whether the request with this id has been cancelled by what look_ahead() has seen.
    [[nodiscard]] bool is_cancelled(const Json& id) const {
        return cancelled_.contains(write_json(id));
    }

    /// Forgets a request, which is answered or not to be answered.
    void forget(const Json& id) { cancelled_.erase(write_json(id)); }

private:
    enum class Came { bytes, nothing, end };

    [[nodiscard]] Came wait_for_bytes(int milliseconds) const;
    bool read_some();
    void note_cancelled(std::string_view line);
    [[nodiscard]] std::optional<Line> take_line();

    int descriptor_;
    int stop_;
    std::string bytes_;    ///< read, and not yet returned
    std::size_t seen_ = 0; ///< of these, looked at for cancelled requests
    bool skips_ = false;   ///< the line that bytes_ begins with is too long
    bool at_end_ = false;
    std::set<std::string> cancelled_; ///< ids, as JSON
};

} // namespace sijill::server::mcp
