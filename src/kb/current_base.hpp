#pragma once

#include "sijill/knowledge_base.hpp"

#include <chrono>
#include <functional>
#include <optional>

namespace sijill::kb {

/// A base that stays open while its path may come to name another file: a copy that is renamed into
/// place, or what an engine puts there that restores a snapshot. Whoever goes on with the file that
/// is open would answer from it for ever, without an error. One thread at a time.
class CurrentBase {
public:
    using Open = std::function<KnowledgeBase()>;

    /// How long an engine may take to put a file back in its place.
    static constexpr std::chrono::milliseconds kPatience{60'000};

    /// Takes a base that is open; `open` opens what its path names later.
    CurrentBase(KnowledgeBase base, Open open, std::chrono::milliseconds patience = kPatience);

    /// Looks at the path and returns the base, which is opened anew where the path names another
    /// file; always at the same address. Where it names none, or one that is no base as yet, the
    /// base is the one that was open, as long as the patience lasts; then throws what `open`
    /// throws. Faults of a base that can be opened are thrown at once. To be called between
    /// answers.
    [[nodiscard]] KnowledgeBase& get();

    /// Returns what the last get() returned, without a look: for the middle of an answer.
    [[nodiscard]] KnowledgeBase& last() noexcept { return *base_; }

    /// Has the next get() open the file anew.
    void reset() noexcept { base_.reset(); }

private:
    using Clock = std::chrono::steady_clock;

    void renew();

    Open open_;
    const std::chrono::milliseconds patience_;
    std::optional<KnowledgeBase> base_;
    std::optional<Clock::time_point> missing_since_; ///< while the path names no base
};

} // namespace sijill::kb
