#pragma once

#include "cli/completion/completion.hpp"

namespace sijill::cli {

/// Lists the values that an option can have. The base is opened only for options whose values are
/// in it; one that cannot be read has none, since completion has no room for an error.
class ValueSource {
public:
    /// `report` is the report that the line names, or "".
    ValueSource(const GlobalOptions& options, std::string report)
        : options_(options), report_(std::move(report)) {}

    void add(const Option& option, std::vector<Candidate>& candidates) const;

    /// Adds the rows of a query: a word, and in the second column, if there is one, what it is.
    void add_rows(std::string_view sql, std::vector<Candidate>& candidates) const;

private:
    void add_reports(std::vector<Candidate>& candidates) const;
    void add_parameter(const std::string& name, std::vector<Candidate>& candidates) const;

    const GlobalOptions& options_;
    std::string report_;
};

} // namespace sijill::cli
