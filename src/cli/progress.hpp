#pragma once

#include "cli/arguments/global_options.hpp"
#include "sijill/knowledge_base.hpp"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <functional>
#include <string>

namespace sijill::cli {

/// Thrown where Ctrl-C ended work; `kept` tells what was done before and stays. Exit code 130, as
/// shells report it.
struct Interrupted {
    std::string kept;
};

/// Shows the progress of work on a base that may take long, and lets Ctrl-C end it with nothing
/// half done. After half a second a line on the terminal tells how much is done, how fast, and how
/// long the rest may take; not under --quiet. A second Ctrl-C ends the program; where SIGINT was
/// ignored before, as in the background jobs of scripts, it stays ignored. At most one at a time;
/// the base must outlive it.
class Progress {
public:
    /// Returns what to say of an interrupt at this moment: what was done and stays.
    using Kept = std::function<std::string()>;

    /// `total` is the size of the work in bytes, 0 if unknown.
    Progress(const GlobalOptions& options, KnowledgeBase& base, Kept kept, std::uint64_t total = 0);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Does the work. Throws what the work throws; Interrupted if Ctrl-C came before it or ended
    /// it, but not if it was completed or its input is bad.
    void run(const std::function<void()>& work);

    /// Shows the progress where the work waits for something else than the base. Throws
    /// Error(database), for run() to catch, after Ctrl-C.
    void look();

    /// Counts bytes of the total as done.
    void advance(std::uint64_t bytes) { done_ += bytes; }

    /// Removes the line from the terminal, so that something else can be written.
    void clear();

private:
    bool draw();
    [[nodiscard]] std::string line() const;

    Language language_;
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
