#include "cli/process/watchdog.hpp"

#include "kb/process/process_settings.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace sijill::cli {
namespace {

std::string& words_at_end() {
    static std::string words;
    return words;
}

/// Calls only what is safe in a signal handler.
void give_up(int) {
    const std::string& words = words_at_end();
    const auto written = write(STDERR_FILENO, words.data(), words.size());
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

Watchdog::Watchdog(std::chrono::milliseconds limit, std::string last_words) {
    words_at_end() = std::move(last_words);
    std::signal(SIGALRM, give_up);
    set_timer(limit);
}

Watchdog::~Watchdog() {
    rest();
    std::signal(SIGALRM, SIG_DFL);
}

void Watchdog::rest() {
    set_timer(std::chrono::milliseconds(0));
}

void limit_memory() {
    constexpr std::int64_t kOfSqlite = std::int64_t{1} << 30; // bytes
    kb::limit_heap(kOfSqlite);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they reserve terabytes
    constexpr rlim_t kOfAll = rlim_t{4} << 30;                      // bytes
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = std::min({kOfAll, limit.rlim_cur, limit.rlim_max});
    setrlimit(RLIMIT_AS, &limit);
#endif
}

} // namespace sijill::cli
