#include "cli/application.hpp"

#include "base/version.hpp"
#include "cli/arguments/command_line.hpp"
#include "cli/arguments/user_config.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/help/help_texts.hpp"
#include "cli/help/help_topics.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/exports.hpp"
#include "cli/output/kept_files.hpp"
#include "cli/process/terminal.hpp"
#include "cli/progress.hpp"
#include "cli/usage_error.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <iostream>
#include <new>
#include <optional>
#include <sstream>

namespace sijill::cli {
namespace {

CLI::Validator export_file() {
    return {[](const std::string& file) {
                return format_of_file(file)
                           ? std::string()
                           : fmt::format("{} ends in none of {}", file, kExportEndings);
            },
            ""};
}

void add_global_options(CLI::App& app, GlobalOptions& options) {
    app.add_option("--db", options.db, "the database file; without it, the one built in")
        ->envname("SIJILL_DB")
        ->type_name("FILE");
    app.add_option("--format", options.format, "form of the answer")
        ->check(CLI::IsMember(
            {"table", "json", "jsonl", "csv", "tsv", "markdown", "html", "xlsx", "svg", "chart"}))
        ->capture_default_str();
    app.add_option("--lang", options.language, "language of headings; without it, the locale's")
        ->envname("SIJILL_LANG")
        ->check(CLI::IsMember({"ar", "en"}));
    app.add_option("--color", options.color, "colour on a terminal (NO_COLOR turns it off)")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    app.add_option("--bidi", options.bidi, "bidi controls in tables on a terminal")
        ->envname("SIJILL_BIDI")
        ->check(CLI::IsMember({"auto", "isolate", "mark", "off"}))
        ->capture_default_str();
    app.add_option("--digits", options.digits, "digits of numbers in tables and pages")
        ->check(CLI::IsMember({"latin", "arab"}))
        ->capture_default_str();
    app.add_option("--calendar", options.calendar, "calendar of dates in tables and pages")
        ->check(CLI::IsMember({"gregorian", "hijri"}))
        ->capture_default_str();
    app.add_option("--width", options.width,
                   "columns a table may fill; without it, the terminal's, COLUMNS, or 100")
        ->check(CLI::Range(20, 10000))
        ->type_name("N");
    app.add_option("--as-of", options.as_of, "ask what the base held on that day")
        ->type_name("DATE");
    app.add_option("--queries", options.queries, "a folder with further reports")
        ->envname("SIJILL_QUERIES")
        ->type_name("DIR")
        ->allow_extra_args(false);
    CLI::Option* output =
        app.add_option("--output", options.output, "write the answer to a file")->type_name("FILE");
    app.add_option("--export", options.exports,
                   fmt::format("write the answer to files, in the form of their ending: {}",
                               kExportEndings))
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->excludes(output)
        ->check(export_file());
    app.add_flag("--bom", options.bom, "begin CSV with a byte order mark, for spreadsheets");
    app.add_flag("--no-pager", options.no_pager, "never page");
    app.add_flag("--quiet", options.quiet, "no remarks on standard error");
    app.add_flag("--fail-empty", options.fail_empty, "exit with 1 where the answer has no rows");
}

/// Applies the configuration, and returns its fault, if any, instead of throwing it, since
/// --help has to work with a faulty one, too.
std::optional<Error> take_config(CLI::App& app, GlobalOptions& options) {
    try {
        apply_config(read_config(), app, options);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    }
}

/// Keeps the environment from overriding the options that the shell was given.
void forget_environment(CLI::App& app) {
    for (CLI::Option* option : app.get_options()) {
        option->envname("");
    }
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
void look_ahead(CommandLine& line, bool in_shell) {
    std::vector<std::string> languages = typed_values(line.words, "--lang");
    std::vector<std::string> queries = typed_values(line.words, "--queries");
    if (const std::string language = environment("SIJILL_LANG");
        !in_shell && languages.empty() && !language.empty()) {
        languages = {language};
    }
    if (const std::string folder = environment("SIJILL_QUERIES");
        !in_shell && queries.empty() && !folder.empty()) {
        queries = {folder};
    }
    if (!languages.empty()) {
        line.options.language = languages.back();
    }
    if (!queries.empty()) {
        line.options.queries = queries;
    }
}

/// Defines all options and commands, with help in the user's language. Returns the fault of the
/// configuration, if any.
std::optional<Error> define(CLI::App& app, CommandLine& line, bool in_shell) {
    app.set_version_flag("--version", fmt::format("sijill {}", kVersion));
    app.require_subcommand(1);
    app.fallthrough();
    add_global_options(app, line.options);
    std::optional<Error> fault;
    if (in_shell) {
        forget_environment(app);
    } else {
        fault = take_config(app, line.options);
    }
    look_ahead(line, in_shell);
    const Language language = language_of(line.options);
    setup_commands(app, line);
    add_examples(app);
    app.footer(help_topic("exit-codes", language) + '\n' + app.get_footer());
    if (is_arabic(language)) {
        help_in_arabic(app);
    }
    return fault;
}

/// Prints the help or the version, and returns the exit code.
int print_help(const CLI::App& app, const CLI::ParseError& asked, Language language) {
    std::ostringstream text;
    const int code = app.exit(asked, text, std::cerr);
    try {
        write_standard_output(text.str());
    } catch (const Error& error) {
        return report_error(error, language);
    }
    return code;
}

/// Returns the words in reverse order, as CLI11 takes them. A space goes before -تأخير, which
/// leaves a word out of a search, so that CLI11 does not take it for an option: none begins with a
/// letter outside ASCII.
std::vector<std::string> words_to_parse(const std::vector<std::string>& command_line) {
    std::vector<std::string> words(command_line.rbegin(), command_line.rend());
    for (std::string& word : words) {
        constexpr unsigned char kLastOfAscii = 0x7F;
        if (word.size() > 1 && word[0] == '-' &&
            static_cast<unsigned char>(word[1]) > kLastOfAscii) {
            word.insert(0, 1, ' ');
        }
    }
    return words;
}

/// Returns what was typed for the command itself: its operands, and the values of its options.
std::vector<std::string> values_for_command(const CLI::App& app) {
    std::vector<std::string> values;
    for (const CLI::App* command : app.get_subcommands()) {
        for (const CLI::Option* option : command->get_options()) {
            values.insert(values.end(), option->results().begin(), option->results().end());
        }
        const std::vector<std::string> below = values_for_command(*command);
        values.insert(values.end(), below.begin(), below.end());
    }
    return values;
}

/// Refuses an answer that would replace what the command reads, before the command begins.
void refuse_to_replace_inputs(const CLI::App& app, const GlobalOptions& options) {
    std::vector<std::string> outputs = options.exports;
    if (!options.output.empty()) {
        outputs.push_back(options.output);
    }
    for (const std::string& output : outputs) {
        refuse_to_replace_input(output, options, values_for_command(app));
    }
}

int run(const GlobalOptions* shell, int count, const char* const* arguments);

int run_command(const GlobalOptions& options, const std::vector<std::string>& words) {
    std::vector<const char*> arguments{"sijill"};
    for (const std::string& word : words) {
        arguments.push_back(word.c_str());
    }
    return run(&options, static_cast<int>(arguments.size()), arguments.data());
}

/// Runs a command line; `shell` has the options of the shell in which it was typed, or is null.
int run(const GlobalOptions* shell, int count, const char* const* arguments) {
    CLI::App app{"Sijill, an evidence-first knowledge base for Arabic text", "sijill"};
    CommandLine line;
    line.run_command = run_command;
    const auto report = [&line](const Error& error) {
        return report_error(error, language_of(line.options));
    };
    try {
        line.words.assign(arguments + 1, arguments + count);
        line.options = shell == nullptr ? GlobalOptions{} : *shell;
        const std::optional<Error> fault = define(app, line, shell != nullptr);
        app.parse(words_to_parse(line.words));
        if (fault && !app.got_subcommand("help")) {
            throw Error(*fault);
        }
        refuse_to_replace_inputs(app, line.options);
        return line.run(line);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? print_help(app, error, language_of(line.options))
                                          : report(usage_error(app, line, error));
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
