#include "base/files.hpp"
#include "base/temp_folder.hpp"
#include "catch.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::uintmax_t kSmallFile = 1000; // bytes

/// Returns the message of the error that reading a file ends with.
std::string fault_of(const std::filesystem::path& file, std::uintmax_t largest = kSmallFile) {
    try {
        (void)read_file(file, largest);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::bad_input);
        CHECK(std::string(error.what()).starts_with(file.string()));
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("A file is read whole, byte for byte") {
    const TempFolder folder;
    const std::string bytes = std::string("a\r\n\0\xFF", 5) + std::string(200000, 'x') + "\n";
    std::ofstream(folder / "some", std::ios::binary) << bytes;
    CHECK(read_file(folder / "some", kLargestText) == bytes);
    CHECK(read_file(folder / "some", bytes.size()) == bytes);
    std::ofstream(folder / "empty").flush();
    CHECK(read_file(folder / "empty", kLargestText).empty());
}

TEST_CASE("What is no file of bytes is refused at once, and the error says what it is") {
    const TempFolder folder;
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/zero", folder / "link");
    CHECK_THAT(fault_of(folder / "none"), ContainsSubstring("No such file"));
    CHECK_THAT(fault_of(folder / "."), ContainsSubstring("is a folder, not a file"));
    CHECK_THAT(fault_of(folder / "pipe"), ContainsSubstring("is a pipe or a device"));
    CHECK_THAT(fault_of(folder / "link"), ContainsSubstring("is a pipe or a device"));
}

TEST_CASE("A file that is larger than the limit is refused, also one that does not say its size") {
    const TempFolder folder;
    std::ofstream(folder / "large") << std::string((2U << 20U) + 1, 'x');
    CHECK_THAT(fault_of(folder / "large", 2U << 20U), ContainsSubstring("larger than 2 MB"));
    CHECK_THAT(fault_of("/proc/self/smaps", 10), ContainsSubstring("larger than 0 MB"));
}

TEST_CASE("The error of a file that cannot be read has the caller's code and hint") {
    try {
        (void)read_file("nowhere", kSmallFile, {"look elsewhere"_text, ErrorCode::database});
        FAIL("was read");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::database);
        CHECK(error.hint() == "look elsewhere");
    }
}

TEST_CASE("A stream is read to its end, or refused where it has more than the limit") {
    std::istringstream some("some");
    CHECK(read_stream(some, "standard input", kSmallFile) == "some");
    std::ifstream endless("/dev/zero");
    CHECK_THROWS_AS(read_stream(endless, "standard input", kSmallFile), Error);
}

TEST_CASE("A file is read in parts that are together its bytes") {
    const TempFolder folder;
    const std::string content(300'000, 'x');
    std::ofstream(folder / "large") << content;
    FileReader reader(folder / "large");
    std::string read;
    std::size_t parts = 0;
    for (std::string_view part = reader.next(); !part.empty(); part = reader.next()) {
        read += part;
        ++parts;
    }
    CHECK(read == content);
    CHECK(parts > 1);
    CHECK(reader.next().empty());
    CHECK_THROWS_AS(FileReader(folder / "none"), Error);
    CHECK_THROWS_AS(FileReader(folder / "."), Error);
}
