#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// A text and a question, and whether a search for the question should find the text.
struct FormLine {
    std::string form_class; ///< what is tried: "broken plural"
    bool wanted = false;
    std::string text;
    std::string question;
};

/// Reads lines of `class <TAB> 1|0 <TAB> text <TAB> question`; lines that begin with `#` are
/// comments. Throws Error(bad_input) with file and line.
[[nodiscard]] std::vector<FormLine> read_form_lines(const std::filesystem::path& file);

/// Returns for each line whether arabic_match(text, question) finds the text. Throws
/// Error(database).
[[nodiscard]] std::vector<bool> find_forms(std::span<const FormLine> lines);

/// How many lines of a class a search got right.
struct ClassScore {
    std::string form_class;
    bool wanted = false;
    std::size_t lines = 0;
    std::size_t right = 0;
};

/// Returns a score for each class, once for the lines that are wanted and once for the others, in
/// the order in which they first appear. `found` is beside the lines.
[[nodiscard]] std::vector<ClassScore> score_classes(std::span<const FormLine> lines,
                                                    const std::vector<bool>& found);

} // namespace sijill::bench
