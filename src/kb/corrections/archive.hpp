#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The tables change and archived_row (schema/0007_history.sql): what was corrected, and with what
/// a correction is undone.
namespace sijill::kb {

/// A row of the table change.
struct Change {
    std::string day; ///< ISO date
    std::string kind;
    std::optional<std::string> source, statement, entity, name, language, why;
};

/// Returns the day of a correction or decision: that of `given`, or today's in UTC if it is empty.
/// Throws Error(usage) where that is not a date, or is yet to come: it would take effect at once,
/// and could not be taken back until then. `known_on`, the day from which what is corrected is
/// known as it is, may lie ahead itself; then up to that day is taken.
[[nodiscard]] std::string correction_day(const std::string& given,
                                         const std::string& known_on = {});

/// Returns the ISO date that was typed. Throws Error(usage) where it is not one.
[[nodiscard]] std::string required_day(std::string_view typed);

/// SQL: the last day on which a source with the text of the source `s` went into the archive, under
/// whatever slug; '' where there was none. No later change of that text may count from a day
/// before.
inline constexpr std::string_view kLastDayOfText =
    "ifnull((SELECT max(r.day) FROM archived_row AS a JOIN change AS r ON r.id = a.change_id "
    "WHERE a.table_name = 'source' AND a.fate = 'deleted' "
    "AND json_extract(a.content, '$.sha256') = s.sha256), '')";

/// Returns an empty reason as none. Throws Error(usage) where it cannot be stored; `option` is the
/// option by which it was given.
[[nodiscard]] std::optional<std::string> reason(const std::string& why,
                                                std::string_view option = "--why");

/// Writes one change with its rows, inside the caller's transaction. What happens to the rows
/// themselves is up to the caller; a row is archived before it is deleted or altered.
class ArchiveWriter {
public:
    ArchiveWriter(SQLite::Database& database, const Change& change);

    [[nodiscard]] std::int64_t change_id() const noexcept { return change_id_; }

    /// Archives the rows that will be deleted, and returns their number. `condition` is SQL over
    /// the columns of `table`, in which ?1 is `value`.
    int deletes(const std::string& table, const std::string& condition, std::int64_t value);

    /// Archives the value of one column of the rows that will be altered, and returns their number.
    int alters(const std::string& table, const std::string& column, const std::string& condition,
               std::int64_t value);

    void adds(const std::string& table, std::int64_t row_id);

    /// Keeps the numbers of the rows that will be deleted from being given to others.
    void purges(const std::string& table, std::int64_t last_row_id);

private:
    int insert(const std::string& table, const std::string& fate, const std::string& content,
               const std::string& condition, std::int64_t value);

    SQLite::Database& database_;
    std::int64_t change_id_;
};

} // namespace sijill::kb
