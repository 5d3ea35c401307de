#include "cli/process/watchdog.hpp"

#include "sijill/error.hpp"

#include <csignal>
#include <cstdlib>
#include <string_view>
#include <sys/time.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr std::string_view kMessage =
    "sijill: sql: refused: more time than --timeout gives\n  one function did not return\n";

/// Calls only what is safe in a signal handler.
void give_up(int) {
    const auto written = write(STDERR_FILENO, kMessage.data(), kMessage.size());
    _exit(written < 0 ? EXIT_FAILURE : static_cast<int>(ErrorCode::refused));
}

void set_timer(std::chrono::milliseconds limit) {
    constexpr long kThousand = 1000;
    itimerval timer{};
    timer.it_value.tv_sec = limit.count() / kThousand;
    timer.it_value.tv_usec = limit.count() % kThousand * kThousand;
    setitimer(ITIMER_REAL, &timer, nullptr);
}

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds limit) {
    std::signal(SIGALRM, give_up);
    set_timer(limit);
}

Watchdog::~Watchdog() {
    set_timer(std::chrono::milliseconds(0));
    std::signal(SIGALRM, SIG_DFL);
}

} // namespace sijill::cli
