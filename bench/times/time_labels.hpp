#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sijill::bench {

/// An expression of time in a sentence, in code points. An empty day is an open end.
struct TimeLabel {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string earliest;
    std::string latest;
    std::string precision;
    std::string modifier; ///< empty: none
    std::string calendar;
    bool inferred = false;

    bool operator==(const TimeLabel&) const = default;
};

/// A part of a sentence, in code points.
struct CodePointSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A sentence with all its expressions of time.
struct TimedSentence {
    std::string id; ///< the class stands before the hyphen: «hijri-03»
    std::string time_class;
    int anchor = 0; ///< a day_number()
    std::string text;
    std::vector<TimeLabel> labels;
    std::vector<CodePointSpan> ignored; ///< what may be found or not
};

/// Reads sentences from lines of `id <TAB> anchor <TAB> source <TAB> sentence <TAB> expressions`,
/// where the expressions are a JSON list, behind a line of headings. Throws Error(bad_input) with
/// file and line.
[[nodiscard]] std::vector<TimedSentence> read_labelled_sentences(const std::filesystem::path& file);

/// Adds to the sentences what may be found or not: lines of `id <TAB> begin <TAB> end <TAB> text`
/// behind a line of headings. Lines of other sentences are skipped. Throws Error(bad_input) with
/// file and line.
void add_ignored_spans(std::vector<TimedSentence>& sentences, const std::filesystem::path& file);

} // namespace sijill::bench
