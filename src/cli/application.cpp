#include "cli/application.hpp"

#include "base/did_you_mean.hpp"
#include "base/shell_word.hpp"
#include "base/version.hpp"
#include "cli/arguments/command_line.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/arguments/user_config.hpp"
#include "cli/arguments/usual_words.hpp"
#include "cli/arguments/variables.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/help/help_page.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/exports.hpp"
#include "cli/output/kept_files.hpp"
#include "cli/process/terminal.hpp"
#include "cli/process/watchdog.hpp"
#include "cli/progress.hpp"
#include "kb/process/process_settings.hpp"
#include "render/cells/characters.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <new>
#include <optional>

namespace sijill::cli {
namespace {

/// Returns what is wrong with a list of columns. An empty name would ask for nothing unnoticed.
Message check_columns(std::string_view subject, const std::string& value) {
    const bool has_empty = value.empty() || value.front() == ',' || value.back() == ',' ||
                           value.find(",,") != std::string::npos;
    return has_empty ? Message("{} takes names of columns, separated by commas, not '{}'"_text,
                               std::string(subject), value)
                     : Message();
}

void add_global_options(Command& program, GlobalOptions& options) {
    program.add_flag("version", "print the version");
    program.add_text("db", "FILE", options.db, "the database file; without it, the one built in")
        .or_variable("SIJILL_DB");
    program
        .add_text("cluster", "URLS", options.cluster,
                  "nodes of the cluster that writes to the file of --db, between commas")
        .or_variable("SIJILL_CLUSTER");
    program.add_flag("wait", options.wait,
                     "with --cluster, end when the file of --db has what was written");
    program.add_text("format", "FORMAT", options.format, "form of the answer")
        .one_of(
            {"table", "json", "jsonl", "csv", "tsv", "markdown", "html", "xlsx", "svg", "chart"});
    program
        .add_text("lang", "LANGUAGE", options.language,
                  "language of headings and messages; without it, the locale's")
        .one_of({"ar", "en"})
        .or_variable("SIJILL_LANG");
    program.add_text("color", "WHEN", options.color, "colour on a terminal; NO_COLOR turns it off")
        .one_of({"auto", "always", "never"});
    program.add_text("bidi", "HOW", options.bidi, "bidi controls in tables on a terminal")
        .one_of({"auto", "isolate", "mark", "off"})
        .or_variable("SIJILL_BIDI");
    program.add_text("digits", "DIGITS", options.digits, "digits of numbers in tables and pages")
        .one_of({"latin", "arab"});
    program
        .add_text("calendar", "CALENDAR", options.calendar, "calendar of dates in tables and pages")
        .one_of({"gregorian", "hijri"});
    program
        .add_text("columns", "NAMES", options.columns,
                  "the columns to show, by their names in JSON, separated by commas")
        .check = check_columns;
    program.add_number("width", "N", options.width, {20, 10000},
                       "columns a table may fill; without it, the terminal's, COLUMNS, or 100");
    program.add_number("timeout", "SECONDS", options.timeout, {0.001, 86400},
                       "seconds until the answer is there; without it, 5 for sql, 60 for others");
    program.add_text("as-of", "DATE", options.as_of, "ask what the base held on that day");
    program.add_texts("queries", "DIR", options.queries, "a folder with further reports")
        .or_variable("SIJILL_QUERIES");
    program
        .add_text("thesaurus", "FILE", options.thesaurus,
                  "a file with words that search takes for each other")
        .or_variable("SIJILL_THESAURUS");
    program
        .add_text("curator", "NAME", options.curator,
                  "who decides on candidates; without it, the user of the account")
        .or_variable("SIJILL_CURATOR");
    Option& output =
        program.add_text("output", "FILE", options.output, "write the answer to a file");
    Option& exported = program
                           .add_texts("export", "FILE", options.exports,
                                      "write the answer to a file, in the form of its ending")
                           .ends_in(export_endings());
    exclude_each_other({&output, &exported});
    program.add_flag("bom", options.bom, "begin CSV with a byte order mark, for spreadsheets");
    program.add_flag(
        "safe-csv", options.safe_csv,
        "begin texts of CSV and TSV that a spreadsheet would compute with an apostrophe");
    program.add_flag("no-pager", options.no_pager, "never page");
    program.add_flag("quiet", options.quiet, "no remarks on standard error");
    program.add_flag("fail-empty", options.fail_empty, "exit with 1 where the answer has no rows");
}

/// What is wrong with the settings of the configuration and of the environment. It is kept until
/// the line is read, since help has to work with faulty ones, too.
struct SettingFaults {
    std::optional<Error> configuration;
    std::vector<VariableFault> variables;

    /// Throws the first fault that is not overridden by the line.
    void require_none(const CommandLine& line) const {
        if (configuration) {
            throw Error(*configuration);
        }
        for (const VariableFault& variable : variables) {
            if (!line.typed(variable.option)) {
                throw Error(variable.error);
            }
        }
    }
};

/// Applies the configuration, and then the environment, which overrides it.
SettingFaults take_settings(Command& program) {
    SettingFaults faults;
    try {
        apply_config(read_config(), program);
    } catch (const Error& error) {
        faults.configuration = error;
    }
    faults.variables = apply_variables(program);
    return faults;
}

/// Returns the values of an option on the command line, before it is parsed.
std::vector<std::string> typed_values(const std::vector<std::string>& words,
                                      const std::string& option) {
    std::vector<std::string> values;
    for (std::size_t index = 0; index < words.size() && words[index] != "--"; ++index) {
        if (words[index].starts_with(option + '=')) {
            values.push_back(words[index].substr(option.size() + 1));
        } else if (words[index] == option && index + 1 < words.size()) {
            values.push_back(words[index + 1]);
        }
    }
    return values;
}

/// Takes the options on which the definition of the others depends: the language of the help, and
/// the folders of reports, whose parameters are options.
void look_ahead(const Command& program, const std::vector<std::string>& words) {
    for (const char* name : {"lang", "queries"}) {
        const Option& option = *program.option(name);
        const std::vector<std::string> values = typed_values(words, option.shown());
        if (!values.empty() && option.fault("", values.back()).empty()) {
            option.store(values);
        }
    }
}

/// Returns the hint on a word that is no command: on a report's command if it is the name of a
/// report, on --db if it is a base, on what takes another file, else on the command that is called
/// so elsewhere, or nearest.
Message did_you_mean_command(const Command& program, const std::string& word) {
    const auto& reports = built_in_reports().reports();
    if (std::ranges::find(reports, word, &Report::name) != reports.end()) {
        return did_you_mean({"sijill report " + word});
    }
    if (const std::string_view here = called_here(word); !here.empty()) {
        return did_you_mean({std::string(here)});
    }
    if (is_database(word)) {
        return {"a base goes after --db: sijill --db {} COMMAND"_text, shell_word(word)};
    }
    if (std::error_code fault; std::filesystem::is_regular_file(word, fault)) {
        return did_you_mean({"add " + shell_word(word), "draft " + shell_word(word)});
    }
    return did_you_mean(word, program.command_names());
}

/// Defines all options and commands.
SettingFaults define(Command& program, CommandLine& line, bool in_shell) {
    add_global_options(program, line.options);
    program.guesses(
        [&program](const std::string& word) { return did_you_mean_command(program, word); });
    SettingFaults faults = in_shell ? SettingFaults() : take_settings(program);
    look_ahead(program, line.words);
    setup_commands(program, line.options);
    return faults;
}

/// Refuses an answer that would replace what the command reads, before the command begins.
void refuse_to_replace_inputs(const CommandLine& line) {
    std::vector<std::string> outputs = line.options.exports;
    if (!line.options.output.empty()) {
        outputs.push_back(line.options.output);
    }
    for (const std::string& output : outputs) {
        refuse_to_replace_input(output, line.options, line.values_for_command());
    }
}

/// Does what a command line asks for. A command without a limit of time works on the base of
/// whoever calls it, which may be of any size.
int work_within_limits(const CommandLine& line, bool in_shell) {
    if (line.command->limit().count() == 0) {
        return line.command->work()(line);
    }
    if (line.command->limit() == kQuestionLimit) {
        if (!in_shell) { // the next line of a shell may read documents in a second thread
            kb::use_one_thread();
        }
        limit_memory();
    }
    const auto limit = time_limit(line.options, line.command->limit());
    const Error late(
        ErrorCode::refused,
        {"refused: {}"_text, Message("more than {} ms of time"_text, limit.count())},
        "raise the limit with --timeout; sijill --db FILE check tells whether the base is sound"_text);
    const Watchdog watchdog(limit, error_lines(late, language_of(line.options)));
    return line.command->work()(line);
}

void print_help(const Command& program, const CommandLine& line) {
    const Command& asked = line.command == nullptr ? program : *line.command;
    const std::string page =
        help_page(asked, language_of(line.options), render_options(line.options).width);
    write_standard_output(output_is_terminal() ? render::terminal_text(page) : page);
}

int run(const GlobalOptions* shell, int count, const char* const* arguments);

int run_command(const GlobalOptions& options, const std::vector<std::string>& words) {
    std::vector<const char*> arguments{"sijill"};
    for (const std::string& word : words) {
        arguments.push_back(word.c_str());
    }
    return run(&options, static_cast<int>(arguments.size()), arguments.data());
}

/// Reads a command line and does what it asks for; `shell` has the options of the shell in which it
/// was typed, or is null.
int take_line(CommandLine& line, const GlobalOptions* shell) {
    Command program("sijill", "Sijill, an evidence-first knowledge base for Arabic text");
    line.options = shell == nullptr ? GlobalOptions{} : *shell;
    const SettingFaults faults = define(program, line, shell != nullptr);
    switch (parse(program, line)) {
    case Wish::help:
        print_help(program, line);
        return 0;
    case Wish::version:
        write_standard_output(fmt::format("sijill {}\n", kVersion));
        return 0;
    case Wish::work:
        break;
    }
    if (line.command->name() != "help") {
        faults.require_none(line);
    }
    refuse_to_replace_inputs(line);
    return work_within_limits(line, shell != nullptr);
}

/// Runs a command line, and reports what goes wrong.
int run(const GlobalOptions* shell, int count, const char* const* arguments) {
    CommandLine line;
    line.run_command = run_command;
    const auto report = [&line](const Error& error) {
        return report_error(error, language_of(line.options));
    };
    try {
        line.words.assign(arguments + 1, arguments + count);
        return take_line(line, shell);
    } catch (const Error& error) {
        return report(error);
    } catch (const Interrupted& interrupted) {
        constexpr int kEndedByInterrupt = 130; // 128 + SIGINT, as shells say it
        std::cerr << "sijill: " << interrupted.kept << '\n';
        return kEndedByInterrupt;
    } catch (const std::bad_alloc&) {
        std::cerr << "sijill: out of memory\n";
        return exit_code(ErrorCode::refused);
    } catch (const std::exception& error) {
        return report(Error(ErrorCode::database, Message::foreign(error.what())));
    }
}

} // namespace

int run_application(int count, const char* const* arguments) {
    return run(nullptr, count, arguments);
}

} // namespace sijill::cli
