#include "cli/shell/history.hpp"

#include "cli/process/terminal.hpp"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr std::size_t kKept = 2000;
constexpr mode_t kOwnerOnly = 0600;
constexpr mode_t kOwnerOnlyFolder = 0700;

/// The file, open and locked as long as the object lives.
class LockedFile {
public:
    explicit LockedFile(const std::string& file)
        : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK,
                           kOwnerOnly)) {
        struct stat status {};
        if (descriptor_ >= 0 && (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode))) {
            close(descriptor_);
            descriptor_ = -1;
        }
        if (descriptor_ >= 0) {
            fchmod(descriptor_, kOwnerOnly);
            flock(descriptor_, LOCK_EX);
        }
    }
    ~LockedFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;

    [[nodiscard]] std::string read_all() const {
        std::string text;
        char buffer[1 << 16];
        for (ssize_t count = 0; (count = read(descriptor_, buffer, sizeof buffer)) > 0;) {
            text.append(buffer, static_cast<std::size_t>(count));
        }
        return text;
    }

    void append(std::string_view text) const {
        [[maybe_unused]] const auto written = write(descriptor_, text.data(), text.size());
    }

    [[nodiscard]] bool clear() const { return ftruncate(descriptor_, 0) == 0; }

private:
    int descriptor_;
};

std::string to_line(const std::string& entry) {
    std::string line;
    for (const char sign : entry) {
        line += sign == '\n' ? "\\n" : sign == '\\' ? "\\\\" : std::string(1, sign);
    }
    return line + '\n';
}

std::string to_entry(std::string_view line) {
    std::string entry;
    for (std::size_t offset = 0; offset < line.size(); ++offset) {
        const bool escaped = line[offset] == '\\' && offset + 1 < line.size();
        const char sign = escaped ? line[++offset] : line[offset];
        entry += escaped && sign == 'n' ? '\n' : sign;
    }
    return entry;
}

std::string history_file() {
    std::filesystem::path folder = environment("XDG_STATE_HOME");
    if (!folder.is_absolute()) {
        const std::string home = environment("HOME");
        if (home.empty()) {
            return {};
        }
        folder = std::filesystem::path(home) / ".local/state";
    }
    return folder / "sijill/history";
}

/// Makes the missing folders, accessible to their owner alone, as the XDG specification demands.
void make_folders(const std::filesystem::path& folder) {
    if (folder.has_relative_path() && mkdir(folder.c_str(), kOwnerOnlyFolder) != 0 &&
        errno == ENOENT) {
        make_folders(folder.parent_path());
        mkdir(folder.c_str(), kOwnerOnlyFolder);
    }
}

} // namespace

ShellHistory::ShellHistory() : file_(history_file()) {
    if (!file_.empty()) {
        make_folders(std::filesystem::path(file_).parent_path());
    }
}

std::vector<std::string> ShellHistory::load() const {
    const LockedFile file(file_);
    std::vector<std::string> entries;
    const std::string text = file.read_all();
    for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos;
         begin = end + 1) {
        entries.push_back(to_entry(std::string_view(text).substr(begin, end - begin)));
    }
    if (entries.size() <= kKept) {
        return entries;
    }
    const bool too_many = entries.size() >= 2 * kKept;
    entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(kKept));
    if (too_many && file.clear()) {
        std::string kept;
        for (const std::string& entry : entries) {
            kept += to_line(entry);
        }
        file.append(kept);
    }
    return entries;
}

void ShellHistory::append(const std::string& entry) const {
    LockedFile(file_).append(to_line(entry));
}

} // namespace sijill::cli
