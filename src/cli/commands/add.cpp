#include "base/typed_values.hpp"
#include "cli/commands/add_outcome.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/kept_files.hpp"
#include "cli/process/polled_input.hpp"
#include "cli/progress.hpp"
#include "kb/base_access.hpp"
#include "kb/documents/list_documents.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <exception>
#include <istream>
#include <memory>
#include <unistd.h>
#include <utility>

namespace sijill::cli {
namespace {

using Entries = std::vector<kb::DocumentEntry>;

struct AddCommand {
    std::vector<std::string> paths;
    std::string on_error = "stop";
    std::string encoding;
    bool html_as_text = false;
    bool without_candidates = false;
    bool dry_run = false;
    bool replace = false;
    std::string slug, title, published, known_on, publisher, author, url, language, licence;
};

std::optional<std::string> given(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

/// Returns a day as YYYY-MM-DD; what is none as it is, for the library to refuse.
std::optional<std::string> day(const std::string& typed) {
    return typed.empty() ? std::nullopt : std::optional(read_day(typed).value_or(typed));
}

AddOptions options_of(const AddCommand& command) {
    AddOptions options;
    options.on_error =
        command.on_error == "skip" ? AddOptions::OnError::skip : AddOptions::OnError::stop;
    options.dry_run = command.dry_run;
    options.replace = command.replace;
    options.encoding = given(command.encoding);
    options.html_as_text = command.html_as_text;
    options.candidates = !command.without_candidates;
    options.details = {given(command.slug),   given(command.title),     day(command.published),
                       day(command.known_on), given(command.publisher), given(command.author),
                       given(command.url),    given(command.language),  given(command.licence)};
    return options;
}

/// Returns the bytes of a file; 0 if it cannot be read, which adding it will report.
std::uint64_t size_of(const std::filesystem::path& file) {
    std::error_code ignored;
    const auto size = std::filesystem::file_size(file, ignored);
    return ignored ? 0 : size;
}

/// Returns the bytes of all files of the documents.
std::uint64_t size_of(const Entries& entries) {
    std::uint64_t size = 0;
    for (const kb::DocumentEntry& entry : entries) {
        if (entry.kind == kb::DocumentKind::pack) {
            size +=
                size_of(entry.path / kb::kArticleName) + size_of(entry.path / kb::kStatementsName);
        } else if (!entry.fault && entry.kind != kb::DocumentKind::input) {
            size += size_of(entry.path);
        }
    }
    return size;
}

/// Throws Error(refused) if the answer would replace a document, also one in a folder.
void keep_documents(const GlobalOptions& options, const Entries& entries) {
    std::vector<std::string> outputs = options.exports;
    outputs.push_back(options.output);
    std::erase(outputs, "");
    if (outputs.empty()) {
        return;
    }
    std::vector<std::string> files;
    for (const kb::DocumentEntry& entry : entries) {
        files.push_back(entry.path.string());
    }
    for (const std::string& output : outputs) {
        refuse_to_replace_input(output, options, files);
    }
}

/// Throws where the documents come from standard input, which is read already.
void refuse_input_again(const Entries& entries) {
    if (std::ranges::any_of(entries, [](const kb::DocumentEntry& entry) {
            return entry.kind == kb::DocumentKind::input;
        })) {
        throw Error(ErrorCode::database,
                    "another writer changed the base of the cluster at the same time"_text,
                    "give the documents again: standard input cannot be read twice"_text);
    }
}

void add_all(const GlobalOptions& options, const AddCommand& command, const Entries& entries,
             AddOutcome& outcome) {
    bool is_again = false;
    std::size_t told =
        0; // documents: those that were written are known when the work is done again
    write_base(options, [&](KnowledgeBase& base) {
        if (std::exchange(is_again, true)) {
            refuse_input_again(entries);
        }
        Progress progress(
            options, base, [&] { return outcome.kept(); }, size_of(entries));
        PolledInput polled(STDIN_FILENO, [&progress] { progress.look(); });
        std::istream input(&polled);
        AddOptions how = options_of(command);
        how.input = &input;
        how.taken = [&progress](std::size_t bytes) { progress.advance(bytes); };
        std::size_t number = 0;
        progress.run([&] {
            kb::add_documents(base, entries, how, [&](const AddedDocument& document) {
                if (++number > told) {
                    told = number;
                    progress.clear();
                    outcome.take(document);
                }
            });
        });
    });
}

/// Reports what was added, also where an exception ends the work early.
int run_add(const GlobalOptions& options, const AddCommand& command) {
    const Entries entries = kb::list_documents(
        std::vector<std::filesystem::path>(command.paths.begin(), command.paths.end()));
    keep_documents(options, entries);
    AddOutcome outcome(options, command.dry_run, entries.size());
    std::exception_ptr end;
    bool is_bad = false;
    try {
        add_all(options, command, entries, outcome);
    } catch (const Error& error) {
        is_bad = error.code() == ErrorCode::bad_input;
        if (is_bad) {
            outcome.take_stop(error, entries);
        } else {
            end = std::current_exception();
        }
    } catch (...) {
        end = std::current_exception();
    }
    const int code = outcome.write(end == nullptr && !is_bad);
    if (end != nullptr) {
        std::rethrow_exception(end);
    }
    if (command.dry_run) {
        note(options, "add.dry_run");
    }
    return is_bad || outcome.faults() > 0 ? exit_code(ErrorCode::bad_input) : code;
}

} // namespace

void setup_add(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<AddCommand>();
    Command& add = program.add_command("add", "Add texts, pages and packs to the file of --db");
    add.add_operands("path", "PATH", command->paths,
                     "texts, HTML pages, JSON Lines, packs, folders of them; - is standard input")
        .required("a text file, or the folder of a pack"_text);
    add.add_text("on-error", "WHAT", command->on_error,
                 "at a bad document: write nothing of its batch and stop, or skip it")
        .one_of({"stop", "skip"});
    add.add_flag("replace", command->replace,
                 "put a document in the place of the source with its slug, or with its text");
    add.add_flag("dry-run", command->dry_run, "do everything but the writing");
    add.add_text("encoding", "NAME", command->encoding,
                 "the encoding of texts and pages that are not UTF-8, such as windows-1256")
        .never_empty();
    add.add_flag("html-as-text", command->html_as_text,
                 "take all visible text of a page, not its article alone");
    add.add_flag("without-candidates", command->without_candidates,
                 "do not look for what the texts seem to state");
    const auto detail = [&add](const char* name, const char* value, std::string& target,
                               const char* help) {
        add.add_text(name, value, target, help).never_empty().in_group("help.one_text");
    };
    detail("slug", "SLUG", command->slug, "its name in the base");
    detail("title", "TEXT", command->title, "its title");
    detail("published", "DAY", command->published, "the day on which it was published");
    detail("known-on", "DAY", command->known_on, "the day from which the base counts it as known");
    detail("publisher", "TEXT", command->publisher, "who published it");
    detail("author", "TEXT", command->author, "who wrote it");
    detail("url", "ADDRESS", command->url, "where it was read");
    detail("language", "TAG", command->language,
           "its language, such as en; without it, what a page says, or ar");
    detail("licence", "TEXT", command->licence, "under which licence it is");
    add.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_add(line.options, *command);
    });
}

} // namespace sijill::cli
