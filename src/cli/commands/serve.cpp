#include "base/read_number.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "kb/passages/thesaurus.hpp"
#include "kb/process/process_settings.hpp"
#include "server/net/log_writer.hpp"
#include "server/service.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <iostream>
#include <limits>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace sijill::cli {
namespace {

struct ServeCommand {
    std::string listen = "127.0.0.1:8010";
    std::string base;
    std::vector<std::string> hosts;
    std::string max_bytes = "4M";
    std::string cache = "32M";
    std::string log = "text";
    std::size_t max_rows = 1000;
    std::size_t threads = 0;
    std::size_t max_connections = 512;
    std::size_t per_client = 32;
    bool no_sql = false;
    bool edit = false;
    bool trust = false;
};

/// Returns a number of bytes such as 4096, 64K, 4M or 1G; nothing for anything else.
std::optional<std::size_t> read_size(std::string_view text) {
    constexpr std::string_view kUnits = "KMG";
    constexpr unsigned kBitsOfUnit = 10;
    const std::size_t unit = text.empty() ? std::string_view::npos : kUnits.find(text.back());
    const unsigned bits =
        unit == std::string_view::npos ? 0 : static_cast<unsigned>(unit + 1) * kBitsOfUnit;
    const auto number = read_number<std::size_t>(text.substr(0, text.size() - (bits == 0 ? 0 : 1)));
    return number && *number <= std::numeric_limits<std::uint32_t>::max() >> std::min(bits, 30U)
               ? std::optional(*number << bits)
               : std::nullopt;
}

void add_size(Command& serve, const std::string& name, std::string& target, std::size_t least,
              const std::string& help) {
    serve.add_text(name, "BYTES", target, help).check = [least](std::string_view subject,
                                                                const std::string& value) {
        return read_size(value) && *read_size(value) >= least
                   ? Message()
                   : Message("{}: '{}' is not a number of bytes, such as 4M"_text,
                             std::string(subject), value);
    };
}

server::LogForm log_form(const std::string& name) {
    return name == "json"   ? server::LogForm::json
           : name == "none" ? server::LogForm::none
                            : server::LogForm::text;
}

server::ServiceOptions service_options(const GlobalOptions& global, const ServeCommand& command) {
    constexpr std::chrono::milliseconds kLimit{1000};
    server::ServiceOptions options;
    options.serve = {.base_file = global.db,
                     .cluster = global.cluster,
                     .base_path = command.base == "/" ? std::string() : command.base,
                     .sql = !command.no_sql,
                     .edit = command.edit,
                     .timeout = time_limit(global, kLimit),
                     .max_rows = command.max_rows,
                     .max_bytes = *read_size(command.max_bytes),
                     .thesaurus = thesaurus_of(global)};
    options.net.listen = server::read_listen_address(command.listen);
    options.net.max_connections = command.max_connections;
    options.net.per_client = command.per_client;
    options.net.log = log_form(command.log);
    options.net.write_log = [log = std::make_shared<server::LogWriter>(STDERR_FILENO)](
                                const std::string& line) { log->write_line(line); };
    options.allowed_hosts = command.hosts;
    options.threads = command.threads;
    options.cache_bytes = *read_size(command.cache);
    options.trusted = command.trust;
    options.listening = [below = options.serve.base_path](const server::ListenAddress& address) {
        std::cout << address.shown(below) << '\n' << std::flush;
    };
    options.abandon = [] { _exit(0); };
    return options;
}

int run_serve(const GlobalOptions& global, const ServeCommand& command) {
    constexpr std::int64_t kHeap = std::int64_t{1} << 30; // bytes, of SQLite
    refuse_as_of(global);
    if (command.edit) {
        refuse_cluster(global);
    }
    kb::limit_heap(kHeap);
    static_cast<void>(kb::find_synonyms({}, thesaurus_of(global))); // its faults are told now
    server::serve(service_options(global, command), all_reports(global));
    return 0;
}

} // namespace

void setup_serve(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ServeCommand>();
    Command& serve =
        program.add_command("serve", "Serve pages, JSON and MCP over the base to this machine");
    serve.add_text("listen", "ADDRESS", command->listen,
                   "IP:PORT or unix:PATH; port 0 is any free one");
    serve.add_text("base", "PREFIX", command->base, "the beginning of all paths, such as /sijill");
    serve.add_texts("allow-host", "NAME", command->hosts,
                    "a name to answer for, besides those of this machine");
    serve.add_flag("no-sql", command->no_sql, "run no SQL of visitors");
    serve.add_flag("edit", command->edit,
                   "let candidates be reviewed; needs --db, for this machine alone");
    serve.add_number("max-rows", "N", command->max_rows, {1, 100'000},
                     "rows of an answer at the most");
    add_size(serve, "max-bytes", command->max_bytes, 1024, "bytes of an answer at the most");
    serve.add_number("threads", "N", command->threads, {1, 256},
                     "that work; without it, one for each processor");
    serve.add_number("max-connections", "N", command->max_connections, {1, 10'000},
                     "connections at the same time");
    serve.add_number("per-client", "N", command->per_client, {1, 10'000},
                     "connections of one address at the same time");
    add_size(serve, "cache", command->cache, 0, "bytes of answers that are kept");
    serve.add_text("log", "FORM", command->log, "a line for each request on standard error")
        .one_of({"text", "json", "none"});
    serve.add_flag("trust", command->trust, "do not check the base first");
    serve.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_serve(line.options, *command);
    });
}

} // namespace sijill::cli
