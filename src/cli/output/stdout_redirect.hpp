#pragma once

#include <string>

namespace sijill::cli {

/// Sends standard output to a file, and back to where it went when the object was made. What is
/// written meanwhile is in the file at once.
class AnswerFile {
public:
    AnswerFile();
    ~AnswerFile();
    AnswerFile(const AnswerFile&) = delete;
    AnswerFile& operator=(const AnswerFile&) = delete;

    /// Begins the file anew. Throws Error(database) where it cannot be written; then nothing
    /// changes.
    void open(const std::string& file) const;
    void close() const;

    /// The standard output of before, for programs that need a terminal.
    [[nodiscard]] int outside() const noexcept { return outside_; }

private:
    int outside_;
};

} // namespace sijill::cli
