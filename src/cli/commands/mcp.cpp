#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/open_base.hpp"
#include "cli/process/stop_signal.hpp"
#include "cli/process/watchdog.hpp"
#include "kb/current_base.hpp"
#include "server/mcp/stdio.hpp"
#include "sijill/error.hpp"
#include "sijill/questions.hpp"

#include <chrono>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace sijill::cli {
namespace {

/// A message ends after two seconds; this ends what cannot be interrupted, such as one function of
/// SQL.
constexpr std::chrono::seconds kLongest{10};

int run_mcp(const GlobalOptions& options) {
    std::signal(SIGPIPE, SIG_IGN); // a client that is gone ends the conversation
    const StopSignal stop;
    limit_memory();
    // The conversation goes on with the base that is open where the path names none any more.
    kb::CurrentBase base(
        open_base(options), [&options] { return open_base(options); },
        std::chrono::milliseconds::max());
    const ReportCatalog reports = all_reports(options);
    const Questions questions(reports);
    const Error late(ErrorCode::refused, "mcp: an answer took more time than there is"_text,
                     "one function did not return; start the program again"_text);
    const std::string last_words = error_lines(late, language_of(options));
    std::optional<Watchdog> watchdog;
    const server::mcp::Around around{[&] {
                                         watchdog.emplace(kLongest, last_words);
                                         static_cast<void>(base.get());
                                     },
                                     [&] { watchdog.reset(); }};
    server::mcp::serve_stdio({base.last(), reports, questions, true, thesaurus_of(options)},
                             {STDIN_FILENO, STDOUT_FILENO, stop.descriptor()}, around);
    return 0;
}

} // namespace

void setup_mcp(Command& program, const GlobalOptions& /*options*/) {
    Command& mcp = program.add_command("mcp", "Answer an assistant over standard input and output");
    // Each message has its own limit; the conversation has none.
    mcp.may_take(std::chrono::seconds(0)).runs([](const CommandLine& line) {
        return run_mcp(line.options);
    });
}

} // namespace sijill::cli
