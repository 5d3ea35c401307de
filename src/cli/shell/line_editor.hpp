#pragma once

#include "cli/completion/completion.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// What could stand before the cursor in place of its last bytes.
struct LineCompletion {
    std::size_t replaced = 0;          ///< bytes before the cursor
    std::vector<Candidate> candidates; ///< as people read them
    std::vector<std::string> spelled;  ///< each as it is typed, quotes and all
    bool ends_word = true;             ///< a blank follows where there is one candidate alone
};

/// Lines typed at the terminal, edited by libedit: one object at a time, since it takes the signals
/// of keyboard and window for as long as it lives (a Ctrl-C while no line is read does nothing).
class ShellInput {
public:
    /// What could come next; given what stands on the line before the cursor.
    using Completer = std::function<LineCompletion(const std::string& before)>;

    enum class End { line, interrupted, left, hung_up };
    struct Line {
        End end;          ///< left: Ctrl-D on an empty line; hung_up: the terminal is gone
        std::string text; ///< without its line break
    };

    explicit ShellInput(Completer completer);
    ~ShellInput();
    ShellInput(const ShellInput&) = delete;
    ShellInput& operator=(const ShellInput&) = delete;

    [[nodiscard]] Line read(const std::string& prompt);

    /// Adds what the arrows bring back.
    void remember(const std::string& entry);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sijill::cli
