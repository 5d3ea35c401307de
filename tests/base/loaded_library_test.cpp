#include "base/loaded_library.hpp"
#include "catch.hpp"

#include <array>
#include <string>

using namespace sijill;

namespace {

using Cosine = double(double);

Error missing(const char* reason) {
    return {ErrorCode::refused, {"missing: {}"_text, Message::foreign(reason)}, {}};
}

} // namespace

TEST_CASE("A library is loaded from the first of its files that there is") {
    const std::array files{"libsijill-no-such.so.1", "libm.so.6"};
    const LoadedLibrary library(files, missing);
    Cosine* const found = library.find("cos");
    CHECK(found(0) == 1);
}

TEST_CASE("A library or a function of it that is missing is told with the loader's reason") {
    const std::array none{"libsijill-no-such.so.1", "libsijill-no-such.so.2"};
    try {
        const LoadedLibrary library(none, missing);
        FAIL("it was loaded");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::refused);
        CHECK(std::string(error.what()).find("libsijill-no-such.so.2") != std::string::npos);
    }
    const std::array files{"libm.so.6"};
    const LoadedLibrary library(files, missing);
    try {
        static_cast<void>(library.find("sijill_no_such"));
        FAIL("it was found");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("sijill_no_such") != std::string::npos);
    }
}
