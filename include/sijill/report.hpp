#pragma once

#include "sijill/api.h"
#include "sijill/message.hpp"
#include "sijill/report_page.hpp"
#include "sijill/result_set.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

class KnowledgeBase;

/// The types a parameter of a report may have. An entity arrives as any of its names and is bound
/// as its slug.
enum class ParameterType { text, integer, date, entity };

struct ReportParameter {
    std::string name;
    ParameterType type = ParameterType::text;
    std::optional<std::string> default_value; ///< nothing: NULL, which the report takes as "all"
    bool required = false;                    ///< the header gives no default
    std::string help_en, help_ar;
    std::string values_sql; ///< lists the values that can be chosen; may be empty
    int line = 0;           ///< of its @param

    [[nodiscard]] const std::string& help(Language language) const noexcept {
        return is_arabic(language) ? help_ar : help_en;
    }
};

/// A condition that a report's rows must meet: `rows >= 1`, `not_null quote`, `unique name`, `in
/// outcome a|b`, `min statements 1`.
struct ReportCheck {
    std::string text; ///< as written
    int line = 0;
};

/// A canned report: a checked header, then one read-only statement that stock SQLite runs.
struct Report {
    std::string file; ///< where it was read, for messages
    std::string name;
    std::string title_en, title_ar, description_en, description_ar;
    std::vector<ReportParameter> parameters;
    std::vector<Column> columns;
    std::vector<ReportCheck> checks;
    std::optional<Chart> chart;
    std::string sql; ///< the whole file
};

/// The reports that can be run: those built in, then those of the folders given, which may replace
/// built-in ones.
class SIJILL_API ReportCatalog {
public:
    /// A file of the folders that is faulty (an unknown, missing or double key, or what
    /// check_statements() finds) is left out and keeps no other from being run. Throws
    /// Error(bad_input) where a folder cannot be read.
    explicit ReportCatalog(const std::vector<std::filesystem::path>& folders = {});

    [[nodiscard]] const std::vector<Report>& reports() const noexcept { return reports_; }

    /// The faults of the files left out, "file:line: fault", by the names of the files without
    /// .sql.
    using Faults = std::map<std::string, std::vector<Message>, std::less<>>;
    [[nodiscard]] const Faults& faulty() const noexcept { return faulty_; }

    /// Throws Error(not_found) with the nearest names; Error(bad_input) with its faults for one
    /// that was left out.
    [[nodiscard]] const Report& find(std::string_view name) const;

    /// Holds every header against its statement, by asking SQLite on an empty base: one statement
    /// that only reads, parameters and columns as declared. Throws Error(bad_input) with every
    /// fault. Built-in reports need it only once, in a test.
    void check_statements() const;

private:
    std::vector<Report> reports_;
    Faults faulty_;
};

struct ReportOptions {
    Language language = Language::english; ///< language of title and description
    bool cite = false; ///< adds to rows with a statement_id: quote, source, paragraph, sentence,
                       ///< hedge, speaker
    bool count_rows = false; ///< also holds the number of rows against `@check rows`, which speaks
                             ///< of the seeded base under default parameters
};

/// Runs a report. Throws Error(usage) for an undeclared, missing or ill-typed parameter (with the
/// candidates), Error(not_found) for an entity nobody has that name or a text that is none of the
/// parameter's `values`, Error(check_failed) where a row breaks a @check of the report.
[[nodiscard]] SIJILL_API ResultSet run_report(KnowledgeBase& base, const Report& report,
                                              const ParameterValues& parameters,
                                              const ReportOptions& options);

/// A heading with the rows under it: what `show`, `compare` and `explain_report` answer with.
using Sections = std::vector<ResultSet>;

/// What a report would do, without running it: its parameters with the values that would be bound,
/// SQLite's plan, and the SQL. Throws as run_report does.
[[nodiscard]] SIJILL_API Sections explain_report(KnowledgeBase& base, const Report& report,
                                                 const ParameterValues& parameters,
                                                 Language language);

/// What a report is written by: a header and a statement that pass lint_reports(). Throws
/// Error(usage) for a name that is not of small letters, digits and hyphens.
[[nodiscard]] SIJILL_API std::string report_template(std::string_view name);

/// Returns the faults of query files and of folders of them, `file:line: fault`: those for which
/// ReportCatalog leaves a file out, and the @checks that fail when a report without faults is run;
/// one with a required parameter is not run. `@check rows` counts only if `count_rows` is set.
/// Throws Error(bad_input) if a path cannot be read.
[[nodiscard]] SIJILL_API std::vector<Message>
lint_reports(KnowledgeBase& base, const std::vector<std::filesystem::path>& paths, bool count_rows);

/// Runs a report and gathers what its rows rest on. Throws as run_report does.
[[nodiscard]] SIJILL_API ReportPage report_page(KnowledgeBase& base, const Report& report,
                                                const ParameterValues& parameters,
                                                const ReportOptions& options);

struct SqlOptions {
    ParameterValues parameters; ///< bound by name; a value that reads as a number is bound as one
    std::chrono::milliseconds timeout{5000};
    std::size_t max_rows = 10000; ///< 0: no limit; ResultSet::cut_at tells when it cut
    std::size_t max_memory = std::size_t{512} << 20; ///< bytes that SQLite and the rows may take
    bool write = false;                              ///< only on a base opened for writing
    std::string label = "sql"; ///< what messages call the text, such as the file it was read from
};

/// Runs one statement of a user behind the guard: authorizer (no ATTACH, no write, no PRAGMA but
/// the harmless, no load_extension), time, memory and size limits. With `write` the statement runs
/// in a transaction of its own. Throws Error(bad_input) for bad SQL, with line and column of the
/// fault; Error(refused) for what the guard forbids.
[[nodiscard]] SIJILL_API ResultSet run_sql(KnowledgeBase& base, std::string_view sql,
                                           const SqlOptions& options);

/// The card of an entity by slug or any name: names, statements with evidence, delays, competitors,
/// mentions; only the sections that have rows. Throws like KnowledgeBase::resolve.
[[nodiscard]] SIJILL_API Sections entity_card(KnowledgeBase& base, std::string_view name,
                                              Language language);

/// Two models or companies side by side, a row for each aspect. Throws like KnowledgeBase::resolve.
[[nodiscard]] SIJILL_API Sections compare_entities(KnowledgeBase& base, std::string_view left,
                                                   std::string_view right, Language language);

/// Tables and views with what they mean, or the columns of one of them. Throws Error(not_found).
[[nodiscard]] SIJILL_API ResultSet describe_schema(KnowledgeBase& base,
                                                   const std::optional<std::string>& name,
                                                   Language language);

} // namespace sijill
