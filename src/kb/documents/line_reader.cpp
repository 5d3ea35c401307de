#include "kb/documents/line_reader.hpp"

#include "base/files.hpp"

#include <utility>

namespace sijill::kb {

LineReader::LineReader(NextBytes next_bytes) : next_bytes_(std::move(next_bytes)) {
}

std::optional<LineReader::Line> LineReader::next() {
    Line line{{}, number_ + 1, true};
    bool has_begun = false;
    for (;;) {
        if (rest_.empty()) {
            rest_ = next_bytes_();
        }
        if (rest_.empty() && !has_begun) {
            return std::nullopt;
        }
        has_begun = true;
        const std::size_t end = rest_.find('\n');
        const std::string_view part = rest_.substr(0, end);
        if (line.is_whole && line.text.size() + part.size() > kLargestText) {
            line.is_whole = false;
            line.text = {};
        }
        if (line.is_whole) {
            line.text += part;
        }
        const bool is_over = rest_.empty() || end != std::string_view::npos;
        rest_.remove_prefix(is_over && !rest_.empty() ? end + 1 : rest_.size());
        if (is_over) {
            break;
        }
    }
    ++number_;
    if (line.text.ends_with('\r')) {
        line.text.pop_back();
    }
    return line;
}

} // namespace sijill::kb
