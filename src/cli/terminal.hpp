#pragma once

#include "render/render.hpp"

#include <cstddef>
#include <string>

namespace sijill::cli {

/// Whether standard output is a terminal.
[[nodiscard]] bool output_is_terminal();

/// Columns to fill: the terminal's width, else COLUMNS, else 100.
[[nodiscard]] std::size_t output_width();

/// How this terminal takes bidi text: isolates where VTE (0.66 and newer) says it is there, marks
/// elsewhere.
[[nodiscard]] RenderOptions::Bidi terminal_bidi();

/// Whether colour is wanted: NO_COLOR and TERM=dumb say no.
[[nodiscard]] bool terminal_takes_color();

/// Shows a text through PAGER, or `less -FIRX`; false where no pager could be started and nothing
/// was shown.
[[nodiscard]] bool show_in_pager(const std::string& text);

/// The value of an environment variable, "" where it is not set.
[[nodiscard]] std::string environment(const char* name);

} // namespace sijill::cli
