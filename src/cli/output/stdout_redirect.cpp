#include "cli/output/stdout_redirect.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sijill::cli {

AnswerFile::AnswerFile() : outside_(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)) {
}

AnswerFile::~AnswerFile() {
    close();
    ::close(outside_);
}

void AnswerFile::open(const std::string& file) const {
    constexpr mode_t kReadable = 0666;
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kReadable);
    if (descriptor < 0) {
        throw Error(ErrorCode::database,
                    fmt::format("{}: cannot be written: {}", file, std::strerror(errno)));
    }
    std::fflush(stdout);
    dup2(descriptor, STDOUT_FILENO);
    ::close(descriptor);
}

void AnswerFile::close() const {
    std::fflush(stdout);
    dup2(outside_, STDOUT_FILENO);
}

} // namespace sijill::cli
