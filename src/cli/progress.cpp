#include "cli/progress.hpp"

#include "cli/process/terminal.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace sijill::cli {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds kBeforeFirst{0.5};
constexpr Seconds kBetween{0.1};
constexpr double kKilobyte = 1000;

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL); // the second Ctrl-C ends the program
}

std::string amount(double bytes, Language language) {
    return bytes < kKilobyte * kKilobyte
               ? render::message(language, "unit.kilobytes",
                                 {{"number", fmt::format("{:.0f}", bytes / kKilobyte)}})
               : render::message(
                     language, "unit.megabytes",
                     {{"number", fmt::format("{:.1f}", bytes / kKilobyte / kKilobyte)}});
}

} // namespace

Progress::Progress(const GlobalOptions& options, KnowledgeBase& base, Kept kept,
                   std::uint64_t total)
    : language_(language_of(options)), base_(base), kept_(std::move(kept)), total_(total),
      shows_(!options.quiet && isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb") {
    interrupted = 0;
    sigaction(SIGINT, nullptr, &before_);
    if (before_.sa_handler != SIG_IGN) {
        std::signal(SIGINT, interrupt);
    }
    base_.watch([this] { return draw(); });
}

Progress::~Progress() {
    base_.watch({});
    sigaction(SIGINT, &before_, nullptr);
    clear();
}

void Progress::run(const std::function<void()>& work) {
    if (interrupted != 0) {
        throw Interrupted{kept_()};
    }
    try {
        work();
    } catch (const Error& error) {
        if (interrupted != 0 && error.code() != ErrorCode::bad_input) {
            throw Interrupted{kept_()};
        }
        throw;
    }
}

void Progress::clear() {
    if (drawn_) {
        std::cerr << "\r\x1B[K" << std::flush;
        drawn_ = false;
    }
}

void Progress::look() {
    if (!draw()) {
        throw Error(ErrorCode::database, "interrupted"_text);
    }
}

/// Returns false after Ctrl-C.
bool Progress::draw() {
    const auto now = std::chrono::steady_clock::now();
    if (shows_ && now - begin_ >= kBeforeFirst && now - shown_ >= kBetween) {
        shown_ = now;
        drawn_ = true;
        std::cerr << "\r\x1B[K" << line() << std::flush;
    }
    return interrupted == 0;
}

std::string Progress::line() const {
    const double seconds = Seconds(shown_ - begin_).count();
    const auto whole = static_cast<std::int64_t>(seconds);
    if (done_ == 0 || total_ == 0) {
        return render::message(language_, "progress.time", {{"seconds", whole}});
    }
    const double rate = static_cast<double>(done_) / seconds;
    // Files may have grown since they were measured, and standard input cannot be.
    const std::uint64_t total = std::max(total_, done_);
    const double left = static_cast<double>(total - done_) / rate;
    return render::message(language_, "progress.share",
                           {{"done", amount(static_cast<double>(done_), language_)},
                            {"total", amount(static_cast<double>(total), language_)},
                            {"rate", amount(rate, language_)},
                            {"seconds", static_cast<std::int64_t>(left) + 1}});
}

} // namespace sijill::cli
