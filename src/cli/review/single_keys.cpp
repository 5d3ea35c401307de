#include "cli/review/single_keys.hpp"

#include <algorithm>
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

/// The terminal without lines and echo, until the object is destroyed.
class UnbufferedTerminal {
public:
    UnbufferedTerminal() {
        is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
        if (is_terminal_) {
            termios single = before_;
            single.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
            single.c_cc[VMIN] = 1;
            single.c_cc[VTIME] = 0;
            tcsetattr(STDIN_FILENO, TCSADRAIN, &single);
        }
    }
    ~UnbufferedTerminal() {
        if (is_terminal_) {
            tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
        }
    }
    UnbufferedTerminal(const UnbufferedTerminal&) = delete;
    UnbufferedTerminal& operator=(const UnbufferedTerminal&) = delete;

private:
    termios before_{};
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

ReviewKey SingleKeys::read() {
    const UnbufferedTerminal unbuffered;
    keyboard_.begin();
    for (;;) {
        const Keyboard::Event event = keyboard_.next();
        if (event == Keyboard::Event::resize || event == Keyboard::Event::resume) {
            continue;
        }
        keyboard_.end();
        return event == Keyboard::Event::letter ? review_key(keyboard_.letter()) : ReviewKey::quit;
    }
}

} // namespace sijill::cli
