#include "cli/review/single_keys.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <iterator>
#include <termios.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

struct KeyLetters {
    char32_t small, capital, arabic;
    ReviewKey key;
};

// The Arabic letters are sheen, theh, qaf, seen, ain and dad.
constexpr KeyLetters kKeys[]{
    {U'a', U'A', U'\u0634', ReviewKey::accept}, {U'e', U'E', U'\u062B', ReviewKey::edit},
    {U'r', U'R', U'\u0642', ReviewKey::refuse}, {U's', U'S', U'\u0633', ReviewKey::skip},
    {U'u', U'U', U'\u0639', ReviewKey::undo},   {U'q', U'Q', U'\u0636', ReviewKey::quit},
};
constexpr char32_t kEndOfInput = 0x04;
constexpr char32_t kEscape = 0x1B;

/// The signals that end the program unless it is told otherwise.
constexpr std::array kEndingSignals{SIGHUP, SIGQUIT, SIGTERM};

// Set before the signal handler is, which reads it.
termios modes_before;

/// Gives the terminal its modes back and ends the program as the signal does, by calls that a
/// handler may make (signal-safety(7)).
void restore_modes_and_end(int signal) {
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    std::signal(signal, SIG_DFL);
    raise(signal);
}

/// The terminal without lines and echo, until the object is destroyed.
class UnbufferedTerminal {
public:
    UnbufferedTerminal() {
        is_terminal_ = tcgetattr(STDIN_FILENO, &modes_before) == 0;
        if (is_terminal_) {
            handle_signals();
            set_modes();
        }
    }
    ~UnbufferedTerminal() {
        if (is_terminal_) {
            tcsetattr(STDIN_FILENO, TCSADRAIN, &modes_before);
            for (std::size_t index = 0; index < kEndingSignals.size(); ++index) {
                sigaction(kEndingSignals[index], &handlers_before_[index], nullptr);
            }
        }
    }
    UnbufferedTerminal(const UnbufferedTerminal&) = delete;
    UnbufferedTerminal& operator=(const UnbufferedTerminal&) = delete;

    /// Sets the modes, again where a shell has changed them.
    void set_modes() const {
        if (is_terminal_) {
            termios single = modes_before;
            single.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
            single.c_cc[VMIN] = 1;
            single.c_cc[VTIME] = 0;
            tcsetattr(STDIN_FILENO, TCSADRAIN, &single);
        }
    }

private:
    void handle_signals() {
        struct sigaction action {};
        action.sa_handler = restore_modes_and_end;
        for (std::size_t index = 0; index < kEndingSignals.size(); ++index) {
            struct sigaction& before = handlers_before_[index];
            sigaction(kEndingSignals[index], nullptr, &before);
            if (before.sa_handler == SIG_DFL) { // one that is ignored, as by nohup, stays so
                sigaction(kEndingSignals[index], &action, nullptr);
            }
        }
    }

    std::array<struct sigaction, kEndingSignals.size()> handlers_before_{};
    bool is_terminal_ = false;
};

} // namespace

ReviewKey review_key(char32_t letter) {
    const auto* const found = std::ranges::find_if(kKeys, [letter](const KeyLetters& key) {
        return letter == key.small || letter == key.capital || letter == key.arabic;
    });
    if (found != std::end(kKeys)) {
        return found->key;
    }
    return letter == kEndOfInput ? ReviewKey::quit : ReviewKey::other;
}

ReviewKey SingleKeys::read(const std::function<void()>& prompt) {
    const UnbufferedTerminal unbuffered;
    if (keyboard_.begin()) {
        keyboard_.end();
        return ReviewKey::quit;
    }
    keyboard_.drop();
    prompt();
    for (;;) {
        const Keyboard::Event event = keyboard_.next();
        if (event == Keyboard::Event::resize) {
            continue;
        }
        if (event == Keyboard::Event::resume) {
            unbuffered.set_modes();
            prompt();
            continue;
        }
        const bool is_letter = event == Keyboard::Event::letter;
        if (is_letter && keyboard_.letter() == kEscape) {
            keyboard_.drop_rest_of_key();
        }
        keyboard_.end();
        return is_letter ? review_key(keyboard_.letter()) : ReviewKey::quit;
    }
}

void SingleKeys::forget_interrupt() {
    keyboard_.begin();
    keyboard_.end();
}

} // namespace sijill::cli
