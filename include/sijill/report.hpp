#pragma once

#include "sijill/api.h"
#include "sijill/message.hpp"
#include "sijill/report_page.hpp"
#include "sijill/result_set.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
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
    bool required = false;                    ///< has no default
    std::string help_en, help_ar;             ///< its meaning
    std::string values_sql;          ///< a query for the values that can be chosen; may be empty
    int line = 0;                    ///< of its @param, from 1
    std::optional<std::int64_t> min; ///< of an integer: no value is less

    [[nodiscard]] const std::string& help(Language language) const noexcept {
        return is_arabic(language) ? help_ar : help_en;
    }
};

/// A condition that the rows of a report must meet: `rows >= 1`, `not_null quote`, `unique name`,
/// `in outcome a|b`, `min statements 1`.
struct ReportCheck {
    std::string text; ///< as written behind @check
    int line = 0;     ///< from 1
};

/// A kind of question that a report answers: `@answers planned model=model company=organization`.
struct ReportAnswer {
    std::string intent; ///< the name of a pattern of seeds/questions.toml, or of a user's
    /// What a parameter takes: of an entity, the kinds that it may be of, as "model" or
    /// "model|event", or "any"; of a date, "earliest" or "latest" of the time that the question
    /// names; of another, the value itself.
    std::map<std::string, std::string> parameters;
    int line = 0; ///< of its @answers, from 1
};

/// A query file: its header, and one statement that only reads and runs in any SQLite. Plain data.
struct Report {
    std::string file; ///< the path that it was read from, for messages
    std::string name;
    std::string title_en, title_ar, description_en, description_ar;
    std::vector<ReportParameter> parameters;
    std::vector<Column> columns;
    std::vector<ReportCheck> checks;
    std::vector<ReportAnswer> answers;
    std::optional<Chart> chart;
    std::vector<std::string> candidate_kinds; ///< of report_candidates(); may be empty
    std::string sql;                          ///< the whole text of the file
};

/// The reports that can be run: the built-in ones and those of the user's folders. A report of a
/// later folder replaces one of the same name. Never changes once it is made; thread-safe then.
class SIJILL_API ReportCatalog {
public:
    /// Reads the query files of the folders. Leaves out a file that has a fault (an unknown,
    /// missing or repeated key, or what check_statements() finds); the others can be run. Throws
    /// Error(bad_input) if a folder cannot be read.
    explicit ReportCatalog(const std::vector<std::filesystem::path>& folders = {});

    /// All reports, in the order of their names.
    [[nodiscard]] const std::vector<Report>& reports() const noexcept { return reports_; }

    /// The faults of the files left out, "file:line: fault", by the names of the files without
    /// .sql.
    using Faults = std::map<std::string, std::vector<Message>, std::less<>>;
    [[nodiscard]] const Faults& faulty() const noexcept { return faulty_; }

    /// Returns the report of this name, which lives as long as the catalog. Throws Error(not_found)
    /// with the nearest names; Error(bad_input) with the faults of a file that was left out.
    [[nodiscard]] const Report& find(std::string_view name) const;

    /// Compares every header with its statement, by asking SQLite on an empty base: that it is one
    /// statement, only reads, and has the declared parameters and columns. Throws Error(bad_input)
    /// with all faults. The constructor has done so for the files of folders.
    void check_statements() const;

private:
    std::vector<Report> reports_;
    Faults faulty_;
};

/// How long one statement may take, and which of its rows are read; each number is 0 for no limit.
struct ReadLimits {
    std::chrono::milliseconds timeout{0};
    std::size_t skip = 0;      ///< rows that are left out at the beginning
    std::size_t max_rows = 0;  ///< rows that are read behind those
    std::size_t max_bytes = 0; ///< bytes of the values that are read
};

struct ReportOptions {
    Language language = Language::english; ///< language of title and description
    bool cite = false; ///< adds to rows with a statement_id: quote, source, paragraph, sentence,
                       ///< hedge and speaker
    bool candidates = false; ///< of report_page() alone: adds report_candidates()
    bool count_rows = false; ///< makes `@check rows` too, which are true of the seeded base without
                             ///< parameters
    ReadLimits limits = {};
};

/// Runs a report. Throws Error(usage) for a parameter that is undeclared, missing or of another
/// type, with those that there are; Error(not_found) for a name that no entity has, or a text that
/// is not among the parameter's `values`; Error(check_failed) if the rows do not meet a @check;
/// Error(limit_time) and Error(limit_memory) for what takes too much.
[[nodiscard]] SIJILL_API ResultSet run_report(KnowledgeBase& base, const Report& report,
                                              const ParameterValues& parameters,
                                              const ReportOptions& options);

/// Returns what sentences seem to state of the kinds that the report's @candidates names, found by
/// rules and confirmed by nobody: the open candidates whose sentence names each entity that is
/// given as a parameter, or one of its models. Other parameters do not narrow them. Each row has
/// `basis`, which is "candidate", so that none is taken for a statement. Throws Error(usage) for a
/// report without @candidates, and as run_report() does for faulty parameters.
[[nodiscard]] SIJILL_API ResultSet report_candidates(KnowledgeBase& base, const Report& report,
                                                     const ParameterValues& parameters,
                                                     Language language);

/// Several results under headings, as entity_card(), compare_entities() and explain_report()
/// return.
using Sections = std::vector<ResultSet>;

/// Returns what a report would do, without running it: its parameters with the values that would be
/// bound, SQLite's query plan, and the SQL. Throws as run_report() does.
[[nodiscard]] SIJILL_API Sections explain_report(KnowledgeBase& base, const Report& report,
                                                 const ParameterValues& parameters,
                                                 Language language);

/// Returns the text of a query file to begin with, for a report of this name; lint_reports() finds
/// no fault in it. Throws Error(usage) unless the name has only the letters a to z, digits and
/// hyphens.
[[nodiscard]] SIJILL_API std::string report_template(std::string_view name);

/// Returns the faults of query files and of folders of them, `file:line: fault`: those for which
/// ReportCatalog leaves a file out, and the @checks that fail when a report without faults is run;
/// one with a required parameter is not run. `@check rows` counts only if `count_rows` is set.
/// Throws Error(bad_input) if a path cannot be read.
[[nodiscard]] SIJILL_API std::vector<Message>
lint_reports(KnowledgeBase& base, const std::vector<std::filesystem::path>& paths, bool count_rows);

/// Runs a report and adds the evidence and the sources of its rows. Throws as run_report() does.
[[nodiscard]] SIJILL_API ReportPage report_page(KnowledgeBase& base, const Report& report,
                                                const ParameterValues& parameters,
                                                const ReportOptions& options);

struct SqlOptions {
    ParameterValues parameters; ///< by name, or by number for `?` and `?2`; a value that looks like
                                ///< a number is bound as one
    std::chrono::milliseconds timeout{5000};
    std::size_t max_rows =
        10000; ///< 0: no limit; ResultSet::cut_at says whether rows were left out
    /// Bytes that SQLite and the rows may take; 0: no limit. SQLite counts what it takes in the
    /// whole process, so that statements of other threads count too while this one runs.
    std::size_t max_memory = std::size_t{512} << 20;
    bool write = false;        ///< lets it change rows of a base that is opened for writing
    std::string label = "sql"; ///< the name of the text in messages, such as that of its file
    std::size_t max_bytes = 0; ///< as ReadLimits::max_bytes
    std::size_t max_value = 0; ///< bytes of one value; 0, and more than 16 MiB: 16 MiB
    bool all_rows = false; ///< refuses a statement of which max_rows or max_bytes leave rows out
};

/// Runs one statement of a user behind a guard: it can only read (no writes, no ATTACH, no
/// load_extension(), only PRAGMAs that read), within limits of time, memory, size and nesting. With
/// `write` it can change rows, in a transaction of its own. Throws Error(bad_input) for a fault in
/// the SQL, with its line and column; Error(refused) for what the guard forbids, and for rows left
/// out under `all_rows`, when nothing is written; Error(limit_time)
/// and Error(limit_memory) for what takes too much; Error(usage) for a parameter without a value
/// and a value without a parameter; Error(database) if the file cannot be read or written.
[[nodiscard]] SIJILL_API ResultSet run_sql(KnowledgeBase& base, std::string_view sql,
                                           const SqlOptions& options);

/// Returns what the base knows of an entity, given by its slug or any of its names: names,
/// statements with evidence, delays, competitors and mentions, without sections that have no rows.
/// The limits hold for each section. Throws as KnowledgeBase::resolve() does, and Error(limit_time)
/// and Error(limit_memory).
[[nodiscard]] SIJILL_API Sections entity_card(KnowledgeBase& base, std::string_view name,
                                              Language language, const ReadLimits& limits = {});

/// Compares two models or companies, with a row for each aspect. Throws as KnowledgeBase::resolve()
/// does, and Error(usage) if both names are of one entity.
[[nodiscard]] SIJILL_API Sections compare_entities(KnowledgeBase& base, std::string_view left,
                                                   std::string_view right, Language language);

/// Returns the tables and views with their meanings, or the columns of the one of this name. Throws
/// Error(not_found) with the nearest names if there is none.
[[nodiscard]] SIJILL_API ResultSet describe_schema(KnowledgeBase& base,
                                                   const std::optional<std::string>& name,
                                                   Language language);

} // namespace sijill
