#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string>

namespace sijill::render {

/// Returns the whole output for a result: valid UTF-8, except for xlsx, and the same bytes for the
/// same input.
///
/// Text ends in exactly one line break. The output is empty where there is nothing to write: JSON
/// Lines without rows, CSV and TSV without columns, table and Markdown without columns, title and
/// description.
///
/// - **json** is an array of objects with keys in the order of the columns, `[]` without rows;
///   **jsonl** is one object a line. Keys are Column::key; a key that comes again gets `_2`, `_3`.
///   Values keep their type; a REAL that is not finite is null. The text of a column with
///   Column::json is embedded as JSON; it stays a string where it is not JSON or nests deeper than
///   1000 levels. Highlights are `<mark>…</mark>` in text that is not escaped otherwise.
/// - **csv** is RFC 4180 with LF as line break; **tsv** writes tab, line breaks and backslash as
///   `\t`, `\n`, `\r`, `\\`. Both have a line of keys, an empty cell for NULL and no highlights. A
///   cell that begins with `=`, `+`, `-` or `@` stays as it is, unless RenderOptions::csv_safe is
///   set; a `+` or `-` alone stays as it is then, too.
/// - **xlsx** is a workbook with a sheet for each result, which reads from the right in Arabic.
///   Numbers are numbers; all else, dates too, is text. It is made in a file of the system's
///   temporary folder. A text of more than 32,767 characters is Error(refused).
/// - **svg** is the picture that ResultSet::chart asks for; **chart** is the same as a table in
///   which bars and spans are block characters. A result without a chart is Error(usage), one with
///   more rows or cells than a picture can show is Error(refused). An SVG has no script and loads
///   nothing from outside; its colours are light ones, which every program that draws SVG shows.
/// - **markdown** is title, description and one table; **html** also has the picture, if there is
///   one, before the table.
/// - **table** draws borders. A table that is wider than `width` has its widest columns wrapped, or
///   becomes records, one field a line, where too little would be left of those columns.
///   Columns stay in logical order in Arabic too: the terminal alone decides what it mirrors, and a
///   program that mirrors as well undoes that. Under Bidi::isolate Arabic titles and descriptions
///   stand at the right edge of the page.
///
/// table, markdown and html show the columns that shown_columns() says, flags as words, and what
/// was asked for (ResultSet::filters) under the description.
///
/// In the formats for people, control characters and bidi controls of the data are shown as U+FFFD,
/// so that data can neither control the terminal nor reorder the page.
///
/// Thread-safe. Throws Error(bad_input) where ICU lacks its data, and std::bad_alloc.
[[nodiscard]] std::string render(const ResultSet& result, const RenderOptions& options);

/// Returns several results as one output. JSON is an array of `{"section": name, "rows": [...]}`,
/// JSON Lines puts `section` first in each object, HTML is one page, XLSX is one workbook, and the
/// other formats write one result after the other with an empty line between. Otherwise as
/// render().
[[nodiscard]] std::string render_sections(std::span<const ResultSet> results,
                                          const RenderOptions& options);

/// Returns a title above all sections with an empty line behind it, in the formats that have
/// titles; in the others, and for an empty title, "".
[[nodiscard]] std::string title_line(const std::string& title, const RenderOptions& options);

} // namespace sijill::render
