#include "cli/process/polled_input.hpp"

#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace sijill::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{100};
constexpr int kLooks = 10; // a second

} // namespace

PolledInput::PolledInput(int descriptor, std::function<void()> look)
    : descriptor_(descriptor), look_(std::move(look)) {
}

PolledInput::int_type PolledInput::underflow() {
    if (gptr() < egptr()) {
        return traits_type::to_int_type(*gptr());
    }
    while (!is_at_end_ && !waits_for_bytes()) {
    }
    return fill() ? traits_type::to_int_type(*gptr()) : traits_type::eof();
}

/// Called where the buffer is empty. Returns -1 at the end, as in_avail() is to.
std::streamsize PolledInput::showmanyc() {
    if (!is_at_end_ && !waits_for_bytes()) {
        return 0;
    }
    return fill() ? egptr() - gptr() : -1;
}

/// Returns false after a second without bytes. An end or an error is there to be read too.
bool PolledInput::waits_for_bytes() {
    for (int number = 0; number < kLooks; ++number) {
        pollfd waiting{descriptor_, POLLIN, 0};
        if (poll(&waiting, 1, static_cast<int>(kBetweenLooks.count())) > 0) {
            return true;
        }
        look_();
    }
    return false;
}

/// Reads what is there; an error counts as the end.
bool PolledInput::fill() {
    ssize_t size = 0;
    do {
        size = is_at_end_ ? 0 : read(descriptor_, bytes_.data(), bytes_.size());
    } while (size < 0 && errno == EINTR);
    is_at_end_ = size <= 0;
    setg(bytes_.data(), bytes_.data(), bytes_.data() + (is_at_end_ ? 0 : size));
    return !is_at_end_;
}

} // namespace sijill::cli
