#include "base/files.hpp"
#include "cli/arguments/name_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/process/watchdog.hpp"
#include "sijill/error.hpp"

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace sijill::cli {
namespace {

constexpr std::chrono::seconds kLimit{5};
constexpr std::int64_t kMostRows = 1'000'000'000;

struct SqlCommand {
    std::string query;
    std::string file;
    std::vector<std::string> parameters; ///< name=value
    std::size_t max_rows = 10000;
    bool write = false;
};

std::string read_query(const SqlCommand& command) {
    if (!command.file.empty()) {
        return read_file(command.file, kLargestDefinition,
                         {"-f takes a file with one SQL statement"_text});
    }
    if (command.query.empty()) {
        throw Error(ErrorCode::usage, "no SQL given"_text,
                    "give a query, -f FILE, or - for standard input"_text);
    }
    return command.query == "-" ? read_stream(std::cin, "-", kLargestDefinition) : command.query;
}

int run_sql_command(const GlobalOptions& global, const SqlCommand& command) {
    SqlOptions options;
    options.timeout = time_limit(global, kLimit);
    options.max_rows = command.max_rows;
    options.write = command.write;
    options.label = command.file.empty() ? "sql" : command.file;
    options.parameters = read_name_values("-p", command.parameters);
    const std::string query = read_query(command);
    limit_memory();
    // One second later than the guard, which ends most statements itself and says why.
    const Error late(ErrorCode::refused, "sql: refused: more time than --timeout gives"_text,
                     "one function did not return, or the answer is too large to draw"_text);
    const Watchdog watchdog(options.timeout + std::chrono::seconds(1),
                            error_lines(late, language_of(global)));
    KnowledgeBase base = command.write ? open_base_for_writing(global) : open_base(global);
    return Answer(global).write(run_sql(base, query, options));
}

} // namespace

void setup_sql(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<SqlCommand>();
    Command& sql = program.add_command("sql", "Run one SQL statement, read-only and guarded");
    sql.add_operand("query", "QUERY", command->query, "the statement, or - for standard input");
    sql.add_text("file", "FILE", command->file, "read the statement from a file").or_letter('f');
    sql.add_texts("param", "NAME=VALUE", command->parameters, "a value for :NAME in the statement")
        .or_letter('p');
    sql.add_number("max-rows", "N", command->max_rows, {0, kMostRows},
                   "rows at the most; 0 is without limit");
    sql.add_flag("write", command->write, "let it change the file of --db");
    // The guard's limit is tighter, and the watchdog here waits for it.
    sql.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_sql_command(line.options, *command);
    });
}

} // namespace sijill::cli
