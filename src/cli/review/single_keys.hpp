#pragma once

#include "cli/shell/keyboard.hpp"

#include <functional>

namespace sijill::cli {

/// What a key does in a review.
enum class ReviewKey { accept, edit, refuse, skip, undo, quit, other };

/// Returns what a letter does: a, e, r, s, u, q, in either case, and the letters that are on the
/// same keys of an Arabic keyboard.
[[nodiscard]] ReviewKey review_key(char32_t letter);

/// Reads single keys from the terminal, without waiting for the end of a line. While none is read,
/// the terminal is as it was, also where a signal ends the program meanwhile. At most one object at
/// a time: see Keyboard.
class SingleKeys {
public:
    /// Calls `prompt` and waits for a key that is pressed from then on; calls `prompt` again where
    /// the program was stopped meanwhile (Ctrl-Z). Ctrl-C, also since the last call, Ctrl-D and a
    /// terminal that is gone quit. A key that sends several letters, such as an arrow, is `other`.
    [[nodiscard]] ReviewKey read(const std::function<void()>& prompt);

    /// Forgets a Ctrl-C that was meant for another program, such as an editor.
    void forget_interrupt();

private:
    Keyboard keyboard_;
};

} // namespace sijill::cli
