#pragma once

#include "sijill/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// The formats of a result. Six are for people (table, markdown, html, xlsx, and the pictures svg
/// and chart), four for programs.
enum class Format { table, json, jsonl, csv, tsv, markdown, html, xlsx, svg, chart };

/// How a result is shown. The defaults suit a pipe: no bidi controls, no colour, no wrapping.
struct RenderOptions {
    /// Which bidi controls a table on a terminal has. Without them, a terminal that runs the bidi
    /// algorithm over a whole line swaps neighbouring cells and shows 2024-12-31 as 31-12-2024.
    enum class Bidi {
        isolate, ///< LRI or RLI … PDI round the text of every cell, padding outside
        mark,    ///< LRM before each separator, for terminals that ignore isolates
        off,
    };

    Format format = Format::table;
    /// The language of headings and words. Pages in Arabic read from the right.
    Language language = Language::english;
    bool color = false;    ///< ANSI bold for headings and highlights in tables
    bool terminal = false; ///< output goes to a terminal; else no bidi control is written
    std::size_t width = 0; ///< columns that a table may fill; 0: no limit
    Bidi bidi = Bidi::off; ///< used only where `terminal` is set
    /// Shows INTEGER and REAL cells in ٠١٢٣ in the formats for people but xlsx; dates and other
    /// TEXT stay as they are.
    bool arab_digits = false;
    /// Shows TEXT cells that are an ISO date in the calendar of Umm al-Qura, in the same formats.
    bool hijri = false;
    /// The keys of the columns to show, in this order. Empty: all columns in the formats for
    /// programs and in xlsx; in the others all but those without a value in any row and those that
    /// another column stands for (Column::seen_as), unless ResultSet::every_column is set.
    std::vector<std::string> columns;
    bool csv_bom = false;  ///< CSV begins with a byte order mark, for spreadsheets
    bool csv_safe = false; ///< texts of CSV and TSV that a spreadsheet would compute begin with '
};

/// Returns the format of a name in lower case ("table", "jsonl", …), or nothing.
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

} // namespace sijill::render
