#include "catch.hpp"
#include "cli/shell/word_splitter.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

#include <string>
#include <vector>

using namespace sijill;
using namespace sijill::cli;

TEST_CASE("A line is split into words as sh does it") {
    const struct {
        std::string line;
        std::vector<std::string> words;
    } cases[] = {
        {"", {}},
        {"  \t", {}},
        {"report delays --cite", {"report", "delays", "--cite"}},
        {"  show \t ماسك ", {"show", "ماسك"}},
        {"show 'غروك 3'", {"show", "غروك 3"}},
        {"show \"غروك 3\"", {"show", "غروك 3"}},
        {"show غروك\\ 3", {"show", "غروك 3"}},
        {"search '\"الذكاء الاصطناعي\" -Anthropic'", {"search", "\"الذكاء الاصطناعي\" -Anthropic"}},
        {"search --of='غروك 3'x", {"search", "--of=غروك 3x"}},
        {"search ''", {"search", ""}},
        {"search \"a\\\"b\\c\"", {"search", "a\"b\\c"}},
        {"search 'a\\b'", {"search", "a\\b"}},
        {"search \\'", {"search", "'"}},
        {"search «غروك 3»", {"search", "«غروك", "3»"}},
        {"search c++ $HOME *", {"search", "c++", "$HOME", "*"}},
        {"search a\\", {"search", "a\\"}},
    };
    for (const auto& [line, words] : cases) {
        CAPTURE(line);
        CHECK(split_words(line) == words);
    }
}

TEST_CASE("A quote that is not closed is wrong usage") {
    for (const std::string line :
         {"show 'ماسك", "show \"ماسك", "show 'ماسك\"", "show \"ماسك\\\""}) {
        CAPTURE(line);
        const auto error = error_of([&] { return split_words(line); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::usage);
    }
}

TEST_CASE("An open line tells which word stands at its end") {
    const struct {
        std::string line;
        std::string word;
        std::size_t begin;
        char quote;
    } cases[] = {
        {"", "", 0, '\0'},
        {"show", "show", 0, '\0'},
        {"show ", "", 5, '\0'},
        {"show غو", "غو", 5, '\0'},
        {"show 'Grok 3", "Grok 3", 5, '\''},
        {"show \"", "", 5, '"'},
        {"show Grok\\ ", "Grok ", 5, '\0'},
    };
    for (const auto& [line, word, begin, quote] : cases) {
        CAPTURE(line);
        const ShellWords split = split_open_words(line);
        CHECK(split.words.back() == word);
        CHECK(split.last_begin == begin);
        CHECK(split.open_quote == quote);
    }
}

TEST_CASE("A word comes back from how it is typed") {
    for (const std::string word : {"ماسك", "Grok 3", "it's", "say \"so\"", "a\\b", ""}) {
        for (const char quote : {'\'', '"'}) {
            CAPTURE(word, quote);
            CHECK(split_words(quoted_word(word, quote)) == std::vector{word});
        }
        CHECK((word.empty() || split_words(quoted_word(word, '\0')) == std::vector{word}));
    }
}
