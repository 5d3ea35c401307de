#pragma once

#include <csignal>
#include <cstddef>
#include <string>

namespace sijill::cli {

/// Reads letters from the terminal's keyboard, and the signals that belong to it. In pasted text,
/// where the terminal marks it (bracketed paste), a tab becomes a space, and control characters
/// other than line breaks are left out, so that they do not act as keys.
class Keyboard {
public:
    /// Handles SIGINT, SIGWINCH and SIGCONT until the object is destroyed. At most one at a time.
    Keyboard();
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    enum class Event { letter, interrupt, resize, resume, hang_up };

    /// Blocks the signals between two calls of next(), so that none is lost, until end(); forgets
    /// older ones. Returns true if Ctrl-C was among those.
    bool begin();
    void end();

    /// Waits for the next event; if it is a letter, letter() returns it.
    Event next();
    [[nodiscard]] char32_t letter() const noexcept { return letter_; }

    /// Drops what was typed and not taken by next() yet.
    void drop();

    /// Drops the rest of a key that sends several letters, as an arrow key does: what was typed and
    /// what follows at once.
    void drop_rest_of_key();

    /// Returns true if next() will not have to wait.
    [[nodiscard]] bool more() const noexcept { return offset_ < bytes_.size(); }

private:
    bool fill(bool wait);
    bool take_paste_mark();

    std::string bytes_;
    std::size_t offset_ = 0;
    char32_t letter_ = 0;
    bool pasting_ = false;
    sigset_t outside_{};
    struct sigaction before_[3]{};
};

} // namespace sijill::cli
