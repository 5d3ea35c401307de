#pragma once

#include <string>
#include <vector>

namespace sijill::cli {

/// The file of what was typed into the shell: `$XDG_STATE_HOME/sijill/history`, else below
/// ~/.local/state. One line an entry, oldest first; a line break within an entry is written `\n`, a
/// backslash `\\`. Only its owner may read it.
/// Each entry is appended at once, under a lock, so that shells that run at the same time keep the
/// entries of all. If the file cannot be read or written, nothing is kept and nothing reported.
class ShellHistory {
public:
    ShellHistory();

    /// Returns the newest 2000 entries; cuts the file to them when it has grown to twice that.
    [[nodiscard]] std::vector<std::string> load() const;

    void append(const std::string& entry) const;

    /// Returns the file's path; empty if there is no home folder.
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    std::string file_;
};

} // namespace sijill::cli
