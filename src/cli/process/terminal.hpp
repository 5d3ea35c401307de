#pragma once

#include "render/render.hpp"

#include <cstddef>
#include <string>

namespace sijill::cli {

/// Whether standard output is a terminal.
[[nodiscard]] bool output_is_terminal();

/// Columns to fill, and who says so: the terminal, else COLUMNS, else nobody, and it is 100.
struct OutputWidth {
    enum class Origin { terminal, variable, nobody };
    std::size_t columns;
    Origin origin;
};
[[nodiscard]] OutputWidth output_width();

/// The environment variable that says which language the user reads: LC_ALL, else LC_MESSAGES, else
/// LANG; "" where none is set.
[[nodiscard]] std::string locale_variable();

/// How this terminal takes bidi text: isolates where VTE (0.66 and newer) says it is there, marks
/// elsewhere.
[[nodiscard]] render::RenderOptions::Bidi terminal_bidi();

/// Whether colour is wanted: NO_COLOR and TERM=dumb say no.
[[nodiscard]] bool terminal_takes_color();

/// Shows a text through PAGER, or `less -FIRX`; false where no pager could be started and nothing
/// was shown.
[[nodiscard]] bool show_in_pager(const std::string& text);

/// The value of an environment variable, "" where it is not set.
[[nodiscard]] std::string environment(const char* name);

} // namespace sijill::cli
