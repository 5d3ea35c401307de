#include "search/show/merge_spans.hpp"

#include <algorithm>

namespace sijill::search {

std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans) {
    std::sort(spans.begin(), spans.end(), [](const TextSpan& left, const TextSpan& right) {
        return left.begin_byte < right.begin_byte;
    });
    std::vector<TextSpan> merged;
    for (const TextSpan& span : spans) {
        if (merged.empty() || span.begin_byte > merged.back().end_byte) {
            merged.push_back(span);
        } else if (span.end_byte > merged.back().end_byte) {
            merged.back().end_byte = span.end_byte;
            merged.back().end_cp = span.end_cp;
        }
    }
    return merged;
}

} // namespace sijill::search
