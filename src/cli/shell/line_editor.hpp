#pragma once

#include "cli/completion/completion.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sijill::cli {

/// The candidates at the cursor, which replace the last bytes before it.
struct LineCompletion {
    std::size_t replaced = 0;          ///< bytes before the cursor that a candidate replaces
    std::vector<Candidate> candidates; ///< as listed
    std::vector<std::string> spelled;  ///< each as it is inserted, with quotes
    bool ends_word = true;             ///< if there is one candidate, a space follows
};

/// Reads lines at the terminal, which libedit lets the user edit. At most one object at a time: it
/// handles the signals of keyboard and window as long as it lives, and a Ctrl-C while no line is
/// read does nothing.
class LineEditor {
public:
    /// Returns the candidates, given the line before the cursor.
    using Completer = std::function<LineCompletion(const std::string& before)>;

    enum class End { line, interrupted, left, hung_up };
    struct Line {
        End end;          ///< left: Ctrl-D on an empty line; hung_up: the terminal is gone
        std::string text; ///< without its line break
    };

    explicit LineEditor(Completer completer);
    ~LineEditor();
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;

    [[nodiscard]] Line read(const std::string& prompt);

    /// Adds an entry that the arrow keys bring back.
    void remember(const std::string& entry);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sijill::cli
