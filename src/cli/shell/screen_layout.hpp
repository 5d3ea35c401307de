#pragma once

#include "cli/completion/completion.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// A cell of the terminal, counted from where the prompt begins.
struct ScreenPosition {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Returns the position of the cursor after a text that begins at the left edge of a terminal with
/// this number of columns; after a full row it is in the next. Widths are those of wcwidth(), which
/// libedit uses.
[[nodiscard]] ScreenPosition position_after(std::wstring_view text, std::size_t columns);

/// Returns true if a text has code points that take no cell of their own.
[[nodiscard]] bool has_marks(std::wstring_view text);

struct ScreenSize {
    std::size_t rows = 0;
    std::size_t columns = 0;
};

/// Returns the candidates as lines of text: in columns, or one a line if any has a help text. The
/// list leaves room for what is typed; its last line tells how many candidates it leaves out.
[[nodiscard]] std::string candidate_list(const std::vector<Candidate>& candidates, ScreenSize size);

} // namespace sijill::cli
