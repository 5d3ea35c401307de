#pragma once

#include "sijill/error.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// Collects the faults of input files, so that a curator sees all of them in one run.
class FaultList {
public:
    /// Adds a fault; `line` counts from 1, and 0 means the file as a whole.
    void add(const std::string& file, int line, Message fault);

    /// Tells what was called `file` by another name, which can be translated.
    void call(const std::string& file, Message name);

    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

    /// Returns the lines that have a fault, each with its first one.
    [[nodiscard]] std::map<int, Message> by_line() const;

    /// Returns an error of the code bad_input if there is a fault, with a line "file:line: fault"
    /// for each, by ascending line, and this hint.
    [[nodiscard]] std::optional<Error> error(const Message& hint) const;

    /// Throws that error if there is a fault.
    void throw_if_any(const Message& hint = "nothing of it was written"_text) const;

private:
    struct Entry {
        std::string file;
        int line;
        Message fault;
    };

    std::vector<Entry> entries_;
    std::map<std::string, Message> names_; ///< by what they stand for
};

/// Returns "fault: hint", or the fault alone where there is no hint.
[[nodiscard]] Message with_hint(Message fault, const Message& hint);

} // namespace sijill::kb
