#include "catch.hpp"
#include "kb/disk/new_file.hpp"
#include "kb/scratch.hpp"

using namespace sijill::kb;

TEST_CASE("A new file is removed unless it is kept, and never one that was there") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder / "a.db";
    { const NewFile made(file); }
    CHECK_FALSE(std::filesystem::exists(file));
    { NewFile(file).keep(); }
    CHECK(std::filesystem::exists(file));
    CHECK(error_of([&] {
              const NewFile second(file);
              return 0;
          })->code() == sijill::ErrorCode::exists);
    CHECK(std::filesystem::exists(file));
    CHECK(error_of([&] {
              const NewFile second(folder / "none/a.db");
              return 0;
          })->code() == sijill::ErrorCode::database);
}

TEST_CASE("A link that leads nowhere has its new file made where it leads") {
    const ScratchFolder folder;
    std::filesystem::create_symlink("target.db", folder / "link.db");
    { NewFile(folder / "link.db").keep(); }
    CHECK(std::filesystem::exists(folder / "target.db"));
}

TEST_CASE("A file takes no name that another has") {
    const ScratchFolder folder;
    folder.write("a", "first");
    folder.write("b", "second");
    CHECK(rename_to_new(folder / "a", folder / "b") == std::errc::file_exists);
    CHECK(std::filesystem::file_size(folder / "b") == 6);
    CHECK_FALSE(rename_to_new(folder / "a", folder / "c"));
    CHECK(std::filesystem::file_size(folder / "c") == 5);
    CHECK_FALSE(std::filesystem::exists(folder / "a"));
}
