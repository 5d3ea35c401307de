#pragma once

#include <string>

namespace sijill::cli {

/// Sends standard output to a file, and back to where it went when the object was made.
class StdoutRedirect {
public:
    StdoutRedirect();
    ~StdoutRedirect();
    StdoutRedirect(const StdoutRedirect&) = delete;
    StdoutRedirect& operator=(const StdoutRedirect&) = delete;

    /// Sends standard output to this file, emptied. Throws Error(unwritable), and changes nothing
    /// then.
    void open(const std::string& file) const;
    void close() const;

    /// Returns the descriptor of the original standard output, for programs that need a terminal.
    [[nodiscard]] int outside() const noexcept { return outside_; }

private:
    int outside_;
};

} // namespace sijill::cli
