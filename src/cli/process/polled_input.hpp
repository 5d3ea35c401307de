#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <streambuf>

namespace sijill::cli {

/// Reads a file descriptor, and tells whether bytes are there, which std::cin does not: in_avail()
/// is 0 only after a second without any.
class PolledInput : public std::streambuf {
public:
    /// `look` is called several times a second while this waits, and may throw, which is passed on.
    /// The descriptor stays the caller's.
    PolledInput(int descriptor, std::function<void()> look);

protected:
    int_type underflow() override;
    std::streamsize showmanyc() override;

private:
    [[nodiscard]] bool waits_for_bytes();
    bool fill();

    int descriptor_;
    std::function<void()> look_;
    std::array<char, 1U << 16U> bytes_{};
    bool is_at_end_ = false;
};

} // namespace sijill::cli
