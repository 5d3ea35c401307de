#pragma once

#include "cli/context.hpp"

#include <chrono>
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
/// half done, a second one the program. One at a time; the base must outlive it.
class LongWork {
public:
    /// `total` is the work in bytes, 0 where nobody knows.
    LongWork(const Context& context, KnowledgeBase& base, std::uint64_t total = 0);
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    ~LongWork();

    /// Does one part of it, `bytes` of the total. Throws what the work throws, or Interrupted with
    /// `kept`.
    void part(std::uint64_t bytes, const std::string& kept, const std::function<void()>& work);

    /// Takes the line away, so that something else can be written.
    void clear();

private:
    bool look();
    [[nodiscard]] std::string line() const;

    const Context& context_;
    KnowledgeBase& base_;
    std::uint64_t total_;
    std::uint64_t done_ = 0;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = begin_;
    bool drawn_ = false;
};

} // namespace sijill::cli
