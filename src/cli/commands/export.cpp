#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/export_folder.hpp"
#include "cli/progress.hpp"
#include "cli/site/site.hpp"
#include "kb/base_access.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <string>
#include <vector>

namespace sijill::cli {
namespace {

struct ExportCommand {
    std::string format;
    std::vector<std::string> words; ///< the folder; before it the source of a pack

    [[nodiscard]] bool is_pack() const { return format == "pack"; }
    [[nodiscard]] const std::string& source() const { return words.front(); }
    [[nodiscard]] const std::string& folder() const { return words.back(); }
};

void check_words(const ExportCommand& command) {
    if (command.is_pack() && command.words.size() != 2) {
        throw Error(ErrorCode::usage,
                    "export pack takes the slug of a source and a new folder"_text,
                    "sijill sql 'SELECT slug, title FROM source' lists the sources"_text);
    }
    if (!command.is_pack() && command.words.size() != 1) {
        throw Error(ErrorCode::usage, {"export {} takes a new folder alone"_text, command.format});
    }
}

/// Writes a source as a pack, and tells what the pack lacks.
void write_pack(const GlobalOptions& options, const ExportCommand& command, KnowledgeBase& base,
                Progress& progress) {
    PackFiles files;
    progress.run([&] { files = base.pack(command.source()); });
    ExportFolder folder(command.folder());
    folder.write_pack(files);
    folder.commit();
    progress.clear();
    note(options, "export.pack", {{"folder", command.folder()}, {"source", command.source()}});
    if (files.retracted > 0) {
        note(options, "export.retracted", {{"statements", to_int64(files.retracted)}});
    }
    if (!files.needed.empty()) {
        note(options, "export.needed",
             {{"sources", fmt::format("{}", fmt::join(files.needed, ", "))}});
    }
}

void write_all(const GlobalOptions& options, const ExportCommand& command, KnowledgeBase& base,
               ExportFolder& folder) {
    render::RenderOptions as = render_options(options);
    if (command.format == "sql") {
        folder.write_sql(base);
    } else if (command.format == "html") {
        const ReportCatalog catalog = all_reports(options);
        kb::read_snapshot(base, [&] {
            make_site(base, catalog, as, [&folder](const std::string& path, std::string_view file) {
                folder.write(path, file);
            });
        });
    } else {
        as.format = *render::format_from_name(command.format);
        folder.write_tables(base, as);
    }
}

int run_export(const GlobalOptions& options, const ExportCommand& command) {
    if (command.format == "sql") {
        refuse_as_of(options); // the checksums of tables would not match the rows of that day
    }
    check_words(command);
    KnowledgeBase base = open_base(options);
    const auto kept = [&options] { return render::message(language_of(options), "kept.nothing"); };
    // Before the folder is made, so that an interrupt leaves none.
    Progress progress(options, base, kept);
    if (command.is_pack()) {
        write_pack(options, command, base, progress);
        return 0;
    }
    ExportFolder folder(command.folder());
    progress.run([&] { write_all(options, command, base, folder); });
    const std::size_t files = folder.commit();
    progress.clear();
    note(options, "export.written", {{"folder", command.folder()}, {"files", to_int64(files)}});
    return 0;
}

} // namespace

void setup_export(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ExportCommand>();
    Command& exporter = program.add_command(
        "export", "Write the whole base, or a source as a pack, into a new folder");
    exporter.add_operand("form", "FORM", command->format, "the form of the files")
        .one_of({"sql", "json", "csv", "html", "pack"})
        .required("a form and a new folder"_text);
    exporter
        .add_operands("folder", "DIR", command->words,
                      "the folder, which must not exist; for pack, the slug of a source before it")
        .required("a new folder"_text);
    exporter.may_take(std::chrono::hours(1)).runs([command](const CommandLine& line) {
        return run_export(line.options, *command);
    });
}

} // namespace sijill::cli
