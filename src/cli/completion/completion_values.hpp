#pragma once

#include "cli/completion/completion.hpp"

namespace sijill::cli {

/// The values that an option can have. What is asked of the base is asked only then; a base that
/// cannot be read has none, since nobody reads an error behind a pressed tabulator.
class ValueSource {
public:
    /// `report` is the report that the line names, where it names one.
    ValueSource(const Context& context, std::string report)
        : context_(context), report_(std::move(report)) {}

    void add(const CLI::Option& option, std::vector<Candidate>& candidates) const;

    /// What a query lists: a word, and what it is where there is a second column.
    void add_rows(std::string_view sql, std::vector<Candidate>& candidates) const;

private:
    void add_reports(std::vector<Candidate>& candidates) const;
    void add_parameter(const std::string& name, std::vector<Candidate>& candidates) const;

    const Context& context_;
    std::string report_;
};

} // namespace sijill::cli
