#pragma once

#include "cli/arguments/option.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

struct CommandLine;

/// How long a command may take that has no other limit.
inline constexpr std::chrono::seconds kQuestionLimit{60};

/// The definition of the program or of one of its commands: what it is, which options and operands
/// it has, and where their values go. Parsing, help, manual pages and completion all read it. A
/// target that has a value already, and is not an empty text or 0, has it as its default. Targets
/// must outlive the definition. Options keep their addresses.
class Command {
public:
    /// Does the work of a command that was named, and returns the exit code.
    using Work = std::function<int(const CommandLine& line)>;

    /// Returns the hint on a word that is not understood here; may be empty.
    using Guess = std::function<Message(const std::string& word)>;

    /// The definition has the option --help already.
    Command(std::string name, std::string about, const Command* parent = nullptr);

    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    Command& add_command(std::string name, std::string about);

    /// Without a target, only that the flag was typed is known: see CommandLine::typed().
    Option& add_flag(std::string name, std::string help);
    Option& add_flag(std::string name, bool& target, std::string help);
    Option& add_text(std::string name, std::string value_name, std::string& target,
                     std::string help);
    Option& add_texts(std::string name, std::string value_name, std::vector<std::string>& target,
                      std::string help);
    Option& add_number(std::string name, std::string value_name, std::size_t& target,
                       Range<std::int64_t> range, std::string help);
    Option& add_number(std::string name, std::string value_name, double& target,
                       Range<double> range, std::string help);

    /// Operands take the words in the order in which they are added. One that takes several words
    /// is the last.
    Option& add_operand(std::string name, std::string value_name, std::string& target,
                        std::string help);
    Option& add_operands(std::string name, std::string value_name, std::vector<std::string>& target,
                         std::string help);

    /// Has options defined only when one is looked up that is not there, or all are listed: `rest`
    /// adds them to this command. For those that take long to define and that few lines have.
    Command& defines_later(std::function<void()> rest);

    Command& runs(Work does);

    /// Sets how long the command may take until its answer is there, unless --timeout says
    /// otherwise; 0 is without any limit.
    Command& may_take(std::chrono::seconds time);
    Command& guesses(Guess hint);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& about() const noexcept { return about_; }
    [[nodiscard]] const Command* parent() const noexcept { return parent_; }
    [[nodiscard]] const std::list<Command>& commands() const noexcept { return commands_; }
    [[nodiscard]] const std::list<Option>& options() const;
    [[nodiscard]] std::list<Option>& options();
    [[nodiscard]] const std::list<Option>& operands() const noexcept { return operands_; }
    [[nodiscard]] const Work& work() const noexcept { return work_; }
    [[nodiscard]] std::chrono::seconds limit() const noexcept { return limit_; }
    [[nodiscard]] Message guess(const std::string& word) const;

    /// Returns the name with the program's before it.
    [[nodiscard]] std::string full_name(std::string_view separator = " ") const;

    [[nodiscard]] std::vector<std::string> command_names() const;

    /// Returns the command of this name, or null.
    [[nodiscard]] const Command* command(std::string_view name) const;

    /// Returns the option of this name (without dashes) or of this letter that can stand behind the
    /// command, which may be one of the program; or null.
    [[nodiscard]] const Option* option(std::string_view name) const;
    [[nodiscard]] const Option* option(char letter) const;

private:
    template <class Test>
    [[nodiscard]] const Option* first_option(Test is_wanted) const;
    Option& add(std::list<Option>& list, std::string name, std::string value_name,
                std::string help);
    void define_rest() const;

    std::string name_;
    std::string about_;
    const Command* parent_;
    std::list<Option> options_;
    std::list<Option> operands_;
    std::list<Command> commands_;
    mutable std::function<void()> rest_; ///< empty once it was called
    Work work_;
    std::chrono::seconds limit_ = kQuestionLimit;
    Guess guess_;
};

} // namespace sijill::cli
