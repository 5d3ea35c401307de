#include "catch.hpp"
#include "kb/toml/checked_toml.hpp"
#include "support/error_of.hpp"

#include <functional>

using namespace sijill::kb;

namespace {

using Read = std::function<void(CheckedTable&)>;

/// Reads the root table of a file, and returns the faults that reading it adds.
std::string faults_of(const std::string& toml, const Read& read) {
    FaultList faults;
    if (const auto root = parse_toml("file", toml, faults)) {
        CheckedTable table("file", *root, faults);
        read(table);
        table.reject_unknown_keys();
    }
    const auto error = error_of([&] { faults.throw_if_any(); });
    return error ? error->what() : "";
}

} // namespace

TEST_CASE("A syntax error is told with its line") {
    CHECK(faults_of("", [](CheckedTable&) {}).empty());
    CHECK_THAT(faults_of("\nkey = [", [](CheckedTable&) {}),
               Catch::Matchers::StartsWith("file:2: not TOML"));
}

TEST_CASE("Text is text that says something") {
    std::string text;
    const Read read = [&](CheckedTable& table) { text = table.text("key"); };
    CHECK(faults_of("key = 'جسر'", read).empty());
    CHECK(text == "جسر");
    CHECK(faults_of("", read) == "file:1: key is missing");
    CHECK(text.empty());
    CHECK(faults_of("key = ''", read) == "file:1: key must be text, and not empty");
    CHECK(faults_of("\nkey = 3", read) == "file:2: key must be text, and not empty");
}

TEST_CASE("A choice is one of its list, and has a default where it may be left out") {
    std::string choice;
    const Read read = [&](CheckedTable& table) {
        choice = table.choice_or("kind", {"article", "document"}, "document");
    };
    CHECK(faults_of("", read).empty());
    CHECK(choice == "document");
    CHECK(faults_of("kind = 'article'", read).empty());
    CHECK(choice == "article");
    CHECK(faults_of("kind = 'artcle'", read) ==
          "file:1: kind is 'artcle', which is none of article, document: did you mean article?");
    CHECK(faults_of("kind = 'x'", read) ==
          "file:1: kind is 'x', which is none of article, document");
}

TEST_CASE("A date is a TOML date or a text with one") {
    std::string date;
    const Read read = [&](CheckedTable& table) { date = table.date("on"); };
    for (const std::string toml : {"on = 2025-01-02", "on = '2025-01-02'"}) {
        CHECK(faults_of(toml, read).empty());
        CHECK(date == "2025-01-02");
    }
    for (const std::string toml : {"on = '2025-02-30'", "on = 2025", "on = 2025-01-02T10:00:00"}) {
        CHECK(faults_of(toml, read) == "file:1: on must be a date such as 2025-01-02");
        CHECK(date.empty());
    }
    CHECK(faults_of("", read) == "file:1: on is missing");
}

TEST_CASE("Numbers, flags and lists have their types") {
    struct Row {
        const char* toml;
        const char* fault;
    };
    const Read read = [](CheckedTable& table) {
        table.optional_integer("whole");
        table.optional_number("number");
        table.flag("flag");
        table.texts("texts");
        table.optional_table("table");
        table.tables("tables");
    };
    for (const Row& row : {
             Row{"whole = 3\nnumber = 3.5\nflag = true\ntexts = ['a', 'b']\ntable = { }\n"
                 "tables = []",
                 ""},
             Row{"number = 3", ""},
             Row{"[[tables]]", ""},
             Row{"whole = 3.5", "file:1: whole must be a whole number"},
             Row{"number = '3'", "file:1: number must be a number"},
             Row{"number = nan", "file:1: number must be a number"},
             Row{"number = -inf", "file:1: number must be a number"},
             Row{"flag = 1", "file:1: flag must be true or false"},
             Row{"texts = 'a'", "file:1: texts must be a list of texts"},
             Row{"texts = ['a', 1]", "file:1: texts must be a list of texts"},
             Row{"table = 1", "file:1: table must be a table, such as { … }"},
             Row{"[tables]", "file:1: tables must be a list of tables"},
             Row{"tables = [1]", "file:1: tables must be a list of tables"},
         }) {
        CAPTURE(row.toml);
        CHECK(faults_of(row.toml, read) == row.fault);
    }
}

TEST_CASE("A key that nobody reads is a fault, with the nearest that somebody does") {
    const Read read = [](CheckedTable& table) { table.optional_text("note"); };
    CHECK(faults_of("note = 'x'", read).empty());
    CHECK(faults_of("\n\nnotes = 'x'", read) == "file:3: unknown key notes: did you mean note?");
    CHECK(faults_of("z = 'x'", read) == "file:1: unknown key z");
}

TEST_CASE("Faults come in the order of their lines, all in one run") {
    const Read read = [](CheckedTable& table) {
        table.flag("b");
        table.flag("a");
    };
    CHECK(
        faults_of("a = 1\nb = 2\nc = 3", read) ==
        "file:1: a must be true or false\nfile:2: b must be true or false\nfile:3: unknown key c");
}

TEST_CASE("Text or false is a text, or an empty one for false") {
    std::optional<std::string> text;
    const Read read = [&](CheckedTable& table) { text = table.text_or_false("hedge"); };
    CHECK(faults_of("", read).empty());
    CHECK_FALSE(text);
    CHECK(faults_of("hedge = 'may'", read).empty());
    CHECK(text == "may");
    CHECK(faults_of("hedge = false", read).empty());
    CHECK(text == "");
    CHECK(faults_of("hedge = true", read) == "file:1: hedge must be text, or false");
    CHECK(faults_of("hedge = 3", read) == "file:1: hedge must be text, and not empty");
}

TEST_CASE("A value with a short form is a text, a date or a table") {
    std::optional<TextOrTable> value;
    const Read read = [&](CheckedTable& table) {
        value = table.text_or_table("time");
        if (value && value->table) {
            value->text = value->table->text("day");
        }
    };
    CHECK(faults_of("", read).empty());
    CHECK_FALSE(value);
    CHECK(faults_of("\ntime = '2025'", read).empty());
    CHECK(value->text == "2025");
    CHECK(value->line == 2);
    CHECK(faults_of("time = 2025-01-02", read).empty());
    CHECK(value->text == "2025-01-02");
    CHECK(faults_of("time = { day = 'Monday' }", read).empty());
    CHECK(value->text == "Monday");
    CHECK(faults_of("time = 2025", read) == "file:1: time must be a table, such as { … }");
    CHECK(faults_of("time = ''", read) == "file:1: time must be text, and not empty");
}

TEST_CASE("A list with a short form has texts and tables, or is one text") {
    std::string texts;
    const Read read = [&](CheckedTable& table) {
        texts.clear();
        for (TextOrTable& value : table.texts_or_tables("names")) {
            texts += std::to_string(value.line) +
                     (value.table ? value.table->text("text") : value.text) + ' ';
        }
    };
    CHECK(faults_of("", read).empty());
    CHECK(texts.empty());
    CHECK(faults_of("names = 'a'", read).empty());
    CHECK(texts == "1a ");
    CHECK(faults_of("names = [\n'a',\n{ text = 'b' } ]", read).empty());
    CHECK(texts == "2a 3b ");
    CHECK(faults_of("names = []", read).empty());
    for (const std::string bad : {"names = 3", "names = ['']", "names = ['a', 3]"}) {
        CHECK(faults_of(bad, read) ==
              "file:1: names must be a text, or a list of texts and tables");
    }
}

TEST_CASE("A text with a NUL character is refused wherever it stands, with its line") {
    const Read text = [](CheckedTable& table) { static_cast<void>(table.text("key")); };
    CHECK(faults_of("\nkey = \"a\\u0000b\"", text) == "file:2: key has a NUL character");
    const Read texts = [](CheckedTable& table) { static_cast<void>(table.texts("key")); };
    CHECK(faults_of("key = [ \"a\",\n\"\\u0000\" ]", texts) == "file:2: key has a NUL character");
    const Read short_forms = [](CheckedTable& table) {
        static_cast<void>(table.texts_or_tables("key"));
    };
    CHECK(faults_of("key = \"\\u0000\"", short_forms) == "file:1: key has a NUL character");
    CHECK(faults_of("key = [ \"\\u0000\" ]", short_forms) == "file:1: key has a NUL character");
}
