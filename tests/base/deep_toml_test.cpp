#include "base/deep_toml.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;

namespace {

/// Returns a key of some parts.
std::string key_of(int parts) {
    std::string key = "a";
    for (int part = 1; part < parts; ++part) {
        key += ".a";
    }
    return key;
}

} // namespace

TEST_CASE("A key of many parts is found with its line, wherever TOML has keys") {
    const std::string deep = key_of(kMostKeyParts + 1);
    CHECK(find_deep_key("[" + deep + "]") == 1);
    CHECK(find_deep_key("x = 1\n[[" + deep + "]]\n") == 2);
    CHECK(find_deep_key("x = '''\n\n'''\n" + deep + " = 1") == 4);
    CHECK(find_deep_key("x = { y = 1, " + deep + " = 2 }") == 1);
    CHECK(find_deep_key("x = [\n { " + deep + " = 2 } ]") == 2);
    CHECK(find_deep_key("a . \"b\" ." + deep + " = 1") == 1);
    CHECK(find_deep_key(key_of(50000)) == 1);
}

TEST_CASE("Keys of up to 16 parts, and dots that are not between parts of a key, are let pass") {
    const std::string dots(100, '.');
    CHECK_FALSE(
        find_deep_key("[" + key_of(kMostKeyParts) + "]\n" + key_of(kMostKeyParts) + " = 1"));
    CHECK_FALSE(find_deep_key("x = \"" + dots + "\\\"" + dots + "\" # " + dots));
    CHECK_FALSE(find_deep_key("x = '" + dots + "\\'\ny = \"\"\"\n\"" + dots + "\"\"\"\n"));
    CHECK_FALSE(
        find_deep_key("x = [1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, "
                      "2.5, 3.5, 1.5, 2.5, 3.5, 1.5]"));
}

TEST_CASE("A long string whose last letters are quotes hides no key behind it") {
    const std::string deep = ", " + key_of(kMostKeyParts + 1) + " = 1}";
    for (const char* text :
         {R"("""y"""")", R"("""y""""")", R"("""""""")", R"('''y'''')", R"('''y''''')",
          R"("""\\"""")", R"("""y\"""""")", R"('''\'''')", R"("")", R"('')"}) {
        CAPTURE(text);
        CHECK(find_deep_key("a = {x = " + std::string(text) + deep) == 1);
    }
    const std::string dots(100, '.');
    CHECK_FALSE(find_deep_key(R"(a = {x = """y""""", z = ')" + dots + "'}"));
    CHECK_FALSE(find_deep_key(R"(a = {x = '''y'''', z = ")" + dots + "\"}"));
}

TEST_CASE("A text that ends within a string or an escape is read to its end only") {
    for (const char* text : {"\"", "'", "\"\"\"", "\"a\\", "'''a", "x = \"a\nb", "#", ""}) {
        CHECK_FALSE(find_deep_key(text));
    }
}
