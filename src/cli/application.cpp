#include "cli/application.hpp"

#include "base/did_you_mean.hpp"
#include "base/version.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/arguments/user_config.hpp"
#include "cli/commands/commands.hpp"
#include "cli/context.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/help/arabic_help.hpp"
#include "cli/help/help_topics.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/exports.hpp"
#include "cli/process/terminal.hpp"
#include "cli/progress.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <iostream>
#include <new>
#include <optional>
#include <sstream>

namespace sijill::cli {
namespace {

constexpr const char* kExamples = "Examples:\n"
                                  "  sijill report delays --cite\n"
                                  "  sijill search 'لماذا تأخر إصدار النموذج؟'\n"
                                  "  sijill show ماسك\n"
                                  "  sijill sql 'SELECT model, min_days FROM delays'\n"
                                  "  sijill help query\n";

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

/// What was typed that does not exist, with the nearest that does; CLI11's own words for any other
/// mistake.
Error usage_error(const CLI::App& app, const Context& context, const CLI::ParseError& error) {
    const auto commands = app.get_subcommands();
    const CLI::App& command = commands.empty() ? app : *commands.front();
    const std::vector<std::string> left = app.remaining(true);
    std::string message = error.what();
    std::string hint;
    if (!left.empty() && left.front().starts_with("--")) {
        const std::string name = left.front().substr(0, left.front().find('='));
        message = fmt::format("there is no option {}", name);
        hint = did_you_mean(name, option_names(command));
    } else if (!left.empty() && commands.empty()) {
        message = fmt::format("there is no command {}", left.front());
        hint = did_you_mean(left.front(), command_names(app));
    }
    for (const CLI::Option* option : app.get_options()) {
        const std::string name = option->get_name();
        if (message.starts_with(name + ':') && !option->get_envname().empty() &&
            !context.typed(*option)) {
            message.replace(0, name.size(), option->get_envname());
        }
    }
    const bool leaves_out = !left.empty() && left.front().starts_with('-') &&
                            !left.front().starts_with("--") && command.get_name() == "search";
    if (leaves_out) {
        hint = "words to leave out go into one text behind --: sijill search -- 'grok -model'";
    }
    if (hint.empty()) {
        hint = commands.empty()
                   ? "sijill --help lists commands and options"
                   : fmt::format("sijill {} --help lists its options", command.get_name());
    }
    return {ErrorCode::usage, message, hint};
}

/// A fault of the configuration keeps nobody from reading --help.
std::optional<Error> take_config(CLI::App& app, GlobalOptions& options) {
    try {
        apply_config(read_config(), app, options);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    }
}

/// The options of a shell, given, configured or from the environment, stand for those of its
/// commands.
void forget_environment(CLI::App& app) {
    for (CLI::Option* option : app.get_options()) {
        option->envname("");
    }
}

/// The values of an option on the command line, before it is parsed.
std::vector<std::string> typed_values(const Context& context, const std::string& option) {
    const std::vector<std::string>& typed = context.command_line;
    std::vector<std::string> values;
    for (std::size_t place = 0; place < typed.size() && typed[place] != "--"; ++place) {
        if (typed[place].starts_with(option + '=')) {
            values.push_back(typed[place].substr(option.size() + 1));
        } else if (typed[place] == option && place + 1 < typed.size()) {
            values.push_back(typed[place + 1]);
        }
    }
    return values;
}

/// What the definition itself depends on: the language of the help, and the user's reports, whose
/// parameters are options.
void look_ahead(Context& context, bool in_shell) {
    std::vector<std::string> languages = typed_values(context, "--lang");
    std::vector<std::string> queries = typed_values(context, "--queries");
    if (const std::string language = environment("SIJILL_LANG");
        !in_shell && languages.empty() && !language.empty()) {
        languages = {language};
    }
    if (const std::string folder = environment("SIJILL_QUERIES");
        !in_shell && queries.empty() && !folder.empty()) {
        queries = {folder};
    }
    if (!languages.empty()) {
        context.options.language = languages.back();
    }
    if (!queries.empty()) {
        context.options.queries = queries;
    }
}

/// Everything the command line may say, in the user's language. A fault of the configuration comes
/// back, for it keeps nobody from reading the help.
std::optional<Error> define(CLI::App& app, Context& context, bool in_shell) {
    app.set_version_flag("--version", fmt::format("sijill {}", kVersion));
    app.require_subcommand(1);
    app.fallthrough();
    add_global_options(app, context.options);
    std::optional<Error> fault;
    if (in_shell) {
        forget_environment(app);
    } else {
        fault = take_config(app, context.options);
    }
    look_ahead(context, in_shell);
    const Language language = context.language();
    app.footer(help_topic("exit-codes", language) + '\n' + kExamples);
    setup_commands(app, context);
    if (is_arabic(language)) {
        help_in_arabic(app);
    }
    return fault;
}

/// Prints what --help or --version asks for.
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

/// Last first, as CLI11 takes them. No option begins with a letter outside ASCII: -تأخير leaves out
/// a word of a search, and the space makes CLI11 take it for one.
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

int run(const GlobalOptions* shell, int count, const char* const* arguments);

int run_command(const GlobalOptions& options, const std::vector<std::string>& words) {
    std::vector<const char*> arguments{"sijill"};
    for (const std::string& word : words) {
        arguments.push_back(word.c_str());
    }
    return run(&options, static_cast<int>(arguments.size()), arguments.data());
}

/// `shell`: the options in force where a line of the shell is run, else null.
int run(const GlobalOptions* shell, int count, const char* const* arguments) {
    CLI::App app{"Sijill, an evidence-first knowledge base for Arabic text", "sijill"};
    Context context;
    context.run_command = run_command;
    try {
        context.command_line.assign(arguments + 1, arguments + count);
        context.options = shell == nullptr ? GlobalOptions{} : *shell;
        const std::optional<Error> fault = define(app, context, shell != nullptr);
        app.parse(words_to_parse(context.command_line));
        if (fault && !app.got_subcommand("help")) {
            throw Error(*fault);
        }
        context.run(context);
        return context.exit_code();
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0
                   ? print_help(app, error, context.language())
                   : report_error(usage_error(app, context, error), context.language());
    } catch (const Error& error) {
        return report_error(error, context.language());
    } catch (const Interrupted& interrupted) {
        constexpr int kEndedByInterrupt = 130; // 128 + SIGINT, as shells say it
        std::cerr << "sijill: " << interrupted.kept << '\n';
        return kEndedByInterrupt;
    } catch (const std::bad_alloc&) {
        std::cerr << "sijill: out of memory\n";
        return static_cast<int>(ErrorCode::refused);
    } catch (const std::exception& error) {
        return report_error(Error(ErrorCode::database, error.what()), context.language());
    }
}

} // namespace

int run_application(int count, const char* const* arguments) {
    return run(nullptr, count, arguments);
}

} // namespace sijill::cli
