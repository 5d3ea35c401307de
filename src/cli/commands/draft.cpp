#include "kb/drafts/draft.hpp"

#include "base/to_int64.hpp"
#include "base/typed_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/export_folder.hpp"
#include "cli/progress.hpp"
#include "kb/base_access.hpp"
#include "kb/documents/list_documents.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/store/unknown_source.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

namespace sijill::cli {
namespace {

struct DraftCommand {
    std::string text;
    std::string known_on;
    std::string encoding;
    std::string folder;
};

/// Returns the only document at a path, whatever stands in it.
kb::Pack read_text(const DraftCommand& command) {
    const std::vector<kb::DocumentEntry> entries = kb::list_documents(command.text);
    kb::DocumentOptions how;
    if (!command.known_on.empty()) {
        how.details.known_on = read_day(command.known_on).value_or(command.known_on);
    }
    if (!command.encoding.empty()) {
        how.encoding = command.encoding;
    }
    how.is_alone = entries.size() == 1;
    kb::check_details(how.details, entries);
    std::optional<kb::Document> only;
    for (const kb::DocumentEntry& entry : entries) {
        kb::DocumentReader reader(entry, how, std::cin);
        while (std::optional<kb::Document> document = reader.next()) {
            if (document->unreadable) {
                throw *document->unreadable;
            }
            if (only) {
                throw Error(ErrorCode::usage, {"{}: has more than one text"_text, command.text},
                            "draft one of them"_text);
            }
            only = std::move(document);
        }
    }
    if (!only) {
        throw Error(ErrorCode::bad_input, {"{}: has no text"_text, command.text});
    }
    return std::move(only->pack);
}

bool is_file(const DraftCommand& command) {
    std::error_code ignored;
    return command.text == "-" || std::filesystem::exists(command.text, ignored);
}

kb::Pack source_of(const DraftCommand& command, SQLite::Database& database) {
    std::optional<kb::Pack> source = kb::load_pack(database, command.text);
    if (!source) {
        throw Error(ErrorCode::not_found,
                    {"{}: no file, and {}"_text, command.text,
                     kb::unknown_source(database, command.text).message()},
                    "give a file, the name of a source, or - for standard input"_text);
    }
    if (!command.known_on.empty()) {
        throw Error(ErrorCode::usage, {"the source {} has a day already"_text, command.text},
                    "leave out --known-on"_text);
    }
    if (!command.encoding.empty()) {
        throw Error(ErrorCode::usage, {"the source {} is UTF-8 already"_text, command.text},
                    "leave out --encoding"_text);
    }
    return std::move(*source);
}

int write_draft(const GlobalOptions& options, const DraftCommand& command, const kb::Draft& draft) {
    const Answer answer(options);
    if (command.folder.empty()) {
        return answer.write_text(answer.format() == render::Format::json ? kb::draft_json(draft)
                                                                         : kb::draft_toml(draft));
    }
    ExportFolder folder(command.folder);
    folder.write_pack({draft.pack.text, kb::draft_toml(draft), 0, {}});
    folder.commit();
    return 0;
}

int draft_from(const GlobalOptions& options, const DraftCommand& command, KnowledgeBase& base) {
    SQLite::Database& database = kb::connection_of(base).database();
    const bool is_source = !is_file(command);
    kb::Pack text = is_source ? source_of(command, database) : read_text(command);
    // Before the folder is made, so that an interrupt leaves none.
    Progress progress(options, base,
                      [&options] { return render::message(language_of(options), "kept.nothing"); });
    kb::Draft draft;
    progress.run([&] {
        draft = is_source ? kb::draft_what_is_open(database, std::move(text))
                          : kb::draft_pack(database, std::move(text));
    });
    progress.clear();
    const int code = write_draft(options, command, draft);
    note(options, "draft.made",
         {{"statements", to_int64(draft.pack.statements.size())},
          {"sentences", to_int64(draft.sentences.size())}});
    return code;
}

int run_draft(const GlobalOptions& options, const DraftCommand& command) {
    KnowledgeBase base = open_base(options);
    return kb::with_database_errors(kb::connection_of(base).label(), kb::Task::read,
                                    [&] { return draft_from(options, command, base); });
}

} // namespace

void setup_draft(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<DraftCommand>();
    Command& draft =
        program.add_command("draft", "Write what a text seems to state, as a pack to be edited");
    draft
        .add_operand("text", "TEXT", command->text,
                     "a text, a page, a source of the base, or - for standard input")
        .required("a text, or a source of the base"_text)
        .never_empty();
    draft.add_text("known-on", "DAY", command->known_on,
                   "the last day that the text knows; today without it");
    draft
        .add_text("encoding", "NAME", command->encoding,
                  "the encoding of a text or page that is not UTF-8, such as windows-1256")
        .never_empty();
    draft.add_text("to", "DIR", command->folder, "a new folder for the pack");
    draft.runs([command](const CommandLine& line) { return run_draft(line.options, *command); });
}

} // namespace sijill::cli
