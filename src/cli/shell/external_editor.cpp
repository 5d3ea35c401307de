#include "cli/shell/external_editor.hpp"

#include "base/files.hpp"
#include "base/temp_folder.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/process/child_process.hpp"
#include "cli/process/terminal.hpp"
#include "sijill/error.hpp"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace sijill::cli {
namespace {

/// Returns what sh runs with the file as $1. The variables hold commands, which may have arguments.
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

std::optional<std::string> edit_text(const std::string& text, int terminal, const std::string& name,
                                     const Message& failure) {
    const TempFolder folder; // readable by its owner alone
    const std::filesystem::path file = folder / name;
    write_file(file, text);
    const auto before = std::filesystem::last_write_time(file);
    const std::string command = editor_command();
    const ChildEnd end = run_apart(
        [&] {
            dup2(terminal, STDOUT_FILENO);
            execl("/bin/sh", "sh", "-c", command.c_str(), "sh", file.c_str(), nullptr);
            return EXIT_FAILURE;
        },
        ChildInput::terminal);
    if (end.exit_code != 0) {
        throw Error(ErrorCode::usage, {"the editor ended with {}; {}"_text, end.exit_code, failure},
                    "VISUAL or EDITOR names the editor to use"_text);
    }
    std::string edited = read_file(file, kLargestText);
    const bool saved = edited != text || std::filesystem::last_write_time(file) != before;
    return saved ? std::optional(std::move(edited)) : std::nullopt;
}

} // namespace sijill::cli
