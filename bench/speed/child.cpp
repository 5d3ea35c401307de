#include "bench/speed/child.hpp"

#include "sijill/error.hpp"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sijill::bench {
namespace {

[[noreturn]] void fail(const std::string& message) {
    throw Error(ErrorCode::check_failed, Message::verbatim("a measurement failed: " + message));
}

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written <= 0) {
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int file) {
    std::string bytes;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = read(file, part.data(), part.size())) > 0;) {
        bytes.append(part.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

/// Ends the process without the clean-up of a normal exit: files and buffers belong to the parent.
[[noreturn]] void answer(int file, const std::function<nlohmann::json()>& work) {
    nlohmann::json message;
    try {
        message["value"] = work();
    } catch (const std::exception& error) {
        message["error"] = error.what();
    }
    write_all(file, message.dump());
    _exit(EXIT_SUCCESS);
}

} // namespace

ChildResult run_in_child(const std::function<nlohmann::json()>& work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        fail("no pipe to a child process");
    }
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        answer(ends[1], work);
    }
    close(ends[1]);
    const std::string bytes = child > 0 ? read_all(ends[0]) : std::string();
    close(ends[0]);
    rusage usage{};
    if (child < 0 || wait4(child, nullptr, 0, &usage) != child || bytes.empty()) {
        fail("its process ended early");
    }
    const nlohmann::json message = nlohmann::json::parse(bytes);
    if (message.contains("error")) {
        fail(message.at("error").get<std::string>());
    }
    constexpr double kKibibyte = 1024;
    return {message.at("value"), static_cast<double>(usage.ru_maxrss) * kKibibyte};
}

} // namespace sijill::bench
