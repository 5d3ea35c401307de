#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace sijill {

/// Returns `text` with `begin` before and `end` after each of its spans. A span has begin_byte and
/// end_byte; spans ascend and do not overlap. The pieces of `text` pass through `copied`, which by
/// default leaves them as they are.
template <class Spans, class Copied = std::identity>
[[nodiscard]] std::string marked_text(std::string_view text, const Spans& spans,
                                      std::string_view begin, std::string_view end,
                                      Copied copied = {}) {
    std::string marked;
    std::size_t done = 0;
    const auto copy_to = [&](std::size_t offset) {
        marked += copied(text.substr(done, offset - done));
        done = offset;
    };
    for (const auto& span : spans) {
        copy_to(span.begin_byte);
        marked += begin;
        copy_to(span.end_byte);
        marked += end;
    }
    copy_to(text.size());
    return marked;
}

} // namespace sijill
