#include "cli/shell/keyboard.hpp"

#include "text/unicode/utf8.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <string_view>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr std::array<int, 3> kSignals{SIGINT, SIGWINCH, SIGCONT};
constexpr std::string_view kPasteBegin = "\x1b[200~";
constexpr std::string_view kPasteEnd = "\x1b[201~";
constexpr std::size_t kLongestLetter = 4;

/// Bytes of one letter or key come together; a slow line may part them.
constexpr timespec kTogether{0, 30'000'000};

// Set by a signal, looked at by next().
volatile std::sig_atomic_t came[kSignals.size()];

void take_signal(int signal) {
    for (std::size_t place = 0; place < kSignals.size(); ++place) {
        came[place] = kSignals[place] == signal ? 1 : came[place];
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

/// How many bytes the letter has that begins with this one; 1 where none does.
std::size_t letter_size(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

} // namespace

TerminalKeys::TerminalKeys() {
    struct sigaction action {};
    action.sa_handler = take_signal;
    for (std::size_t place = 0; place < kSignals.size(); ++place) {
        sigaction(kSignals[place], &action, &before_[place]);
    }
}

TerminalKeys::~TerminalKeys() {
    for (std::size_t place = 0; place < kSignals.size(); ++place) {
        sigaction(kSignals[place], &before_[place], nullptr);
    }
}

void TerminalKeys::begin() {
    const sigset_t ours = signal_set();
    sigprocmask(SIG_BLOCK, &ours, &outside_);
    for (auto& signal : came) {
        signal = 0;
    }
    pasting_ = pasting_ && more();
}

void TerminalKeys::end() {
    sigprocmask(SIG_SETMASK, &outside_, nullptr);
}

/// Reads what has come; without `wait`, only what comes with the bytes before it.
bool TerminalKeys::fill(bool wait) {
    pollfd keyboard{STDIN_FILENO, POLLIN, 0};
    if (ppoll(&keyboard, 1, wait ? nullptr : &kTogether, wait ? &outside_ : nullptr) <= 0) {
        return false;
    }
    bytes_.erase(0, place_);
    place_ = 0;
    char buffer[4096];
    const ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
    bytes_.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
    errno = 0;
    return count > 0;
}

/// Skips the sequence that begins or ends a paste; true where one was there.
bool TerminalKeys::take_paste_mark() {
    const std::string_view mark = pasting_ ? kPasteEnd : kPasteBegin;
    auto rest = [this] { return std::string_view(bytes_).substr(place_); };
    // A single escape is a key of its own: there is nothing to wait for.
    while (rest().size() > 1 && rest().size() < mark.size() && mark.starts_with(rest()) &&
           fill(false)) {
    }
    if (!rest().starts_with(mark)) {
        return false;
    }
    place_ += mark.size();
    pasting_ = !pasting_;
    return true;
}

TerminalKeys::Event TerminalKeys::next() {
    for (;;) {
        constexpr std::array<Event, 3> kEvents{Event::interrupt, Event::resize, Event::resume};
        for (std::size_t place = 0; place < kSignals.size(); ++place) {
            if (came[place] != 0) {
                came[place] = 0;
                return kEvents[place];
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
        const std::size_t size = letter_size(bytes_[place_]);
        while (bytes_.size() - place_ < size && fill(false)) {
        }
        const auto decoded = text::decode_utf8(bytes_, place_);
        place_ = decoded.end_byte;
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
