#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string>

namespace sijill {

/// The whole output for a result: valid UTF-8, but for xlsx; the same bytes for the same input.
///
/// Text ends in exactly one line break. Empty where there is nothing to say: JSON Lines without
/// rows, CSV and TSV without columns, table and Markdown without columns, title and description.
///
/// - **json** is an array of objects in the order of the columns, `[]` without rows; **jsonl** is
///   one object a line. Keys are Column::key; a key that comes again gets `_2`, `_3`. Values keep
///   their type; a REAL that is not finite is null. A column with Column::json is embedded as JSON,
///   or stays a string where it is none or nests deeper than 1000 levels. Highlights are
///   `<mark>…</mark>` in otherwise unescaped text.
/// - **csv** is RFC 4180 with line breaks of one LF; **tsv** writes tab, line breaks and backslash
///   as `\t`, `\n`, `\r`, `\\`. Both have a line of keys, an empty cell for NULL, no highlights; a
///   cell that begins with `=`, `+`, `-` or `@` is data and stays as it is.
/// - **xlsx** is a workbook with a sheet for each result, which reads from the right in Arabic;
/// numbers
///   are numbers, all else is text, dates with it. It is made in a file of the system's temporary
///   folder. A text of more than 32,767 characters is Error(refused).
/// - **svg** is the picture that ResultSet::chart asks for, **chart** the same in a table whose
/// bars
///   and spans are block characters. Without a chart they are Error(usage), with more
///   pairs than a picture can show Error(refused). An SVG has no script
///   and asks for nothing from outside; colours follow the reader's preference for light or dark.
/// - **markdown** prints title, description and one table; **html** also the picture, if there is
///   one, before the table.
/// - **table** draws borders. Where the table is wider than `width`, each row becomes a record, one
///   field a line, its text wrapped. Columns stay in logical order in Arabic too: a terminal
///   decides alone what it mirrors, and a program that mirrors as well undoes its work.
///   Under Bidi::isolate Arabic titles and descriptions stand at the right edge of the page.
///
/// In the formats for people, control characters and bidi controls that come from the data
/// are shown as U+FFFD, so that data can neither drive the terminal nor reorder the page.
///
/// Thread-safe. Throws Error(bad_input) where ICU lacks its data, and std::bad_alloc.
[[nodiscard]] std::string render(const ResultSet& result, const RenderOptions& options);

/// Several results as one output. JSON is an array of `{"section": name, "rows": [...]}`, JSON
/// Lines puts `section` first into each object, HTML is one page, XLSX one workbook, and the other
/// formats write one result after the other with an empty line between. Otherwise as render().
[[nodiscard]] std::string render_sections(std::span<const ResultSet> results,
                                          const RenderOptions& options);

} // namespace sijill
