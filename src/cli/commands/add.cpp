#include "base/to_int64.hpp"
#include "base/typed_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
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

namespace sijill::cli {
namespace {

/// The most sources that the answer lists; of more it gives the sums.
constexpr std::size_t kMostListed = 1000;

/// The most documents of which a remark tells how they went; beyond, only faults are told.
constexpr std::size_t kMostRemarks = 20;

using Entries = std::vector<kb::DocumentEntry>;

struct AddCommand {
    std::vector<std::string> paths;
    std::string on_error = "stop";
    std::string encoding;
    bool html_as_text = false;
    bool without_candidates = false;
    bool dry_run = false;
    bool replace = false;
    std::string slug, title, published, known_on, publisher, author, url;
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
                       given(command.url)};
    return options;
}

const char* remark_of(PackSummary::Outcome outcome) {
    switch (outcome) {
    case PackSummary::Outcome::added:
        return "add.added";
    case PackSummary::Outcome::extended:
        return "add.extended";
    case PackSummary::Outcome::replaced:
        return "add.replaced";
    case PackSummary::Outcome::known:
        break;
    }
    return "add.known";
}

/// Returns true if there is more than one document, or may be: nobody has counted the lines of JSON
/// Lines.
bool may_have_several(const Entries& entries) {
    return entries.size() > 1 || std::ranges::any_of(entries, [](const kb::DocumentEntry& entry) {
               return !entry.fault && entry.kind == kb::DocumentKind::json_lines;
           });
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

/// What was added, and how documents went.
class Outcome {
public:
    Outcome(const GlobalOptions& options, bool is_dry_run)
        : options_(options), is_dry_run_(is_dry_run) {
        rows_.name = "added";
        rows_.columns = {column("source"), column("sentences"), column("entities", "new_entities"),
                         column("statements")};
    }

    void take(const AddedDocument& document) {
        if (document.fault) {
            ++faults_;
            report_error(*document.fault, language_of(options_));
            return;
        }
        const PackSummary& summary = document.summary;
        if (summary.outcome == PackSummary::Outcome::known) {
            ++known_;
        } else {
            add_row(summary);
        }
        if (added_ + known_ <= kMostRemarks) {
            note(options_, remark_of(summary.outcome),
                 {{"path", document.place}, {"source", summary.source}});
        }
        if (summary.drafts > 0) {
            note(options_, "add.drafts",
                 {{"path", document.place}, {"drafts", to_int64(summary.drafts)}});
        }
        for (const std::string& reference : summary.untied) {
            note(options_, "add.untied", {{"reference", reference}});
        }
    }

    /// Returns what to say of an interrupt.
    [[nodiscard]] std::string kept() const {
        return is_dry_run_ ? render::message(language_of(options_), "kept.nothing")
                           : render::message(language_of(options_), "add.kept",
                                             {{"sources", to_int64(added_)}});
    }

    /// Tells of the bad document that ended the work, and what that means for the others.
    void take_stop(const Error& error, const Entries& entries) const {
        report_error(error, language_of(options_));
        if (added_ + known_ > 0 || may_have_several(entries)) {
            note(options_, "add.stopped", {{"sources", to_int64(added_)}});
        }
    }

    [[nodiscard]] std::size_t faults() const noexcept { return faults_; }

    /// Writes the answer, and the sums where not every document was told of, or there was none.
    /// Returns the exit code of the answer.
    int write(bool is_whole) const {
        if (added_ + known_ > kMostRemarks || faults_ > 0 || (is_whole && added_ + known_ == 0)) {
            note(options_, "add.sums",
                 {{"sources", to_int64(added_)},
                  {"known", to_int64(known_)},
                  {"faults", to_int64(faults_)}});
        }
        return added_ == 0 ? 0 : Answer(options_).write(added_ > kMostListed ? sums() : rows_);
    }

private:
    void add_row(const PackSummary& summary) {
        ++added_;
        sentences_ += summary.sentences;
        entities_ += summary.entities;
        statements_ += summary.statements;
        if (added_ <= kMostListed) {
            rows_.rows.push_back({summary.source, to_int64(summary.sentences),
                                  to_int64(summary.entities), to_int64(summary.statements)});
        }
    }

    [[nodiscard]] ResultSet sums() const {
        ResultSet sums = rows_;
        sums.columns.front() = column("sources");
        sums.rows = {
            {to_int64(added_), to_int64(sentences_), to_int64(entities_), to_int64(statements_)}};
        return sums;
    }

    const GlobalOptions& options_;
    bool is_dry_run_;
    ResultSet rows_;
    std::size_t added_ = 0;
    std::size_t known_ = 0;
    std::size_t faults_ = 0;
    std::size_t sentences_ = 0;
    std::size_t entities_ = 0;
    std::size_t statements_ = 0;
};

void add_all(const GlobalOptions& options, const AddCommand& command, const Entries& entries,
             Outcome& outcome) {
    KnowledgeBase base = open_base_for_writing(options);
    Progress progress(
        options, base, [&] { return outcome.kept(); }, kb::bytes_of(entries));
    PolledInput polled(STDIN_FILENO, [&progress] { progress.look(); });
    std::istream input(&polled);
    AddOptions how = options_of(command);
    how.input = &input;
    how.taken = [&progress](std::size_t bytes) { progress.advance(bytes); };
    progress.run([&] {
        kb::add_documents(base, entries, how, [&](const AddedDocument& document) {
            progress.clear();
            outcome.take(document);
        });
    });
}

/// Reports what was added, also where an exception ends the work early.
int run_add(const GlobalOptions& options, const AddCommand& command) {
    const Entries entries = kb::list_documents(
        std::vector<std::filesystem::path>(command.paths.begin(), command.paths.end()));
    keep_documents(options, entries);
    Outcome outcome(options, command.dry_run);
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
                 "the encoding of texts and pages that are not UTF-8, such as windows-1256");
    add.add_flag("html-as-text", command->html_as_text,
                 "take all visible text of a page, not its article alone");
    add.add_flag("without-candidates", command->without_candidates,
                 "do not look for what the texts seem to state");
    const auto detail = [&add](const char* name, const char* value, std::string& target,
                               const char* help) {
        add.add_text(name, value, target, help).in_group("help.one_text");
    };
    detail("slug", "SLUG", command->slug, "its name in the base");
    detail("title", "TEXT", command->title, "its title");
    detail("published", "DAY", command->published, "the day on which it was published");
    detail("known-on", "DAY", command->known_on, "the day from which the base counts it as known");
    detail("publisher", "TEXT", command->publisher, "who published it");
    detail("author", "TEXT", command->author, "who wrote it");
    detail("url", "ADDRESS", command->url, "where it was read");
    add.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_add(line.options, *command);
    });
}

} // namespace sijill::cli
