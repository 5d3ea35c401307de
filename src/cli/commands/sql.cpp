#include "base/files.hpp"
#include "cli/arguments/name_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/process/watchdog.hpp"
#include "sijill/error.hpp"

#include <filesystem>
#include <iostream>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

struct SqlCommand {
    std::string query;
    std::string file;
    std::vector<std::string> parameters; ///< name=value
    double timeout_seconds = 5;
    std::size_t max_rows = 10000;
    bool write = false;
};

std::string read_query(const SqlCommand& command) {
    if (!command.file.empty()) {
        std::error_code fault;
        auto text = std::filesystem::is_regular_file(command.file, fault) ? read_file(command.file)
                                                                          : std::nullopt;
        if (!text) {
            throw Error(ErrorCode::bad_input, {"{}: cannot be read"_text, command.file},
                        "-f takes a file with one SQL statement"_text);
        }
        return std::move(*text);
    }
    if (command.query.empty()) {
        throw Error(ErrorCode::usage, "no SQL given"_text,
                    "give a query, -f FILE, or - for standard input"_text);
    }
    return command.query == "-" ? std::string{std::istreambuf_iterator<char>(std::cin), {}}
                                : command.query;
}

int run_sql_command(const GlobalOptions& global, const SqlCommand& command) {
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(static_cast<long>(command.timeout_seconds * 1000));
    options.max_rows = command.max_rows;
    options.write = command.write;
    options.label = command.file.empty() ? "sql" : command.file;
    options.parameters = read_name_values("-p", command.parameters);
    const std::string query = read_query(command);
    KnowledgeBase base = command.write ? open_base_for_writing(global) : open_base(global);
    std::optional<Watchdog> watchdog;
    if (!command.write) {
        // One second later than the guard, which ends most statements itself and says why.
        watchdog.emplace(options.timeout + std::chrono::seconds(1));
    }
    const ResultSet result = run_sql(base, query, options);
    watchdog.reset();
    return Answer(global).write(result);
}

} // namespace

void setup_sql(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<SqlCommand>();
    CLI::App* sql = app.add_subcommand("sql", "Run one SQL statement, read-only and guarded");
    sql->add_option("query", command->query, "the statement, or - for standard input")
        ->type_name("QUERY");
    sql->add_option("-f,--file", command->file, "read the statement from a file")
        ->type_name("FILE");
    sql->add_option("-p,--param", command->parameters, "a value for :name in the statement")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    sql->add_option("--timeout", command->timeout_seconds, "seconds it may take")
        ->check(CLI::Range(0.001, 86400.0))
        ->capture_default_str();
    sql->add_option("--max-rows", command->max_rows, "rows at the most; 0 is without limit")
        ->check(CLI::Range(0, std::numeric_limits<int>::max()))
        ->capture_default_str();
    sql->add_flag("--write", command->write, "let it change the file of --db");
    run_if_named(*sql, line, [command](const CommandLine& asked) {
        return run_sql_command(asked.options, *command);
    });
}

} // namespace sijill::cli
