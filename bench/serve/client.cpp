#include "bench/serve/client.hpp"

#include "base/read_number.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <array>
#include <csignal>
#include <fstream>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace sijill::bench {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw Error(ErrorCode::database, Message::verbatim(what));
}

/// Reads a line of a pipe, byte by byte.
std::string line_of(int pipe_end) {
    std::string line;
    for (char byte = 0; read(pipe_end, &byte, 1) == 1 && byte != '\n';) {
        line += byte;
    }
    return line;
}

} // namespace

Server::Server(const std::vector<std::string>& options) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        fail("no pipe could be made");
    }
    std::vector<std::string> words{SIJILL_PROGRAM, "serve", "--listen",
                                   "127.0.0.1:0",  "--log", "none"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    const int fault =
        posix_spawn(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    const std::string line = fault == 0 ? line_of(ends[0]) : std::string();
    close(ends[0]);
    const std::size_t colon = line.rfind(':');
    const auto port = colon == std::string::npos
                          ? std::nullopt
                          : read_number<std::uint16_t>(
                                std::string_view(line).substr(colon + 1, line.size() - colon - 2));
    if (!port) {
        fail("the server does not listen");
    }
    port_ = *port;
}

Server::~Server() {
    if (process_ != 0) {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
}

std::size_t Server::memory() const {
    std::ifstream status(fmt::format("/proc/{}/status", process_));
    for (std::string word; status >> word;) {
        if (std::size_t kilobytes = 0; word == "VmRSS:" && status >> kilobytes) {
            return kilobytes << 10;
        }
    }
    fail("the server has ended");
}

// proc_pid_stat(5): the 14th and 15th fields, counted behind the name, which may hold anything.
double Server::processor_seconds() const {
    std::ifstream stat(fmt::format("/proc/{}/stat", process_));
    std::string skipped;
    std::getline(stat, skipped, ')');
    constexpr int kFieldsBetween = 11;
    for (int field = 0; field < kFieldsBetween; ++field) {
        stat >> skipped;
    }
    double user = 0;
    double system = 0;
    if (!(stat >> user >> system)) {
        fail("the server has ended");
    }
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

Connection::Connection(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        fail("no connection to the server");
    }
}

Connection::Connection(Connection&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), bytes_(std::move(other.bytes_)) {
}

Connection::~Connection() {
    if (socket_ >= 0) {
        close(socket_);
    }
}

void Connection::send(std::string_view request) const {
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(request.size())) {
        fail("the server does not read");
    }
}

std::string Connection::receive() {
    constexpr std::string_view kEnd = "\r\n\r\n";
    constexpr std::size_t kPart = std::size_t{1} << 16;
    std::string part(kPart, '\0');
    std::size_t wanted = std::string::npos;
    std::string head;
    while (wanted == std::string::npos || bytes_.size() < wanted) {
        const std::size_t end = wanted == std::string::npos ? bytes_.find(kEnd) : std::string::npos;
        if (end != std::string::npos) {
            head = bytes_.substr(0, end + 2);
            const std::string length = field_of(head, "Content-Length");
            wanted = end + kEnd.size() + read_number<std::size_t>(length).value_or(0);
            continue;
        }
        const ssize_t size = recv(socket_, part.data(), part.size(), 0);
        if (size <= 0) {
            fail("an answer is cut off");
        }
        bytes_.append(part, 0, static_cast<std::size_t>(size));
    }
    bytes_.erase(0, wanted);
    return head;
}

std::string get(std::string_view target, std::string_view fields) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", target, fields);
}

std::string field_of(const std::string& head, std::string_view name) {
    const std::size_t begin = head.find(fmt::format("\r\n{}: ", name));
    if (begin == std::string::npos) {
        return {};
    }
    const std::size_t value = begin + name.size() + 4;
    return head.substr(value, head.find("\r\n", value) - value);
}

} // namespace sijill::bench
