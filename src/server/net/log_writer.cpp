#include "server/net/log_writer.hpp"

#include <climits>
#include <fmt/format.h>

#include <poll.h>
#include <unistd.h>
#include <utility>

namespace sijill::server {

/// Returns false where there is no room. A pipe that poll() calls ready takes PIPE_BUF bytes as a
/// whole, so that no line is cut by that of another and no write waits.
bool LogWriter::put(std::string text) const {
    text += '\n';
    pollfd ready{descriptor_, POLLOUT, 0};
    if (text.size() > PIPE_BUF || poll(&ready, 1, 0) <= 0 || (ready.revents & POLLOUT) == 0) {
        return false;
    }
    return write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

void LogWriter::write_line(const std::string& line) {
    if (lost_ > 0 && !put(fmt::format("{} lines of the log were lost: nobody read them", lost_))) {
        ++lost_;
        return;
    }
    lost_ = put(line) ? 0 : 1;
}

} // namespace sijill::server
