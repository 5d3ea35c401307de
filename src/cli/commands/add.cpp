#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/progress.hpp"
#include "sijill/error.hpp"

#include <exception>
#include <memory>

namespace sijill::cli {
namespace {

struct AddCommand {
    std::vector<std::string> paths;
};

ResultSet summary_rows(const std::vector<PackSummary>& summaries) {
    ResultSet rows;
    rows.name = "added";
    rows.columns = {column("source"), column("sentences"), column("entities", "new_entities"),
                    column("statements")};
    for (const PackSummary& summary : summaries) {
        rows.rows.push_back({summary.source, to_int64(summary.sentences),
                             to_int64(summary.entities), to_int64(summary.statements)});
    }
    return rows;
}

void throw_faults(const std::vector<Error>& faults) {
    if (faults.size() == 1) {
        throw faults.front();
    }
    std::vector<Message> messages;
    for (const Error& fault : faults) {
        messages.push_back(fault.message());
    }
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, Message::lines(std::move(messages)),
                    "nothing of a path with a fault was written"_text);
    }
}

/// Returns the bytes of a file, or of the files directly in a folder; 0 if it cannot be read, which
/// adding it will report.
std::uint64_t size_of(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        std::uint64_t size = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path, ignored)) {
            size += entry.is_regular_file(ignored) ? entry.file_size(ignored) : 0;
        }
        return size;
    }
    const auto size = std::filesystem::file_size(path, ignored);
    return ignored ? 0 : size;
}

std::uint64_t size_of(const std::vector<std::string>& paths) {
    std::uint64_t size = 0;
    for (const std::string& path : paths) {
        size += size_of(path);
    }
    return size;
}

struct Outcome {
    std::vector<PackSummary> added;
    std::vector<Error> faults;
    std::exception_ptr end; ///< the exception that ended the work early, if one did
};

/// Adds each path whole or not at all; the others are added even if one is faulty.
void add_all(const GlobalOptions& options, const std::vector<std::string>& paths,
             Outcome& outcome) {
    KnowledgeBase base = open_base_for_writing(options);
    const auto kept = [&] {
        return render::message(language_of(options), "add.kept",
                               {{"sources", to_int64(outcome.added.size())}});
    };
    Progress progress(options, base, kept, size_of(paths));
    for (const std::string& path : paths) {
        try {
            progress.part(size_of(path), [&] { outcome.added.push_back(base.add(path)); });
            progress.clear();
            note(options, "add.added", {{"path", path}, {"source", outcome.added.back().source}});
        } catch (const Error& error) {
            if (error.code() != ErrorCode::bad_input) {
                throw;
            }
            outcome.faults.push_back(error);
        }
    }
}

/// Reports what was added and what was faulty, also where an exception ends the work early.
int run_add(const GlobalOptions& options, const AddCommand& command) {
    Outcome outcome;
    try {
        add_all(options, command.paths, outcome);
    } catch (...) {
        outcome.end = std::current_exception();
    }
    const int code = outcome.added.empty() ? 0 : Answer(options).write(summary_rows(outcome.added));
    if (outcome.end == nullptr) {
        throw_faults(outcome.faults);
        return code;
    }
    for (const Error& fault : outcome.faults) {
        report_error(fault, language_of(options));
    }
    std::rethrow_exception(outcome.end);
}

} // namespace

void setup_add(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<AddCommand>();
    Command& add = program.add_command("add", "Add articles or packs to the file of --db");
    add.add_operands("path", "PATH", command->paths,
                     "a text file, or a folder with article.txt and statements.toml")
        .required("a text file, or the folder of a pack"_text);
    add.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_add(line.options, *command);
    });
}

} // namespace sijill::cli
