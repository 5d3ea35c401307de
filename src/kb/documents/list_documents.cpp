#include "kb/documents/list_documents.hpp"

#include "base/ascii.hpp"
#include "base/library_messages.hpp"
#include "kb/documents/standard_input.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <sys/stat.h>
#include <utility>

namespace sijill::kb {
namespace {

namespace fs = std::filesystem;

struct Ending {
    std::string_view ending;
    DocumentKind kind;
};
constexpr Ending kEndings[] = {
    {".txt", DocumentKind::text},         {".text", DocumentKind::text},
    {".md", DocumentKind::text},          {".html", DocumentKind::html},
    {".htm", DocumentKind::html},         {".jsonl", DocumentKind::json_lines},
    {".ndjson", DocumentKind::json_lines}};

Error bad_entry(Message message, Message hint = {}) {
    return {ErrorCode::bad_input, std::move(message), std::move(hint)};
}

Error unreadable(const fs::path& path, const std::error_code& why) {
    return bad_entry({"{}: cannot be read: {}"_text, path.string(), system_message(why.value())});
}

/// The walk through the folders below one path.
class Walk {
public:
    void visit(const fs::path& path, bool is_named) {
        std::error_code why;
        switch (fs::status(path, why).type()) {
        case fs::file_type::directory:
            visit_folder(path);
            break;
        case fs::file_type::regular:
            visit_file(path, is_named);
            break;
        case fs::file_type::not_found:
        case fs::file_type::none:
            add_fault(path, unreadable(path, why ? why : absent()));
            break;
        default:
            add_fault(path,
                      bad_entry({"{}: is a pipe or a device, not a file"_text, path.string()}));
        }
    }

    std::vector<DocumentEntry> take() { return std::move(entries_); }

private:
    static std::error_code absent() {
        return std::make_error_code(std::errc::no_such_file_or_directory);
    }

    void add(const fs::path& path, DocumentKind kind) {
        entries_.push_back({path, kind, std::nullopt});
    }

    void add_fault(const fs::path& path, Error fault) {
        entries_.push_back({path, DocumentKind::text, std::move(fault)});
    }

    void visit_file(const fs::path& path, bool is_named) {
        const std::string ending = ascii_lower(path.extension().string());
        const auto* const known =
            std::ranges::find(kEndings, std::string_view(ending), &Ending::ending);
        if (known != std::end(kEndings)) {
            add(path, known->kind);
        } else if (is_named && ending.empty()) {
            add(path, DocumentKind::text);
        } else if (ending == ".toml") {
            add_fault(path,
                      bad_entry({"{}: belongs to no pack"_text, path.string()}, what_a_pack_is()));
        } else {
            add_fault(
                path,
                bad_entry(
                    {"{}: not a kind of file that becomes a source"_text, path.string()},
                    "texts end in .txt, .text or .md, pages in .html or .htm, JSON Lines in .jsonl or .ndjson"_text));
        }
    }

    void visit_folder(const fs::path& folder) {
        std::error_code why;
        if (fs::exists(folder / kStatementsName, why)) {
            add(folder, DocumentKind::pack);
            return;
        }
        if (!is_new(folder)) {
            return;
        }
        std::vector<fs::path> names;
        fs::directory_iterator file(folder, why);
        while (!why && file != fs::directory_iterator()) {
            names.push_back(file->path().filename());
            file.increment(why);
        }
        if (why) {
            add_fault(folder, unreadable(folder, why));
            return;
        }
        std::ranges::sort(names, {}, &fs::path::native);
        for (const fs::path& name : names) {
            if (!name.native().starts_with('.')) {
                visit(folder / name, false);
            }
        }
    }

    /// Returns false for a folder that was visited already.
    bool is_new(const fs::path& folder) {
        struct stat status {};
        return stat(folder.c_str(), &status) != 0 ||
               visited_.emplace(status.st_dev, status.st_ino).second;
    }

    std::vector<DocumentEntry> entries_;
    std::set<std::pair<dev_t, ino_t>> visited_;
};

} // namespace

std::vector<DocumentEntry> list_documents(const fs::path& path) {
    if (path == kInputPath) {
        return {{path, DocumentKind::input, std::nullopt}};
    }
    Walk walk;
    walk.visit(path, true);
    return walk.take();
}

std::vector<DocumentEntry> list_documents(const std::vector<fs::path>& paths) {
    std::vector<DocumentEntry> entries;
    for (const fs::path& path : paths) {
        std::ranges::move(list_documents(path), std::back_inserter(entries));
    }
    return entries;
}

Message what_a_pack_is() {
    return "a pack is a folder with article.txt and statements.toml; a single article is a text file"_text;
}

} // namespace sijill::kb
