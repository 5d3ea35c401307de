#pragma once

#include <csignal>
#include <cstddef>
#include <functional>
#include <string>

namespace sijill::cli {

/// Letters from the terminal's keyboard, with the signals that belong to it. What is pasted
/// (bracketed, where the terminal can) comes without the keys that would act: a tabulator is a
/// blank, other controls but line breaks are left out.
class TerminalKeys {
public:
    /// Takes SIGINT, SIGWINCH and SIGCONT until it is destroyed.
    TerminalKeys();
    ~TerminalKeys();
    TerminalKeys(const TerminalKeys&) = delete;
    TerminalKeys& operator=(const TerminalKeys&) = delete;

    enum class Event { letter, interrupt, resize, resume, hang_up };

    /// Holds the signals back between two reads, so that none is lost, and forgets older ones.
    void begin();
    void end();

    /// Waits for what comes next; a letter is then in letter().
    Event next();
    [[nodiscard]] char32_t letter() const noexcept { return letter_; }

    /// Whether letters have come that next() will give without waiting.
    [[nodiscard]] bool more() const noexcept { return place_ < bytes_.size(); }

private:
    bool fill(bool wait);
    bool take_paste_mark();

    std::string bytes_;
    std::size_t place_ = 0;
    char32_t letter_ = 0;
    bool pasting_ = false;
    sigset_t outside_{};
    struct sigaction before_[3]{};
};

} // namespace sijill::cli
