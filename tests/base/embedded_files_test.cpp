#include "base/embedded_files.hpp"
#include "catch.hpp"

#include <fstream>
#include <iterator>

TEST_CASE("Embedded files are those of the source tree, byte for byte and in order") {
    const auto files = sijill::embedded_files("");
    REQUIRE(files.size() > 10);
    std::string_view last;
    for (const sijill::EmbeddedFile& file : files) {
        CAPTURE(file.name);
        std::ifstream stream(SIJILL_SOURCE_DIR "/" + std::string(file.name), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(stream), {}};
        CHECK(content == file.content);
        CHECK(last < file.name);
        last = file.name;
    }
}

TEST_CASE("A prefix that no file has finds none") {
    CHECK(sijill::embedded_files("nowhere/").empty());
}
