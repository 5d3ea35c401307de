#pragma once

#include "cli/completion/completion.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// A cell of a terminal, counted from where the prompt begins.
struct ScreenPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Where the cursor stands behind a text that begins at the left edge, in a terminal with so many
/// columns; a full row goes on in the next. Cells as wcwidth() counts them, since libedit does.
[[nodiscard]] ScreenPlace place_behind(std::wstring_view text, std::size_t columns);

/// Whether a text has marks: code points that take no cell of their own.
[[nodiscard]] bool has_marks(std::wstring_view text);

struct ScreenSize {
    std::size_t rows = 0;
    std::size_t columns = 0;
};

/// What could come next, as lines of text: in columns, or a line each where they have a help.
/// No more than leave room for what is typed; a last line tells how many more there are.
[[nodiscard]] std::string candidate_list(const std::vector<Candidate>& candidates, ScreenSize size);

} // namespace sijill::cli
