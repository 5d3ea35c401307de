#pragma once

#include "sijill/language.hpp"

#include <cstddef>
#include <optional>
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
    Language language =
        Language::english; ///< headings in Arabic, and a page that reads from the right
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

/// The format of this name ("table", "jsonl", …), lower case, or nothing.
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

} // namespace sijill
