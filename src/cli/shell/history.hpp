#pragma once

#include <string>
#include <vector>

namespace sijill::cli {

/// What was typed into the shell, kept for the next time: `$XDG_STATE_HOME/sijill/history`, or
/// under ~/.local/state. A line an entry, oldest first; a line break within an entry is `\n`, a
/// backslash `\\`. Only its owner may read it.
///
/// Each entry is appended as it comes, under a lock, so that shells side by side keep what both
/// were told. Where the file cannot be read or written nothing is kept, silently: history is a
/// comfort, and no reason to fail.
class ShellHistory {
public:
    ShellHistory();

    /// The entries of the file, the newest 2000; it is cut to them when it has grown to twice that.
    [[nodiscard]] std::vector<std::string> load() const;

    void append(const std::string& entry) const;

private:
    std::string file_; ///< empty: no home
};

} // namespace sijill::cli
