#pragma once

#include "cli/arguments/global_options.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <functional>

/// The base and the reports that a command line names.
namespace sijill::cli {

/// Opens the base of --db, or the one built in, for reading; under --as-of, as it stood then.
/// Remarks on an index of another version.
[[nodiscard]] KnowledgeBase open_base(const GlobalOptions& options);

/// Opens the base of --db for writing. Throws Error(refused) where there is none, Error(usage)
/// where the answer could not be given in the format asked for, and as refuse_as_of() and
/// refuse_cluster().
[[nodiscard]] KnowledgeBase open_base_for_writing(const GlobalOptions& options);

/// Throws Error(refused) under --cluster, for what only a file of one's own can do.
void refuse_cluster(const GlobalOptions& options);

/// Calls `work` with the base of --db, open for writing. Under --cluster that is a copy, whose
/// changes the cluster makes, and where another writer was first, `work` is called again with a
/// newer one. Throws as open_base_for_writing() and cluster::ClusterBase do.
void write_base(const GlobalOptions& options, const std::function<void(KnowledgeBase&)>& work);

/// Throws Error(usage) under --as-of, for commands that deal with the base as it is.
void refuse_as_of(const GlobalOptions& options);

/// Returns the built-in reports; read once. Thread-safe.
[[nodiscard]] const ReportCatalog& built_in_reports();

/// Reads the built-in reports and those of --queries. Throws as ReportCatalog does.
[[nodiscard]] ReportCatalog all_reports(const GlobalOptions& options);

/// Returns the report of this name. Of the built-in reports, reads no other unless the name is
/// mistyped. Throws as ReportCatalog::find() does.
[[nodiscard]] Report named_report(const GlobalOptions& options, std::string_view name);

} // namespace sijill::cli
