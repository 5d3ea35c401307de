#pragma once

#include "cli/arguments/command_line.hpp"
#include "cli/output/stdout_redirect.hpp"
#include "sijill/error.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Runs lines typed one after the other: SQL, which ends at its semicolon and may take several
/// lines, and commands, which begin with a dot; but exit, quit and help also do without one, and
/// `.quit` leaves within SQL, too. The caller reads the lines. Every command runs in a
/// child process, so that the shell survives whatever ends it: Ctrl-C, a lack of memory, a function
/// that never returns. Calls that return an int return 0, or the exit code of what failed, after
/// reporting it.
class Shell {
public:
    Shell(const Command& program, GlobalOptions options, CommandRunner run_command,
          bool interactive);

    int take_line(const std::string& line);

    /// Takes all lines of a text, and stops at the first that fails. SQL without an end fails.
    int take_text(std::istream& text, const std::string& label);

    /// Returns true if SQL has begun that no semicolon has ended; pending() is that SQL.
    [[nodiscard]] bool unfinished() const noexcept { return !pending_.empty(); }
    [[nodiscard]] const std::string& pending() const noexcept { return pending_; }
    void forget() noexcept { pending_.clear(); }

    /// Returns true after `.quit`.
    [[nodiscard]] bool left() const noexcept { return left_; }
    void leave() noexcept { left_ = true; }

    /// The global options of the commands, which `.mode` changes.
    [[nodiscard]] GlobalOptions& options() noexcept { return options_; }
    [[nodiscard]] const GlobalOptions& options() const noexcept { return options_; }
    [[nodiscard]] const Command& program() const noexcept { return program_; }
    [[nodiscard]] Language language() const { return language_of(options_); }
    [[nodiscard]] bool interactive() const noexcept { return interactive_; }
    [[nodiscard]] const StdoutRedirect& redirect() const noexcept { return redirect_; }

    /// Returns the SQL that ran last, even if it failed; may be empty.
    [[nodiscard]] const std::string& last_sql() const noexcept { return last_sql_; }
    void set_last_sql(const std::string& sql) { last_sql_ = sql; }

    /// Runs a command line of the program, without its name.
    int run(const std::vector<std::string>& words) const;

private:
    std::optional<int> take_command(std::string_view line);
    std::optional<int> take_within_sql(std::string_view line);
    int run_finished(std::size_t from);
    int refuse(const Error& error);
    int run_sql(std::string_view statement);

    const Command& program_;
    GlobalOptions options_;
    CommandRunner run_command_;
    StdoutRedirect redirect_;
    std::string pending_;
    std::string last_sql_;
    bool interactive_;
    bool left_ = false;
    int depth_ = 0;
};

} // namespace sijill::cli
