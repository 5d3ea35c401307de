#include "base/files.hpp"
#include "cli/arguments/name_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/process/watchdog.hpp"
#include "sijill/error.hpp"

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

constexpr std::int64_t kMostRows = 1'000'000'000;

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

void setup_sql(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<SqlCommand>();
    Command& sql = program.add_command("sql", "Run one SQL statement, read-only and guarded");
    sql.add_operand("query", "QUERY", command->query, "the statement, or - for standard input");
    sql.add_text("file", "FILE", command->file, "read the statement from a file").or_letter('f');
    sql.add_texts("param", "NAME=VALUE", command->parameters, "a value for :NAME in the statement")
        .or_letter('p');
    sql.add_number("timeout", "SECONDS", command->timeout_seconds, {0.001, 86400},
                   "seconds it may take");
    sql.add_number("max-rows", "N", command->max_rows, {0, kMostRows},
                   "rows at the most; 0 is without limit");
    sql.add_flag("write", command->write, "let it change the file of --db");
    sql.runs(
        [command](const CommandLine& line) { return run_sql_command(line.options, *command); });
}

} // namespace sijill::cli
