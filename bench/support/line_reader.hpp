#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// The lines of a text file, one after the other, without line breaks (LF or CR LF); lines of white
/// space only are skipped.
///
///     for (LineReader lines(file); lines.next();) { use(lines.line()); }
class LineReader {
public:
    /// Throws Error(bad_input) where the file cannot be read.
    explicit LineReader(std::filesystem::path file);

    /// Moves to the next line; false at the end. Throws Error(bad_input) where reading fails.
    [[nodiscard]] bool next();

    /// The current line; valid until next() is called.
    [[nodiscard]] const std::string& line() const noexcept { return line_; }

    /// Throws Error(bad_input) with `file:line: message`.
    [[noreturn]] void fail(std::string_view message, std::string hint = {}) const;

private:
    std::filesystem::path file_;
    std::ifstream stream_;
    std::string line_;
    std::size_t number_ = 0;
};

/// The parts of a line between separators, white space around each left out; `"a\t\tb"` has three.
[[nodiscard]] std::vector<std::string> split(std::string_view line, char separator);

/// The parts of a line between runs of white space.
[[nodiscard]] std::vector<std::string> split_at_spaces(std::string_view line);

} // namespace sijill::bench
