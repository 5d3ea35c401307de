#include "base/temp_folder.hpp"
#include "bench/others/lucene_hits.hpp"
#include "bench/others/other_engines.hpp"
#include "sijill/error.hpp"

#include <array>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <spawn.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace sijill::bench {
namespace {

constexpr std::uint32_t kAdd = 1;
constexpr std::uint32_t kAsk = 2;

[[noreturn]] void fail(const char* fault) {
    throw Error(ErrorCode::database, Message::verbatim(std::string("Lucene: ") + fault));
}

/// The program LuceneIndex.java in a process of its own, which answers requests one by one.
class LuceneProcess {
public:
    explicit LuceneProcess(const std::string& folder) {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
            fail("no socket could be made");
        }
        socket_ = ends[0];
        std::array<std::string, 5> words{SIJILL_JAVA, "-XX:+UseSerialGC", "-cp",
                                         SIJILL_LUCENE_CLASSES, "LuceneIndex"};
        std::string operand = folder;
        std::array<char*, 7> arguments{words[0].data(), words[1].data(), words[2].data(),
                                       words[3].data(), words[4].data(), operand.data(),
                                       nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const int fault =
            posix_spawn(&child_, arguments[0], &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        if (fault != 0) {
            close(socket_);
            fail("Java could not be started");
        }
    }

    ~LuceneProcess() {
        close(socket_); // has it end
        waitpid(child_, nullptr, 0);
    }

    LuceneProcess(const LuceneProcess&) = delete;
    LuceneProcess& operator=(const LuceneProcess&) = delete;

    void write_number(std::uint32_t number) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) {
            pending_ += static_cast<char>(number >> shift & 0xFFU);
        }
    }

    void write_text(std::string_view text) {
        constexpr std::size_t kFull = std::size_t{1} << 16;
        write_number(static_cast<std::uint32_t>(text.size()));
        pending_ += text;
        if (pending_.size() > kFull) {
            send_pending();
        }
    }

    /// Returns the line that answers what was written.
    [[nodiscard]] std::string reply() {
        send_pending();
        std::string line;
        std::array<char, 4096> part{};
        while (!line.ends_with('\n')) {
            const ssize_t count = read(socket_, part.data(), part.size());
            if (count <= 0) {
                fail("its process has ended");
            }
            line.append(part.data(), static_cast<std::size_t>(count));
        }
        line.pop_back();
        return line;
    }

    [[nodiscard]] double processor_seconds() const {
        constexpr double kNanosecond = 1e-9;
        clockid_t clock{};
        timespec time{};
        if (clock_getcpuclockid(child_, &clock) != 0 || clock_gettime(clock, &time) != 0) {
            fail("its process has ended");
        }
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * kNanosecond;
    }

private:
    void send_pending() {
        for (std::string_view rest = pending_; !rest.empty();) {
            const ssize_t count = send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (count <= 0) {
                fail("its process has ended");
            }
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
        pending_.clear();
    }

    int socket_ = -1;
    pid_t child_ = 0;
    std::string pending_;
};

class LuceneEngine : public OtherEngine {
public:
    LuceneEngine() { require_ready(); }

    void add(std::span<const std::string> texts) override {
        process_.write_number(kAdd);
        process_.write_number(static_cast<std::uint32_t>(texts.size()));
        for (const std::string& text : texts) {
            process_.write_text(text);
        }
        require_ready();
    }

    std::vector<Found> ask(const std::string& question, std::size_t limit) override {
        process_.write_number(kAsk);
        process_.write_number(static_cast<std::uint32_t>(limit));
        process_.write_text(question);
        return read_lucene_hits(process_.reply());
    }

    double index_bytes() override {
        double bytes = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder_ / "")) {
            const std::string ending = file.path().extension().string();
            if (ending != ".fdt" && ending != ".fdx") { // the stored texts
                bytes += static_cast<double>(file.file_size());
            }
        }
        return bytes;
    }

    double processor_seconds_elsewhere() override { return process_.processor_seconds(); }

private:
    void require_ready() {
        if (process_.reply() != "ready") {
            fail("its process does something else");
        }
    }

    TempFolder folder_;
    LuceneProcess process_{(folder_ / "").string()};
};

} // namespace

std::unique_ptr<OtherEngine> make_lucene() {
    return std::make_unique<LuceneEngine>();
}

} // namespace sijill::bench
