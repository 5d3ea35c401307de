#pragma once

#include "cli/shell/keyboard.hpp"

namespace sijill::cli {

/// What a key does in a review.
enum class ReviewKey { accept, edit, refuse, skip, undo, quit, other };

/// Returns what a letter does: a, e, r, s, u, q, in either case, and the letters that are on the
/// same keys of an Arabic keyboard.
[[nodiscard]] ReviewKey review_key(char32_t letter);

/// Reads single keys from the terminal, without waiting for the end of a line. While none is read,
/// the terminal is as it was. At most one object at a time: see Keyboard.
class SingleKeys {
public:
    /// Waits for a key. Ctrl-C, Ctrl-D and a terminal that is gone quit.
    [[nodiscard]] ReviewKey read();

private:
    Keyboard keyboard_;
};

} // namespace sijill::cli
