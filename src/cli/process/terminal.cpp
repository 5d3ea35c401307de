#include "cli/process/terminal.hpp"

#include "base/read_number.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace sijill::cli {
namespace {

constexpr int kFirstVteWithIsolates = 6600;
constexpr std::size_t kDefaultWidth = 100;

/// Returns the first of these environment variables that has a value; "" if none has.
std::string first_set(std::initializer_list<const char*> names) {
    const auto* const set =
        std::ranges::find_if(names, [](const char* name) { return !environment(name).empty(); });
    return set == names.end() ? "" : *set;
}

} // namespace

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

bool output_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

OutputWidth output_width() {
    using Origin = OutputWidth::Origin;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return {size.ws_col, Origin::terminal};
    }
    const int columns = read_number<int>(environment("COLUMNS")).value_or(0);
    return columns > 0 ? OutputWidth{static_cast<std::size_t>(columns), Origin::variable}
                       : OutputWidth{kDefaultWidth, Origin::nobody};
}

std::string locale_variable() {
    return first_set({"LC_ALL", "LC_MESSAGES", "LANG"});
}

std::string user_variable() {
    return first_set({"USER", "LOGNAME"});
}

std::string user_name() {
    if (const std::string variable = user_variable(); !variable.empty()) {
        return environment(variable.c_str());
    }
    constexpr std::size_t kRoom = 16384; // for the texts of an account
    std::vector<char> room(kRoom);
    passwd account{};
    passwd* found = nullptr;
    const bool is_known =
        getpwuid_r(geteuid(), &account, room.data(), room.size(), &found) == 0 && found != nullptr;
    const std::string name = is_known ? account.pw_name : "";
    return name.empty() ? std::to_string(geteuid()) : name;
}

render::RenderOptions::Bidi terminal_bidi() {
    return read_number<int>(environment("VTE_VERSION")).value_or(0) >= kFirstVteWithIsolates
               ? render::RenderOptions::Bidi::isolate
               : render::RenderOptions::Bidi::mark;
}

bool terminal_takes_color() {
    return output_is_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

bool show_in_pager(const std::string& text) {
    const std::string chosen = environment("PAGER");
    // Whoever quits the pager early closes the pipe, which must end the output, not the program.
    std::signal(SIGPIPE, SIG_IGN);
    FILE* pager = popen(chosen.empty() ? "less -FIRX" : chosen.c_str(), "w");
    if (pager == nullptr) {
        return false;
    }
    // Ctrl-C is a key of the pager: this program waits for the pager's end.
    std::signal(SIGINT, SIG_IGN);
    // Not checked: a short text fits into the pipe even if nobody reads it.
    std::fwrite(text.data(), 1, text.size(), pager);
    constexpr int kCommandNotFound = 127;
    const int status = pclose(pager);
    return WEXITSTATUS(status) != kCommandNotFound;
}

} // namespace sijill::cli
