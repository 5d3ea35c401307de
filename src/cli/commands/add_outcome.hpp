#pragma once

#include "cli/arguments/global_options.hpp"
#include "kb/documents/list_documents.hpp"
#include "sijill/knowledge_types.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sijill::cli {

/// What was added, and how documents went.
class AddOutcome {
public:
    /// `documents`: how many files and packs are to be added; 0 if there are none.
    AddOutcome(const GlobalOptions& options, bool is_dry_run, std::size_t documents);

    /// Counts a document, and tells of it.
    void take(const AddedDocument& document);

    /// Returns what to say of an interrupt.
    [[nodiscard]] std::string kept() const;

    /// Tells of the bad document that ended the work, and what that means for the others.
    void take_stop(const Error& error, const std::vector<kb::DocumentEntry>& entries) const;

    [[nodiscard]] std::size_t faults() const noexcept { return faults_; }

    /// Writes the answer, and the sums where not every document was told of, or there was none.
    /// Returns the exit code of the answer.
    int write(bool is_whole) const;

private:
    void add_row(const PackSummary& summary);
    void tell_each(const char* remark, const char* placeholder,
                   const std::vector<std::string>& texts) const;
    [[nodiscard]] ResultSet sums() const;

    const GlobalOptions& options_;
    bool is_dry_run_;
    std::size_t documents_;
    ResultSet rows_;
    std::size_t added_ = 0;
    std::size_t known_ = 0;
    std::size_t faults_ = 0;
    std::size_t undated_ = 0;
    std::size_t to_come_ = 0;                           ///< sources whose day is yet to come
    std::pair<std::string, std::string> to_come_first_; ///< the first of them, and its day
    std::size_t sentences_ = 0;
    std::size_t entities_ = 0;
    std::size_t statements_ = 0;
};

} // namespace sijill::cli
