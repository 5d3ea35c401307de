#include "server/mcp/stdio.hpp"

#include "server/mcp/dispatcher.hpp"
#include "server/mcp/knowledge_offer.hpp"
#include "server/mcp/line_input.hpp"

#include <climits>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <new>
#include <poll.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace sijill::server::mcp {
namespace {

using Clock = std::chrono::steady_clock;

/// Writes a line. Returns false where nobody reads any more, or the conversation is to end.
bool write_line(const Streams& streams, std::string line) {
    line += '\n';
    std::string_view left = line;
    while (!left.empty()) {
        std::array<pollfd, 2> waiting{{{streams.output, POLLOUT, 0}, {streams.stop, POLLIN, 0}}};
        const int ready = poll(waiting.data(), waiting.size(), -1);
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready < 0 || waiting[1].revents != 0) {
            return false;
        }
        // So many bytes a pipe takes at once where poll() says that it takes any.
        const ssize_t size =
            write(streams.output, left.data(), std::min<std::size_t>(left.size(), PIPE_BUF));
        if (size < 0 && errno != EINTR && errno != EAGAIN) {
            return false;
        }
        left.remove_prefix(size < 0 ? 0 : static_cast<std::size_t>(size));
    }
    return true;
}

/// Interrupts what the base does for a request: after kMostTime, when it is cancelled, and when the
/// conversation is to end.
class Watch {
public:
    Watch(KnowledgeBase& base, LineInput& input, const Json& id) : base_(base) {
        const auto deadline = Clock::now() + kMostTime;
        base_.watch([&input, id, deadline] {
            input.look_ahead();
            return Clock::now() < deadline && !input.is_cancelled(id) && !input.is_stopped();
        });
    }
    ~Watch() { base_.watch({}); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    KnowledgeBase& base_;
};

/// Answers one line.
std::optional<Json> answer_line(const Library& library, LineInput& input, const Line& line,
                                Peer& peer) {
    const auto message = line.too_long ? std::nullopt : read_json(line.text);
    if (!message) {
        return parse_fault();
    }
    const Json* given = member(*message, "id");
    const Json id = given == nullptr ? Json(nullptr) : *given;
    input.look_ahead();
    std::optional<Json> answer;
    if (!input.is_cancelled(id)) {
        const Watch watch(library.base, input, id);
        KnowledgeOffer offer(library);
        answer = answer_message(offer, *message, peer);
    }
    input.look_ahead();
    const bool is_wanted = !input.is_cancelled(id);
    input.forget(id);
    return is_wanted ? answer : std::nullopt;
}

} // namespace

void serve_stdio(const Library& library, const Streams& streams, const Around& around) {
    LineInput input(streams.input, streams.stop);
    Peer peer;
    while (const auto line = input.next()) {
        around.begin();
        std::optional<Json> answer;
        try {
            answer = answer_line(library, input, *line, peer);
        } catch (const std::bad_alloc&) {
            answer = fault_message(nullptr, Fault(FaultCode::internal_error, "Out of memory"));
        }
        std::string written = answer ? write_json(*answer) : std::string();
        around.end();
        if (answer && !write_line(streams, std::move(written))) {
            return;
        }
    }
}

} // namespace sijill::server::mcp
