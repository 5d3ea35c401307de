// A pipe for tests of conversations over descriptors.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>

namespace sijill::test {

/// A pipe, whose ends are closed with it.
class Pipe {
public:
    Pipe() {
        if (pipe(ends_.data()) != 0) {
            throw std::runtime_error("no pipe");
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_reading();
        close_writing();
    }

    [[nodiscard]] int reading() const noexcept { return ends_[0]; }
    [[nodiscard]] int writing() const noexcept { return ends_[1]; }
    void close_reading() { close_end(ends_[0]); }
    void close_writing() { close_end(ends_[1]); }

    /// Writes all of a text, which blocks where nobody reads more than a pipe holds.
    void put(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t size = write(ends_[1], text.data(), text.size());
            if (size <= 0) {
                throw std::runtime_error("the pipe takes nothing");
            }
            text.remove_prefix(static_cast<std::size_t>(size));
        }
    }

    /// Reads to the end, which comes once the writing end is closed.
    [[nodiscard]] std::string rest() const {
        std::string all;
        std::array<char, 4096> some{};
        for (ssize_t size = 0; (size = read(ends_[0], some.data(), some.size())) > 0;) {
            all.append(some.data(), static_cast<std::size_t>(size));
        }
        return all;
    }

private:
    static void close_end(int& end) {
        if (end >= 0) {
            close(end);
            end = -1;
        }
    }

    std::array<int, 2> ends_{-1, -1};
};

} // namespace sijill::test
