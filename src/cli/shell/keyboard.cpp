#include "cli/shell/keyboard.hpp"

#include "text/unicode/utf8.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr std::array<int, 3> kSignals{SIGINT, SIGWINCH, SIGCONT}; // Ctrl-C first: see begin()
constexpr std::string_view kPasteBegin = "\x1b[200~";
constexpr std::string_view kPasteEnd = "\x1b[201~";
constexpr std::size_t kLongestLetter = 4;

/// How long the rest of a letter or key may take on a slow line.
constexpr timespec kTogether{0, 30'000'000};

// Set by the signal handler, read by next().
volatile std::sig_atomic_t came[kSignals.size()];

void take_signal(int signal) {
    for (std::size_t index = 0; index < kSignals.size(); ++index) {
        came[index] = kSignals[index] == signal ? 1 : came[index];
    }
}

sigset_t signal_set() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : kSignals) {
        sigaddset(&set, signal);
    }
    return set;
}

/// Returns the number of bytes of the letter that begins with this byte; 1 if none does.
std::size_t letter_size(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

} // namespace

Keyboard::Keyboard() {
    struct sigaction action {};
    action.sa_handler = take_signal;
    for (std::size_t index = 0; index < kSignals.size(); ++index) {
        sigaction(kSignals[index], &action, &before_[index]);
    }
}

Keyboard::~Keyboard() {
    for (std::size_t index = 0; index < kSignals.size(); ++index) {
        sigaction(kSignals[index], &before_[index], nullptr);
    }
}

bool Keyboard::begin() {
    const sigset_t ours = signal_set();
    sigprocmask(SIG_BLOCK, &ours, &outside_);
    const bool was_interrupted = came[0] != 0;
    for (auto& signal : came) {
        signal = 0;
    }
    pasting_ = pasting_ && more();
    return was_interrupted;
}

void Keyboard::end() {
    sigprocmask(SIG_SETMASK, &outside_, nullptr);
}

void Keyboard::drop() {
    bytes_.clear();
    offset_ = 0;
    pasting_ = false;
    tcflush(STDIN_FILENO, TCIFLUSH);
}

void Keyboard::drop_rest_of_key() {
    do {
        offset_ = bytes_.size();
    } while (fill(false));
}

/// Reads more bytes; without `wait`, only those that follow within kTogether.
bool Keyboard::fill(bool wait) {
    pollfd keyboard{STDIN_FILENO, POLLIN, 0};
    if (ppoll(&keyboard, 1, wait ? nullptr : &kTogether, wait ? &outside_ : nullptr) <= 0) {
        return false;
    }
    bytes_.erase(0, offset_);
    offset_ = 0;
    char buffer[4096];
    const ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
    bytes_.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
    errno = 0;
    return count > 0;
}

/// Skips the sequence that begins or ends a paste; returns true if there was one.
bool Keyboard::take_paste_mark() {
    const std::string_view mark = pasting_ ? kPasteEnd : kPasteBegin;
    auto rest = [this] { return std::string_view(bytes_).substr(offset_); };
    // No waiting after a single escape, which is a key.
    while (rest().size() > 1 && rest().size() < mark.size() && mark.starts_with(rest()) &&
           fill(false)) {
    }
    if (!rest().starts_with(mark)) {
        return false;
    }
    offset_ += mark.size();
    pasting_ = !pasting_;
    return true;
}

Keyboard::Event Keyboard::next() {
    for (;;) {
        constexpr std::array<Event, 3> kEvents{Event::interrupt, Event::resize, Event::resume};
        for (std::size_t index = 0; index < kSignals.size(); ++index) {
            if (came[index] != 0) {
                came[index] = 0;
                return kEvents[index];
            }
        }
        if (!more() && !fill(true)) {
            if (errno == EINTR) {
                continue;
            }
            return Event::hang_up;
        }
        if (take_paste_mark()) {
            continue;
        }
        const std::size_t size = letter_size(bytes_[offset_]);
        while (bytes_.size() - offset_ < size && fill(false)) {
        }
        const auto decoded = text::decode_utf8(bytes_, offset_);
        offset_ = decoded.end_byte;
        letter_ = decoded.value;
        if (pasting_ && letter_ == U'\t') {
            letter_ = U' ';
        }
        constexpr char32_t kFirstPrintable = 0x20;
        if (!pasting_ || letter_ >= kFirstPrintable || letter_ == U'\n' || letter_ == U'\r') {
            return Event::letter;
        }
    }
}

} // namespace sijill::cli
