#include "base/library_messages.hpp"
#include "base/recognize.hpp"
#include "catch.hpp"

#include <cerrno>
#include <string>
#include <string_view>

namespace {

using namespace sijill;

/// The sentence with its gaps in brackets; empty where it has not this format.
std::string in_brackets(const std::optional<Message>& message) {
    const auto catalogue = [](std::string_view format) {
        static std::string kept;
        kept = format;
        for (auto gap = kept.find("{}"); gap != std::string::npos; gap = kept.find("{}", gap + 4)) {
            kept.replace(gap, 2, "[{}]");
        }
        return std::string_view(kept);
    };
    return message ? message->text_by(catalogue).value_or("") : "";
}

} // namespace

TEST_CASE("a sentence of a library is taken apart at the gaps of its format") {
    const auto read = [](std::string_view sentence) {
        return in_brackets(recognize(sentence, "{}: Value {} not in range {} to {}"_text));
    };
    CHECK(read("--limit: Value -1 not in range 1 to 9") ==
          "[--limit]: Value [-1] not in range [1] to [9]");
    CHECK(read("--limit: Value  to  not in range 1 to 9 to 8") ==
          "[--limit]: Value [ to ] not in range [1] to [9 to 8]");
    CHECK(read("--limit: Value -1 not in range 1").empty());
    CHECK(read(": Value -1 not in range 1 to 9").empty());
    CHECK(read("--limit: Value -1 not in range 1 to ").empty());
    CHECK(
        in_brackets(recognize("near \"a\": b\": syntax error", "near \"{}\": syntax error"_text)) ==
        "near \"[a\": b]\": syntax error");
    CHECK(in_brackets(recognize("a command", "a command"_text)) == "a command");
    CHECK(in_brackets(recognize("a command ", "a command"_text)).empty());
}

TEST_CASE("a sentence that has none of the formats keeps its words and is not looked up") {
    const Message message = recognize_any("a {} of {0} braces {", "{} is required"_text);
    CHECK(message.text() == "a {} of {0} braces {");
    CHECK(in_brackets(message).empty());
}

TEST_CASE("what the system says of common faults can be looked up") {
    CHECK(in_brackets(system_message(ENOENT)) == "No such file or directory");
    CHECK(in_brackets(system_message(EXDEV)).empty());
    CHECK_FALSE(system_message(EXDEV).empty());
}
