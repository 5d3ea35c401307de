#include "catch.hpp"
#include "kb/documents/list_documents.hpp"
#include "kb/scratch.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using sijill::kb::DocumentEntry;
using sijill::kb::DocumentKind;
using sijill::kb::list_documents;

namespace {

/// Returns the entries as "name:kind" or "name:fault", below a folder.
std::vector<std::string> listed(const ScratchFolder& folder, const fs::path& path) {
    const char* kinds[] = {"pack", "text", "html", "json_lines", "input"};
    std::vector<std::string> names;
    for (const DocumentEntry& entry : list_documents(path)) {
        names.push_back(entry.path.lexically_relative(folder / "").string() + ':' +
                        (entry.fault ? "fault" : kinds[static_cast<int>(entry.kind)]));
    }
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A folder is listed with the folders in it, sorted by name") {
    const ScratchFolder folder;
    for (const char* name :
         {"b.txt", "a/z.HTML", "a/c.htm", "خبر.txt", "d.jsonl", "e.ndjson", "f.md", "g.text",
          "pack/article.txt", "pack/statements.toml", ".hidden/x.txt", ".x.txt"}) {
        folder.write("news/" + std::string(name), "x");
    }
    CHECK(listed(folder, folder / "news") ==
          Names{"news/a/c.htm:html", "news/a/z.HTML:html", "news/b.txt:text",
                "news/d.jsonl:json_lines", "news/e.ndjson:json_lines", "news/f.md:text",
                "news/g.text:text", "news/pack:pack", "news/خبر.txt:text"});
}

TEST_CASE("A path is what it names") {
    const ScratchFolder folder;
    folder.write("notes", "x");
    folder.write("p/statements.toml", "x");
    CHECK(listed(folder, folder / "notes") == Names{"notes:text"});
    CHECK(listed(folder, folder / "p") == Names{"p:pack"});
    CHECK(list_documents("-").at(0).kind == DocumentKind::input);
    fs::create_directory(folder / "empty");
    CHECK(list_documents(folder / "empty").empty());
}

TEST_CASE("What holds no document is an entry that says why") {
    const ScratchFolder folder;
    folder.write("a/picture.png", "x");
    folder.write("a/notes", "x");
    folder.write("a/other.toml", "x");
    folder.write("a/sound.txt", "x");
    fs::create_symlink("absent", folder / "a/dangling.txt");
    fs::create_symlink("itself.txt", folder / "a/itself.txt");
    REQUIRE(mkfifo((folder / "a/pipe.txt").c_str(), 0600) == 0);
    struct Row {
        const char* name;
        const char* message;
        const char* hint;
    };
    const Row rows[] = {
        {"dangling.txt", ": cannot be read: No such file or directory", ""},
        {"itself.txt", ": cannot be read: ", ""},
        {"notes", ": not a kind of file that becomes a source", "texts end in .txt"},
        {"other.toml", ": belongs to no pack", "a pack is a folder with article.txt and"},
        {"picture.png", ": not a kind of file that becomes a source", ".jsonl or .ndjson"},
        {"pipe.txt", ": is a pipe or a device, not a file", ""}};
    const auto entries = list_documents(folder / "a");
    REQUIRE(entries.size() == 7);
    std::size_t at = 0;
    for (const Row& row : rows) {
        const DocumentEntry& entry = entries[at++];
        CHECK(entry.path.filename() == row.name);
        REQUIRE(entry.fault);
        CHECK(entry.fault->code() == sijill::ErrorCode::bad_input);
        CHECK_THAT(entry.fault->what(), Catch::Matchers::ContainsSubstring(row.name) &&
                                            Catch::Matchers::ContainsSubstring(row.message));
        CHECK_THAT(entry.fault->hint(),
                   Catch::Matchers::StartsWith(row.hint) || Catch::Matchers::EndsWith(row.hint));
        CHECK(entry.fault->hint().empty() == std::string_view(row.hint).empty());
    }
    CHECK(!entries[6].fault);
    const auto absent = list_documents(folder / "absent");
    REQUIRE(absent.size() == 1);
    CHECK_THAT(absent[0].fault->what(), Catch::Matchers::EndsWith("No such file or directory"));
    CHECK(list_documents("/dev/null").at(0).fault);
}

TEST_CASE("Links that lead round in circles are followed once") {
    const ScratchFolder folder;
    folder.write("a/x.txt", "x");
    fs::create_directory_symlink("..", folder / "a/up");
    fs::create_directory_symlink(".", folder / "a/self");
    CHECK(list_documents(folder / "a").size() == 1);
}

TEST_CASE("Folders that many links lead to are listed once") {
    const ScratchFolder folder;
    fs::create_directory(folder / "0");
    for (int level = 0; level < 30; ++level) { // 2 to the 30 paths
        const fs::path next = folder / std::to_string(level + 1);
        fs::create_directory(next);
        for (const char* link : {"a", "b"}) {
            fs::create_directory_symlink(folder / std::to_string(level), next / link);
        }
    }
    folder.write("0/x.txt", "x");
    CHECK(list_documents(folder / "30").size() == 1);
}
