#include "base/embedded_files.hpp"
#include "catch.hpp"
#include "render/messages.hpp"

#include <toml++/toml.h>

#include <cstddef>
#include <stdexcept>
#include <string>

using namespace sijill;
using namespace sijill::render;

TEST_CASE("Arabic counts by its six plural forms") {
    const struct {
        std::int64_t files;
        std::string arabic, english;
    } cases[] = {
        {0, "لم يُكتب ملف", "0 files written"},        {1, "كُتب ملف واحد", "one file written"},
        {2, "كُتب ملفان", "2 files written"},          {3, "كُتبت 3 ملفات", "3 files written"},
        {10, "كُتبت 10 ملفات", "10 files written"},    {11, "كُتب 11 ملفًا", "11 files written"},
        {99, "كُتب 99 ملفًا", "99 files written"},      {100, "كُتب 100 ملف", "100 files written"},
        {103, "كُتبت 103 ملفات", "103 files written"},
    };
    for (const auto& [files, arabic, english] : cases) {
        CAPTURE(files);
        CHECK(message(Language::arabic, "export.written", {{"folder", "x"}, {"files", files}}) ==
              "x: " + arabic);
        CHECK(message(Language::english, "export.written", {{"folder", "x"}, {"files", files}}) ==
              "x: " + english);
    }
}

TEST_CASE("Every message is in both languages, and ICU takes its pattern") {
    REQUIRE(message_keys().size() > 20);
    for (const std::string& key : message_keys()) {
        CAPTURE(key);
        CHECK_FALSE(message(Language::arabic, key).empty());
        CHECK_FALSE(message(Language::english, key).empty());
        if (key.find("help.") == std::string::npos && key != "serve.sql_short") { // SQL is SQL
            const auto three = {MessageArgument{"total", std::int64_t{3}},
                                {"shown", std::int64_t{2}},
                                {"count", std::int64_t{3}},
                                {"sources", std::int64_t{3}},
                                {"candidates", std::int64_t{3}},
                                {"outcome", "late"},
                                {"open", "before"},
                                {"span", "other"},
                                {"date", "x"},
                                {"planned", "no"},
                                {"certainty", "certain"},
                                {"known", "overlap"}};
            CHECK(message(Language::arabic, key, three) != message(Language::english, key, three));
        }
    }
}

TEST_CASE("Every table of the files that has a text is a message with just this text") {
    std::size_t messages = 0;
    const auto look = [&](const auto& self, const toml::table& table,
                          const std::string& path) -> void {
        if (table.contains("en") || table.contains("ar")) {
            CAPTURE(path);
            const auto english = table["en"].value_or(std::string());
            const bool plain = english.find_first_of("{}'") == std::string::npos;
            CHECK((!plain || message(Language::english, path) == english));
            ++messages;
            return;
        }
        for (const auto& [name, node] : table) {
            if (const toml::table* inner = node.as_table()) {
                const std::string key(name.str());
                self(self, *inner, path.empty() ? key : path + "." + key);
            }
        }
    };
    for (const EmbeddedFile& file : embedded_files("messages/")) {
        if (!file.name.ends_with(".ar.toml")) {
            look(look, toml::parse(file.content, file.name), "");
        }
    }
    CHECK(message_keys().size() == messages);
}

TEST_CASE("An argument is set in as it is, braces and apostrophes with it") {
    CHECK(message(Language::english, "search.no_match", {{"word", "{x} 'y' ماسك"}}) ==
          "no match for “{x} 'y' ماسك”");
}

TEST_CASE("A key that is not in the catalogue is a fault of the program") {
    CHECK_THROWS_AS(message(Language::english, "no.such"), std::logic_error);
    CHECK(message_or_nothing(Language::english, "no.such").empty());
}

TEST_CASE("A code of the data is a word in the reader's language, an unknown one itself") {
    CHECK(word_for("not_released", Language::english) == "not released");
    CHECK(word_for("not_released", Language::arabic) == "لم يصدر");
    CHECK(word_for("grok-3", Language::arabic) == "grok-3");
}
