#pragma once

#include <cstddef>
#include <string>

namespace sijill::server {

/// Writes lines to a descriptor that somebody else may read slowly or not at all, and never waits
/// for him: a line for which there is no room is lost, and how many were is told once there is room
/// again. One thread at a time.
class LogWriter {
public:
    /// The descriptor stays the caller's.
    explicit LogWriter(int descriptor) : descriptor_(descriptor) {}

    /// Writes a line without its end, or counts it as lost.
    void write_line(const std::string& line);

    [[nodiscard]] std::size_t lost() const noexcept { return lost_; }

private:
    [[nodiscard]] bool put(std::string text) const;

    int descriptor_;
    std::size_t lost_ = 0; ///< since the last line that was written
};

} // namespace sijill::server
