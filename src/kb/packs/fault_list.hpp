#pragma once

#include <string>
#include <vector>

namespace sijill::kb {

/// Faults of input files, gathered so that a curator sees all of them in one run, in the order of
/// their lines.
class Problems {
public:
    /// `line` is 1-based; 0 means the file as a whole.
    void add(const std::string& file, int line, const std::string& fault);

    [[nodiscard]] bool empty() const noexcept { return problems_.empty(); }

    /// Throws Error(bad_input) with a line "file:line: fault" for each, where there is any.
    void throw_if_any() const;

private:
    struct Problem {
        std::string file;
        int line;
        std::string fault;
    };

    std::vector<Problem> problems_;
};

} // namespace sijill::kb
