#pragma once

#include "c_abi/watched_files.hpp"

/// SQLite's file system, whose operation of a given number fails, while it lives.
class FailingFiles : public WatchedFiles {
public:
    /// Lets so many operations succeed before one fails; none fails if the number is negative.
    void fail_after(int operations) { left_ = operations; }

    /// Returns true if the operation has failed since.
    [[nodiscard]] bool has_failed() const { return left_ < 0; }

private:
    bool may(const FileOperation& /*operation*/) override { return left_ < 0 || left_-- != 0; }

    int left_ = -1;
};
