#include "cli/process/stop_signal.hpp"

#include "sijill/error.hpp"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

StopSignal::StopSignal() : descriptor_(-1) {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor_ < 0) {
        throw Error(ErrorCode::refused, "the system has no descriptor for signals"_text);
    }
}

StopSignal::~StopSignal() {
    signalfd_siginfo came{};
    while (read(descriptor_, &came, sizeof came) > 0) { // else it would come once more below
    }
    close(descriptor_);
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace sijill::cli
