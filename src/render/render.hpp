#pragma once

#include "sijill/result_set.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sijill {

/// The forms a result can take. Six are for people (table, markdown, html, xlsx, and svg and chart,
/// which draw it), four for programs.
enum class Format { table, json, jsonl, csv, tsv, markdown, html, xlsx, svg, chart };

/// How a result is to look. The defaults are those of a pipe: no controls, no colour, no wrapping.
struct RenderOptions {
    /// Bidi controls in a table on a terminal. A terminal that runs the bidi algorithm over a whole
    /// line swaps neighbouring cells and turns 2024-12-31 into 31-12-2024.
    enum class Bidi {
        isolate, ///< LRI or RLI … PDI tight round the text of every cell, padding outside
        mark,    ///< LRM before each separator, for terminals that ignore isolates
        off,
    };

    Format format = Format::table;
    bool arabic = false;   ///< headings in Arabic, and a page that reads from the right
    bool color = false;    ///< ANSI bold for headings and highlights in tables
    bool terminal = false; ///< output goes to a terminal; without it no bidi control is written
    std::size_t width = 0; ///< columns a table may fill; 0 is without limit
    Bidi bidi = Bidi::off; ///< only for a table on a terminal
    bool arab_digits = false; ///< INTEGER and REAL cells in ٠١٢٣ in table, markdown and html; dates
                              ///< and other TEXT stay as they are
    bool hijri = false;   ///< TEXT cells that are an ISO date, in the calendar of Umm al-Qura, in
                          ///< table, markdown and html
    bool csv_bom = false; ///< CSV begins with a byte order mark, for spreadsheets
};

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

/// The format of this name ("table", "jsonl", …), lower case, or nothing.
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

} // namespace sijill
