#include "cli/process/child_process.hpp"

#include "base/library_messages.hpp"
#include "sijill/error.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <sys/wait.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr int kSignalBase = 128;

void flush_all() {
    std::cout.flush();
    std::cerr.flush();
    std::fflush(stdout);
}

sigset_t keyboard_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

/// Ends by _exit(): exit() would write the parent's buffers a second time, and move its position in
/// standard input.
[[noreturn]] void be_child(const std::function<int()>& work, ChildInput input,
                           const sigset_t& mask) {
    for (const int signal : {SIGINT, SIGWINCH, SIGCONT}) {
        std::signal(signal, SIG_DFL);
    }
    sigprocmask(SIG_SETMASK, &mask, nullptr);
    if (input == ChildInput::none) {
        const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
        dup2(nothing, STDIN_FILENO);
    }
    const int code = work();
    flush_all();
    _exit(code);
}

} // namespace

ChildEnd run_apart(const std::function<int()>& work, ChildInput input) {
    flush_all();
    // Blocked until the child has replaced the parent's handler of Ctrl-C.
    const sigset_t keyboard = keyboard_signals();
    sigset_t before;
    sigprocmask(SIG_BLOCK, &keyboard, &before);
    const pid_t child = fork();
    if (child == 0) {
        be_child(work, input, before);
    }
    sigprocmask(SIG_SETMASK, &before, nullptr);
    if (child < 0) {
        throw Error(ErrorCode::refused,
                    {"no further process can run: {}"_text, system_message(errno)});
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status) ? ChildEnd{kSignalBase + WTERMSIG(status), WTERMSIG(status)}
                               : ChildEnd{WEXITSTATUS(status), 0};
}

} // namespace sijill::cli
