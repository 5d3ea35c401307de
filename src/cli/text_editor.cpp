#include "cli/text_editor.hpp"

#include "cli/child_process.hpp"
#include "cli/terminal.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

/// A file that its owner alone may read, gone with the object.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content) {
        constexpr std::string_view kEnding = ".sql"; // editors colour by it
        std::error_code ignored;
        const auto folder = std::filesystem::temp_directory_path(ignored);
        path_ = (folder / fmt::format("sijill-XXXXXX{}", kEnding)).string();
        const int descriptor = mkstemps(path_.data(), static_cast<int>(kEnding.size()));
        const auto written =
            descriptor < 0 ? -1 : write(descriptor, content.data(), content.size());
        if (descriptor >= 0) {
            close(descriptor);
        }
        if (written != static_cast<ssize_t>(content.size())) {
            throw Error(ErrorCode::database,
                        fmt::format("{}: cannot be written: {}", path_, std::strerror(errno)));
        }
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] auto written_at() const { return std::filesystem::last_write_time(path_); }
    [[nodiscard]] std::string content() const {
        std::ifstream stream(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    std::string path_;
};

/// What sh runs with the file as $1; the variables hold commands, not names of programs alone.
std::string editor_command() {
    for (const char* name : {"VISUAL", "EDITOR"}) {
        if (const std::string editor = environment(name); !editor.empty()) {
            return editor + " \"$1\"";
        }
    }
    return "if command -v sensible-editor >/dev/null; then sensible-editor \"$1\"; "
           "else vi \"$1\"; fi";
}

} // namespace

std::optional<std::string> edit_text(const std::string& text, int terminal) {
    const TemporaryFile file(text);
    const auto before = file.written_at();
    const std::string command = editor_command();
    const ChildEnd end = run_apart(
        [&] {
            dup2(terminal, STDOUT_FILENO);
            execl("/bin/sh", "sh", "-c", command.c_str(), "sh", file.path().c_str(), nullptr);
            return EXIT_FAILURE;
        },
        ChildInput::terminal);
    if (end.exit_code != 0) {
        throw Error(ErrorCode::usage,
                    fmt::format("the editor ended with {}; nothing was run", end.exit_code),
                    "VISUAL or EDITOR names the editor to use");
    }
    std::string edited = file.content();
    const bool saved = edited != text || file.written_at() != before;
    return saved ? std::optional(std::move(edited)) : std::nullopt;
}

} // namespace sijill::cli
