#include "base/temp_folder.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

TEST_CASE("a temporary folder is its owner's alone, and goes with all that is in it") {
    fs::path kept;
    {
        const sijill::TempFolder folder;
        const sijill::TempFolder other;
        CHECK(folder / "x" != other / "x");
        std::ofstream(folder / "x") << "text";
        kept = (folder / "x").parent_path();
        CHECK(fs::exists(folder / "x"));
        CHECK(fs::status(kept).permissions() == fs::perms::owner_all);
    }
    CHECK_FALSE(fs::exists(kept));
}
