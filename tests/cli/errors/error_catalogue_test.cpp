#include "catch.hpp"
#include "sijill/message.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// This program has all floors linked whole, so that message_formats() lists every format there is.

namespace {

using Names = std::set<std::string, std::less<>>;

const toml::table& catalogue() {
    static const toml::table read = toml::parse_file(SIJILL_SOURCE_DIR "/messages/errors.ar.toml");
    return read;
}

Names known() {
    Names keys;
    for (const auto& [english, arabic] : catalogue()) {
        keys.emplace(english.str());
    }
    return keys;
}

Names said() {
    const auto formats = sijill::message_formats();
    return {formats.begin(), formats.end()};
}

Names without(const Names& names, const Names& others) {
    Names rest;
    std::ranges::set_difference(names, others, std::inserter(rest, rest.end()));
    return rest;
}

/// The text without what is in braces.
std::string words_of(std::string_view format) {
    std::string words;
    bool outside = true;
    for (const char letter : format) {
        outside = outside && letter != '{';
        words += outside ? std::string(1, letter) : "";
        outside = outside || letter == '}';
    }
    return words;
}

/// The format with as many arguments as the English has gaps. Throws where it has more.
std::string filled(std::string_view format, std::size_t gaps) {
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (std::size_t gap = 0; gap < gaps; ++gap) {
        arguments.push_back("");
    }
    return fmt::vformat(format, arguments);
}

std::size_t gaps_of(std::string_view english) {
    std::size_t gaps = 0;
    for (auto gap = english.find("{}"); gap != std::string_view::npos;
         gap = english.find("{}", gap + 2)) {
        ++gaps;
    }
    return gaps;
}

} // namespace

TEST_CASE("every sentence of an error has its Arabic") {
    REQUIRE(said().size() > 150);
    CHECK(without(said(), known()) == Names());
}

TEST_CASE("the catalogue of errors has no sentence that is never said") {
    CHECK(without(known(), said()) == Names());
}

TEST_CASE("the Arabic of an error sets in nothing that the English does not have") {
    for (const auto& [english, node] : catalogue()) {
        CAPTURE(english.str());
        const std::string arabic = node.value_or(std::string());
        CHECK_NOTHROW(filled(arabic, gaps_of(english.str())));
        const bool has_words =
            std::ranges::any_of(words_of(english.str()),
                                [](unsigned char letter) { return std::isalpha(letter) != 0; });
        const bool is_arabic = std::ranges::any_of(
            words_of(arabic), [](unsigned char byte) { return byte >= 0xD8 && byte <= 0xDB; });
        CHECK((is_arabic || !has_words));
    }
}
