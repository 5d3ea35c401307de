#pragma once

#include "render/render.hpp"

#include <cstddef>
#include <string>

namespace sijill::cli {

/// Returns true if standard output is a terminal.
[[nodiscard]] bool output_is_terminal();

/// The columns to fill, and where that number comes from: the terminal, else COLUMNS, else the
/// default of 100.
struct OutputWidth {
    enum class Origin { terminal, variable, nobody };
    std::size_t columns;
    Origin origin;
};
[[nodiscard]] OutputWidth output_width();

/// Returns the name of the environment variable that tells the language of messages: LC_ALL, else
/// LC_MESSAGES, else LANG; "" if none is set.
[[nodiscard]] std::string locale_variable();

/// Returns the bidi controls that this terminal understands: isolates in VTE 0.66 and newer, marks
/// elsewhere.
[[nodiscard]] render::RenderOptions::Bidi terminal_bidi();

/// Returns true for a terminal, unless NO_COLOR or TERM=dumb is set.
[[nodiscard]] bool terminal_takes_color();

/// Shows a text through PAGER, or `less -FIRX`. Returns false if no pager could be started and
/// nothing was shown.
[[nodiscard]] bool show_in_pager(const std::string& text);

/// Returns the value of an environment variable, "" if it is not set.
[[nodiscard]] std::string environment(const char* name);

/// Returns the name of the environment variable that tells who works here: USER, else LOGNAME; ""
/// if none is set.
[[nodiscard]] std::string user_variable();

/// Returns who works here: as the environment tells, else the name of the account, else its number.
[[nodiscard]] std::string user_name();

} // namespace sijill::cli
