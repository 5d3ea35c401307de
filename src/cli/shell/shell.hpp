#pragma once

#include "cli/context.hpp"
#include "cli/output/stdout_redirect.hpp"
#include "sijill/error.hpp"

#include <CLI/CLI.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// What a shell does with what it is told, a line at a time: SQL, over as many lines as it takes to
/// its semicolon, and commands, which begin with a dot. Where the lines come from is the caller's.
///
/// Every command runs in a process of its own, as it would from outside: whatever becomes of it
/// (Ctrl-C, no memory, a function that never returns), the shell lives on.
///
/// Each call returns 0, or the exit code of what failed, which standard error has told of.
class Shell {
public:
    Shell(const CLI::App& app, GlobalOptions options, CommandRunner run_command, bool interactive);

    int take_line(const std::string& line);

    /// Takes all lines of a text; stops at the first that fails. SQL that is left unfinished fails.
    int take_text(std::istream& text, const std::string& label);

    /// Whether SQL has begun that no semicolon ended yet; that, and a way to forget it.
    [[nodiscard]] bool unfinished() const noexcept { return !pending_.empty(); }
    [[nodiscard]] const std::string& pending() const noexcept { return pending_; }
    void forget() noexcept { pending_.clear(); }

    /// Whether `.quit` was said.
    [[nodiscard]] bool left() const noexcept { return left_; }
    void leave() noexcept { left_ = true; }

    /// What each command runs under.
    [[nodiscard]] GlobalOptions& options() noexcept { return options_; }
    [[nodiscard]] const GlobalOptions& options() const noexcept { return options_; }
    [[nodiscard]] const CLI::App& app() const noexcept { return app_; }
    [[nodiscard]] Language language() const;
    [[nodiscard]] bool interactive() const noexcept { return interactive_; }
    [[nodiscard]] const AnswerFile& answers() const noexcept { return answers_; }

    /// The SQL that ran last, whether or not it was good; may be empty.
    [[nodiscard]] const std::string& last_sql() const noexcept { return last_sql_; }
    void set_last_sql(const std::string& sql) { last_sql_ = sql; }

    /// Runs a command line of the program, without its name.
    int run(const std::vector<std::string>& words) const;

private:
    int run_finished(std::size_t from);
    int refuse(const Error& error);
    int run_sql(std::string_view statement);

    const CLI::App& app_;
    GlobalOptions options_;
    CommandRunner run_command_;
    AnswerFile answers_;
    std::string pending_;
    std::string last_sql_;
    bool interactive_;
    bool left_ = false;
    int depth_ = 0;
};

} // namespace sijill::cli
