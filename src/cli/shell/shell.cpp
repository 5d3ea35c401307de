#include "cli/shell/shell.hpp"

#include "base/did_you_mean.hpp"
#include "base/to_int64.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/process/child_process.hpp"
#include "cli/shell/dot_commands.hpp"
#include "render/messages.hpp"
#include "reports/sql/sql_location.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <csignal>
#include <iostream>
#include <utility>

namespace sijill::cli {
namespace {

constexpr int kDeepest = 8;

/// Returns true if the text is only white space and closed comments.
bool says_nothing(const std::string& sql) {
    return reports::statement_begin(sql, 0) == sql.size() &&
           reports::statement_end(sql + "\n;", sql.size()).has_value();
}

std::string_view without_blanks_before(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

/// Returns the text without blanks and semicolons at its end.
std::string_view without_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t\r\n;") + 1);
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find_first_of(" \t\r\n;"));
}

/// Whether a word that is the name of a command begins a statement of SQLite, too.
bool begins_sql(std::string_view word) {
    return word == "analyze" || word == "reindex";
}

} // namespace

Shell::Shell(const Command& program, GlobalOptions options, CommandRunner run_command,
             bool interactive)
    : program_(program), options_(std::move(options)), run_command_(std::move(run_command)),
      interactive_(interactive) {
}

int Shell::take_line(const std::string& line) {
    const std::optional<int> code = pending_.empty() ? take_command(line) : take_within_sql(line);
    if (code) {
        return *code;
    }
    if (line.find('\0') != std::string::npos) {
        return refuse(Error(ErrorCode::bad_input, "not text: the line holds a NUL byte"_text));
    }
    const std::size_t from = pending_.size();
    pending_ += line + '\n';
    return run_finished(from);
}

/// Takes a line that is no SQL; nothing where it is.
std::optional<int> Shell::take_command(std::string_view line) {
    const std::string_view text = without_end(without_blanks_before(line));
    if (text.starts_with('.')) {
        return run_dot_command(*this, without_blanks_before(line).substr(1));
    }
    const std::string word(first_word(text));
    if (text == "exit" || text == "quit") {
        leave();
        return 0;
    }
    if (word == "help") {
        return run_dot_command(*this, text);
    }
    if (is_dot_command(program_, word) && !begins_sql(word)) {
        return refuse(Error(ErrorCode::usage, {"no SQL begins with {}"_text, word},
                            did_you_mean({"." + word})));
    }
    if (program_.command(word) != nullptr && !begins_sql(word)) { // of no use in here
        return run_dot_command(*this, text);
    }
    return std::nullopt;
}

/// Takes a line that is no part of the SQL before it; nothing where it is.
std::optional<int> Shell::take_within_sql(std::string_view line) {
    const std::string_view text = without_end(line);
    if (text == ".quit" || text == ".exit") {
        if (interactive_) {
            forget();
        }
        leave();
        return 0;
    }
    const std::string_view word = first_word(text);
    if (!word.starts_with('.') || !is_dot_command(program_, word.substr(1))) {
        return std::nullopt;
    }
    return report_error(Error(ErrorCode::usage,
                              {"the SQL before {} is not finished"_text, std::string(word)},
                              "end it with ; or drop it with Ctrl-C"_text),
                        language());
}

int Shell::run_finished(std::size_t from) {
    while (const auto end = reports::statement_end(pending_, from)) {
        const std::string statement = pending_.substr(0, *end);
        pending_.erase(0, *end);
        from = 0;
        if (reports::statement_begin(statement, 0) == statement.size()) {
            continue;
        }
        if (const int code = run_sql(without_blanks_before(statement)); code != 0) {
            pending_.clear();
            return code;
        }
    }
    if (says_nothing(pending_)) {
        pending_.clear();
    } else if (without_blanks_before(pending_).starts_with('.')) {
        return refuse(Error(ErrorCode::usage, "a command needs a line of its own"_text,
                            "end the line behind the semicolon"_text));
    }
    return 0;
}

int Shell::refuse(const Error& error) {
    pending_.clear();
    return report_error(error, language());
}

int Shell::run_sql(std::string_view statement) {
    last_sql_ = statement;
    return run({"sql", "--", last_sql_});
}

int Shell::take_text(std::istream& text, const std::string& label) {
    if (depth_ == kDeepest) {
        return report_error(Error(ErrorCode::usage, {"{}: read within itself"_text, label}),
                            language());
    }
    ++depth_;
    int code = 0;
    std::size_t number = 0;
    for (std::string line; code == 0 && !left_ && std::getline(text, line);) {
        ++number;
        code = take_line(line);
    }
    if (code == 0 && unfinished()) {
        code = report_error(
            Error(ErrorCode::bad_input, "the last statement does not end with ;"_text), language());
    }
    if (code != 0) {
        forget();
        std::cerr << "  "
                  << render::message(language(), "shell.stopped",
                                     {{"line", to_int64(number)}, {"file", label}})
                  << '\n';
    }
    --depth_;
    return code;
}

int Shell::run(const std::vector<std::string>& words) const {
    const ChildEnd end = run_apart([&] { return run_command_(options_, words); }, ChildInput::none);
    if (end.signal == SIGINT) {
        std::cerr << (interactive_ ? "\n" : "") << render::message(language(), "shell.interrupted")
                  << '\n';
    } else if (end.signal != 0 && end.signal != SIGPIPE) {
        std::cerr << fmt::format("sijill: the command was ended by signal {}\n", end.signal);
    }
    return end.exit_code;
}

} // namespace sijill::cli
