#include "catch.hpp"
#include "sijill/message.hpp"

#include <algorithm>
#include <map>
#include <string>

using namespace sijill;

namespace {

std::string_view arabic(std::string_view english) {
    static const std::map<std::string_view, std::string_view> known{
        {"{} has {} rows", "في {1}{0} صف"},
        {"not a table: {}", "ليس جدولًا: {}"},
    };
    const auto found = known.find(english);
    return found == known.end() ? std::string_view() : found->second;
}

} // namespace

TEST_CASE("A message sets its arguments in when it is read") {
    CHECK(Message().text().empty());
    CHECK(Message("{} has {} rows"_text, "delays", 3).text() == "delays has 3 rows");
    CHECK(Message("{{{}}}"_text, "x").text() == "{x}");
    CHECK(Message("not a table: {}"_text, Message("{} has {} rows"_text, "x", 0)).text() ==
          "not a table: x has 0 rows");
    CHECK(Message::verbatim("{}").text() == "{}");
    CHECK(Message::lines({Message::verbatim("one"), Message::verbatim("two")}).text() ==
          "one\ntwo");
}

TEST_CASE("A message is said in another language whole or not at all") {
    const Message rows("{} has {} rows"_text, "x", 3);
    CHECK(rows.text_by(arabic) == "في 3x صف");
    CHECK(Message("not a table: {}"_text, rows).text_by(arabic) == "ليس جدولًا: في 3x صف");
    CHECK(Message::verbatim("delays").text_by(arabic) == "delays");
    CHECK(Message("a sentence that no catalogue has"_text).text_by(arabic) == std::nullopt);
    CHECK(Message("not a table: {}"_text, Message::foreign("disk I/O error")).text_by(arabic) ==
          std::nullopt);
}

TEST_CASE("A message is empty if it says nothing, whatever it was made of") {
    CHECK(Message().empty());
    CHECK(Message::verbatim("").empty());
    CHECK(Message::foreign("").empty());
    CHECK_FALSE(Message("a sentence"_text).empty());
    CHECK_FALSE(Message::verbatim("x").empty());
    CHECK(Message().each_line().empty());
    CHECK(Message("a sentence"_text).each_line().size() == 1);
    CHECK(Message::lines({Message::verbatim("one"), Message::verbatim("two")}).each_line().size() ==
          2);
}

TEST_CASE("What is set into a message can be read apart from its words") {
    const Message list("{} or {}"_text, "غروك", "grok-3");
    const Message asked("did you mean {}?"_text, list);
    CHECK(asked.format() == "did you mean {}?");
    CHECK((asked.arguments() == std::vector<std::string>{"غروك", "grok-3"}));
    CHECK((Message("{} of {}"_text, 3, asked).arguments() ==
           std::vector<std::string>{"3", "غروك", "grok-3"}));
    CHECK(Message::verbatim("{}").format().empty());
    CHECK(Message::verbatim("{}").arguments().empty());
    CHECK(Message().arguments().empty());
}

TEST_CASE("Every format of the program is listed once it is written down") {
    const auto formats = message_formats();
    CHECK(std::ranges::is_sorted(formats));
    CHECK(std::ranges::find(formats, "{} has {} rows") != formats.end());
    CHECK(std::ranges::find(formats, "never written") == formats.end());
}
