#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Returns the next bytes of an input, none at its end.
using NextBytes = std::function<std::string_view()>;

/// Cuts an input into lines and holds one at a time.
class LineReader {
public:
    struct Line {
        std::string text;      ///< without its end, LF or CR LF
        int number = 0;        ///< from 1
        bool is_whole = false; ///< false if the line is longer than kLargestText; `text` is empty
    };

    explicit LineReader(NextBytes next_bytes);

    /// Returns the next line, nothing at the end. Throws what `next_bytes` throws.
    [[nodiscard]] std::optional<Line> next();

private:
    NextBytes next_bytes_;
    std::string_view rest_; ///< of the bytes that came last
    int number_ = 0;
};

} // namespace sijill::kb
