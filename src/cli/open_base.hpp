#pragma once

#include "cli/arguments/global_options.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

/// The base and the reports that a command line names.
namespace sijill::cli {

/// Opens the base of --db, or the one built in, for reading; under --as-of, as it stood then.
/// Remarks on an index of another version.
[[nodiscard]] KnowledgeBase open_base(const GlobalOptions& options);

/// Opens the base of --db for writing. Throws Error(refused) where there is none, Error(usage)
/// where the answer could not be given in the format asked for, and as refuse_as_of().
[[nodiscard]] KnowledgeBase open_base_for_writing(const GlobalOptions& options);

/// Throws Error(usage) under --as-of, for commands that deal with the base as it is.
void refuse_as_of(const GlobalOptions& options);

/// Returns the built-in reports; read once. Thread-safe.
[[nodiscard]] const ReportCatalog& built_in_reports();

/// Reads the built-in reports and those of --queries. Throws as ReportCatalog does.
[[nodiscard]] ReportCatalog all_reports(const GlobalOptions& options);

} // namespace sijill::cli
