#include "base/files.hpp"
#include "base/temp_folder.hpp"
#include "catch.hpp"

#include <fstream>
#include <string>

using namespace sijill;

TEST_CASE("A file is read whole, byte for byte") {
    const TempFolder folder;
    const std::string bytes = std::string("a\r\n\0\xFF", 5) + std::string(200000, 'x') + "\n";
    std::ofstream(folder / "some", std::ios::binary) << bytes;
    CHECK(read_file(folder / "some") == bytes);
    std::ofstream(folder / "empty").flush();
    CHECK(read_file(folder / "empty") == "");
}

TEST_CASE("What is not there or is a folder cannot be read") {
    const TempFolder folder;
    CHECK_FALSE(read_file(folder / "none").has_value());
    CHECK_FALSE(read_file(folder / ".").has_value());
}
