#include "cli/output/stdout_redirect.hpp"

#include "base/library_messages.hpp"
#include "sijill/error.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace sijill::cli {

StdoutRedirect::StdoutRedirect() : outside_(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)) {
}

StdoutRedirect::~StdoutRedirect() {
    close();
    ::close(outside_);
}

void StdoutRedirect::open(const std::string& file) const {
    constexpr mode_t kReadable = 0666;
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kReadable);
    if (descriptor < 0) {
        throw Error(ErrorCode::unwritable,
                    {"{}: cannot be written: {}"_text, file, system_message(errno)});
    }
    std::fflush(stdout);
    dup2(descriptor, STDOUT_FILENO);
    ::close(descriptor);
}

void StdoutRedirect::close() const {
    std::fflush(stdout);
    dup2(outside_, STDOUT_FILENO);
}

} // namespace sijill::cli
