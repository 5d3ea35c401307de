#pragma once

#include "cli/context.hpp"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <functional>
#include <string>

namespace sijill::cli {

/// Thrown where Ctrl-C ended a long work; `kept` says what stands all the same. Exit code 130, as
/// shells tell it.
struct Interrupted {
    std::string kept;
};

/// Work on a base that may take long. After a while it shows itself on a terminal: how much is
/// done, how fast, and how long the rest may take; not under --quiet. Ctrl-C ends it with nothing
/// half done, a second one the program; where interrupts were ignored before, as in a script's
/// background jobs, they stay so. One at a time; the base must outlive it.
class LongWork {
public:
    /// Says what stands at the moment of an interrupt.
    using Kept = std::function<std::string()>;

    /// `total` is the work in bytes, 0 where nobody knows.
    LongWork(const Context& context, KnowledgeBase& base, Kept kept, std::uint64_t total = 0);
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    ~LongWork();

    /// Does one part of it, `bytes` of the total. Throws what the work throws, or Interrupted where
    /// Ctrl-C came before the part or kept it from its end; a part that was done stands, as does
    /// the finding that its input is bad.
    void part(std::uint64_t bytes, const std::function<void()>& work);

    /// Takes the line away, so that something else can be written.
    void clear();

private:
    bool look();
    [[nodiscard]] std::string line() const;

    const Context& context_;
    KnowledgeBase& base_;
    Kept kept_;
    std::uint64_t total_;
    std::uint64_t done_ = 0;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = begin_;
    bool shows_;
    bool drawn_ = false;
    struct sigaction before_ {};
};

} // namespace sijill::cli
