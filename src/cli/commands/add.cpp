#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/progress.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

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
    rows.columns = {{"source", "source", "المصدر"},
                    {"sentences", "sentences", "الجمل"},
                    {"entities", "new entities", "الكيانات الجديدة"},
                    {"statements", "statements", "الأقوال"}};
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
    std::string messages;
    for (const Error& fault : faults) {
        messages += (messages.empty() ? "" : "\n") + std::string(fault.what());
    }
    if (!faults.empty()) {
        throw Error(ErrorCode::bad_input, messages, "nothing of a path with a fault was written");
    }
}

/// What a path holds, in bytes; a folder is the files directly in it. 0 for what cannot be read:
/// adding it will say so.
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
    std::exception_ptr end; ///< what ended the work before its time, if anything did
};

/// Each pack is all or nothing; a faulty one does not keep the others out.
void add_all(Context& context, const std::vector<std::string>& paths, Outcome& outcome) {
    KnowledgeBase base = context.open_base_for_writing();
    const auto kept = [&] {
        return render::message(context.language(), "add.kept",
                               {{"sources", to_int64(outcome.added.size())}});
    };
    LongWork progress(context, base, kept, size_of(paths));
    for (const std::string& path : paths) {
        try {
            progress.part(size_of(path), [&] { outcome.added.push_back(base.add(path)); });
            progress.clear();
            context.note("add.added", {{"path", path}, {"source", outcome.added.back().source}});
        } catch (const Error& error) {
            if (error.code() != ErrorCode::bad_input) {
                throw;
            }
            outcome.faults.push_back(error);
        }
    }
}

/// Whatever ends it, what was added and what was faulty is told first.
void run_add(Context& context, const AddCommand& command) {
    Outcome outcome;
    try {
        add_all(context, command.paths, outcome);
    } catch (...) {
        outcome.end = std::current_exception();
    }
    if (!outcome.added.empty()) {
        context.write(summary_rows(outcome.added));
    }
    if (outcome.end == nullptr) {
        throw_faults(outcome.faults);
        return;
    }
    for (const Error& fault : outcome.faults) {
        report_error(fault, context.language());
    }
    std::rethrow_exception(outcome.end);
}

} // namespace

void setup_add(CLI::App& app, Context& context) {
    auto command = std::make_shared<AddCommand>();
    CLI::App* add = app.add_subcommand("add", "Add articles or packs to the file of --db");
    add->add_option("path", command->paths,
                    "a text file, or a folder with article.txt and statements.toml")
        ->required()
        ->type_name("PATH");
    add->footer("Example:\n  sijill --db my.db add packs/claude-delay\n");
    add->callback([&context, command] {
        context.run = [command](Context& run_context) { run_add(run_context, *command); };
    });
}

} // namespace sijill::cli
