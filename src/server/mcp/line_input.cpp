#include "server/mcp/line_input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace sijill::server::mcp {

LineInput::Came LineInput::wait_for_bytes(int milliseconds) const {
    std::array<pollfd, 2> waiting{{{descriptor_, POLLIN, 0}, {stop_, POLLIN, 0}}};
    int ready = 0;
    do {
        ready = poll(waiting.data(), waiting.size(), milliseconds);
    } while (ready < 0 && errno == EINTR);
    if (ready < 0 || waiting[1].revents != 0) {
        return Came::end;
    }
    return waiting[0].revents != 0 ? Came::bytes : Came::nothing;
}

bool LineInput::is_stopped() const {
    pollfd stopping{stop_, POLLIN, 0};
    return stop_ >= 0 && poll(&stopping, 1, 0) > 0;
}

/// Returns false at the end.
bool LineInput::read_some() {
    std::array<char, std::size_t{1} << 16U> some; // NOLINT: filled by read()
    ssize_t size = 0;
    do {
        size = read(descriptor_, some.data(), some.size());
    } while (size < 0 && errno == EINTR);
    at_end_ = size <= 0;
    if (!at_end_) {
        bytes_.append(some.data(), static_cast<std::size_t>(size));
    }
    return !at_end_;
}

/// Returns the first line of what was read, if all of it is there.
std::optional<Line> LineInput::take_line() {
    const std::size_t end = bytes_.find('\n');
    const bool is_whole = end != std::string::npos;
    const std::size_t length = is_whole ? end : bytes_.size();
    if (!is_whole && (skips_ || length > kLongestMessage)) {
        skips_ = true; // its bytes are of no use
        bytes_.clear();
        seen_ = 0;
    }
    const bool is_last = !is_whole && at_end_ && (length != 0 || skips_);
    if (!is_whole && !is_last) {
        return std::nullopt;
    }
    Line line;
    line.too_long = skips_ || length > kLongestMessage;
    line.text = line.too_long ? std::string() : bytes_.substr(0, length);
    if (line.text.ends_with('\r')) {
        line.text.pop_back();
    }
    const std::size_t used = is_whole ? end + 1 : bytes_.size();
    bytes_.erase(0, used);
    seen_ -= std::min(seen_, used);
    skips_ = false;
    return line;
}

std::optional<Line> LineInput::next() {
    constexpr int kForever = -1;
    while (true) {
        while (auto line = take_line()) {
            if (line->too_long || !line->text.empty()) {
                return line;
            }
        }
        if (at_end_ || wait_for_bytes(kForever) != Came::bytes) {
            return std::nullopt;
        }
        read_some();
    }
}

void LineInput::look_ahead() {
    constexpr std::size_t kFurthest = std::size_t{4} << 20; // bytes
    while (!at_end_ && bytes_.size() < kFurthest && wait_for_bytes(0) == Came::bytes) {
        read_some();
    }
    for (std::size_t end = bytes_.find('\n', seen_); end != std::string::npos;
         end = bytes_.find('\n', seen_)) {
        note_cancelled(std::string_view(bytes_).substr(seen_, end - seen_));
        seen_ = end + 1;
    }
}

void LineInput::note_cancelled(std::string_view line) {
    constexpr std::string_view kMethod = "notifications/cancelled";
    constexpr std::size_t kLongest = 4096; // bytes: longer ones are not looked for
    constexpr std::size_t kMost = 1000;
    if (line.size() > kLongest || line.find(kMethod) == std::string_view::npos) {
        return;
    }
    const auto message = read_json(line);
    if (!message || text_member(*message, "method") != kMethod) {
        return;
    }
    const Json* params = member(*message, "params");
    const Json* id = params == nullptr ? nullptr : member(*params, "requestId");
    if (id != nullptr && cancelled_.size() < kMost) {
        cancelled_.insert(write_json(*id));
    }
}

} // namespace sijill::server::mcp
