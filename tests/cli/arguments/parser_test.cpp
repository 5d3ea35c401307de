#include "catch.hpp"
#include "cli/arguments/parser.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

using namespace sijill;
using namespace sijill::cli;

namespace {

using Words = std::vector<std::string>;

/// A program with two commands, and where its values go.
struct Program {
    std::string db = "built in";
    std::string entity;
    std::string left;
    Words folders, words, rest;
    std::size_t limit = 10;
    bool quiet = false;
    bool all = false;
    bool any = false;
    Command program{"sijill", ""};
    CommandLine line;

    Program() {
        program.add_flag("version", "");
        program.add_text("db", "FILE", db, "");
        program.add_texts("queries", "DIR", folders, "");
        program.add_flag("quiet", quiet, "");
        Command& search = program.add_command("search", "");
        search.add_operands("query", "QUERY", words, "").required("words to look for"_text);
        const Option& named = search.add_text("entity", "ENTITY", entity, "").or_letter('e');
        search.add_number("limit", "N", limit, {1, 99}, "").needs(named);
        exclude_each_other({&search.add_flag("all", all, ""), &search.add_flag("any", any, "")});
        search.guesses(
            [](const std::string& word) { return Message::verbatim("is " + word + " a word?"); });
        Command& pair = program.add_command("pair", "");
        pair.add_operand("left", "LEFT", left, "");
        pair.add_operands("rest", "REST", rest, "");
        program.add_command("config", "");
    }

    Wish read(const Words& typed) {
        line.words = typed;
        return parse(program, line);
    }
};

/// The values that a line gives.
std::string values_of(const Words& typed) {
    Program program;
    program.read(typed);
    return fmt::format("db={} entity={} limit={} quiet={} folders={} words={} left={} rest={}",
                       program.db, program.entity, program.limit, program.quiet,
                       fmt::join(program.folders, "+"), fmt::join(program.words, "+"), program.left,
                       fmt::join(program.rest, "+"));
}

std::string fault_of(const Words& typed) {
    Program program;
    try {
        program.read(typed);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::usage);
        CHECK(program.db == "built in");
        return fmt::format("{} | {}", error.what(), error.hint());
    }
    return "no fault";
}

} // namespace

TEST_CASE("options stand before and behind the command, in each of their spellings") {
    const std::string expected =
        "db=a.db entity=xai limit=3 quiet=true folders= words=w left= rest=";
    const Words lines[] = {
        {"--db", "a.db", "--quiet", "search", "w", "--entity", "xai", "--limit", "3"},
        {"search", "--db=a.db", "--entity=xai", "--limit=3", "--quiet", "w"},
        {"search", "-e", "xai", "w", "--limit", "3", "--db", "a.db", "--quiet"},
        {"--quiet", "search", "-exai", "--limit=3", "--quiet", "--db=a.db", "--", "w"},
        {"search", "w", "--db", "a.db", "--db", "a.db", "-exai", "--limit=3", "--quiet"},
    };
    for (const Words& typed : lines) {
        CAPTURE(typed);
        CHECK(values_of(typed) == expected);
    }
}

TEST_CASE("a value is all that stands behind the equals sign") {
    CHECK(values_of({"search", "w", "--entity=a=b"}).find("entity=a=b ") != std::string::npos);
    CHECK(values_of({"search", "w", "--entity=--all"}).find("entity=--all ") != std::string::npos);
}

TEST_CASE("an empty name of a file is refused in each spelling") {
    for (const Words& typed : {Words{"--db=", "search", "w"}, Words{"--db", "", "search", "w"},
                               Words{"search", "w", "--db="}}) {
        CHECK(fault_of(typed).starts_with("--db needs a value | an unset variable"));
    }
    CHECK(fault_of({"search", "w", "--queries", ""}).starts_with("--queries needs a value"));
}

TEST_CASE("a word that does not look like an option is an operand, to the letter") {
    const Words operands[] = {
        {"-"},          {"-5"},        {"-تأخير"},        {"[a,b]"},        {"{}"},
        {"[]"},         {"search"},    {"config.x", "a"}, {"/db", "/help"}, {"++", "%%"},
        {"a b", "\"c"}, {"", "empty"}, {"'x'", "\\n"},    {"-\"a b\""},
    };
    for (const Words& words : operands) {
        CAPTURE(words);
        Program program;
        Words typed{"search"};
        typed.insert(typed.end(), words.begin(), words.end());
        program.read(typed);
        CHECK(program.words == words);
    }
}

TEST_CASE("behind two dashes there are operands alone") {
    Program program;
    program.read({"search", "--", "--all", "-e", "--", "--help"});
    CHECK(program.words == Words{"--all", "-e", "--", "--help"});
    CHECK_FALSE(program.all);
}

TEST_CASE("operands take words in their order, the last one all that are left") {
    Program program;
    program.read({"pair", "a", "b", "--quiet", "c"});
    CHECK(program.left == "a");
    CHECK(program.rest == Words{"b", "c"});
}

TEST_CASE("an option that repeats takes its values together, and none of the words behind them") {
    Program program;
    program.folders = {"of the configuration"};
    program.read({"--queries", "a", "search", "w", "--queries", "[b,c]", "d"});
    CHECK(program.folders == Words{"a", "[b,c]"});
    CHECK(program.words == Words{"w", "d"});
}

TEST_CASE("what a line gives is known, and what it does not give is not") {
    Program program;
    program.read({"search", "w", "--quiet"});
    CHECK(program.line.typed(program.program.option("quiet")));
    CHECK_FALSE(program.line.typed(program.program.option("db")));
    CHECK(program.line.command == program.program.command("search"));
}

TEST_CASE("options of later are defined once, when one is asked for that is not there yet") {
    const struct {
        Words typed;
        int times;
    } kLines[] = {
        {{"late", "a", "--db", "a.db"}, 0},    {{"late", "a", "--near", "b"}, 1},
        {{"late", "--near=b", "--far"}, 1},    {{"late", "a", "--neat", "--help"}, 1},
        {{"search", "w", "--entity", "x"}, 0},
    };
    for (const auto& [typed, times] : kLines) {
        CAPTURE(typed);
        Program program;
        std::string near;
        int defined = 0;
        Command& late = program.program.add_command("late", "");
        late.add_operand("word", "WORD", program.left, "");
        late.defines_later([&] {
            ++defined;
            late.add_text("near", "NAME", near, "");
            late.add_flag("far", "");
        });
        static_cast<void>(program.read(typed));
        CHECK(defined == times);
        CHECK(late.options().size() == 3); // with --help
        CHECK(defined == 1);
    }
}

TEST_CASE("help and the version come before any fault") {
    const struct {
        Words typed;
        Wish wish;
        const char* command;
    } lines[] = {
        {{"--help"}, Wish::help, nullptr},
        {{"-h"}, Wish::help, nullptr},
        {{"search", "--help"}, Wish::help, "search"},
        {{"--help", "search"}, Wish::help, "search"},
        {{"search", "--limit", "x", "--why", "-h"}, Wish::help, "search"},
        {{"reprot", "--help"}, Wish::help, nullptr},
        {{"--version"}, Wish::version, nullptr},
        {{"--version", "search", "--limit=x"}, Wish::version, "search"},
        {{"search", "-e", "-h"}, Wish::work, "search"},
    };
    for (const auto& [typed, wish, command] : lines) {
        CAPTURE(typed);
        Program program;
        if (wish == Wish::work) {
            CHECK_THROWS_AS(program.read(typed), Error);
        } else {
            CHECK(program.read(typed) == wish);
        }
        CHECK((program.line.command == nullptr ? "" : program.line.command->name()) ==
              (command == nullptr ? "" : std::string(command)));
    }
}

TEST_CASE("the first fault of a line is told, with what helps on") {
    const std::string of_search = " | sijill search --help lists its options";
    const std::string of_program = " | sijill --help lists commands and options";
    const struct {
        Words typed;
        std::string fault;
    } lines[] = {
        {{}, "no command given" + of_program},
        {{"--quiet"}, "no command given" + of_program},
        {{"serch", "w"}, "there is no command serch" + of_program},
        {{"search"}, "search needs words to look for" + of_search},
        {{"search", "--"}, "search needs words to look for" + of_search},
        {{"config", "a"}, "unexpected argument: a | sijill config --help lists its options"},
        {{"config", "b", "a"},
         "unexpected arguments: b a | sijill config --help lists its options"},
        {{"search", "w", "--why"}, "there is no option --why" + of_search},
        {{"search", "w", "--entty=x"}, "there is no option --entty | did you mean --entity?"},
        {{"search", "w", "--qui"}, "there is no option --qui | did you mean --quiet?"},
        {{"search", "w", "---"}, "there is no option ---" + of_search},
        {{"search", "w", "--تأخير"}, "there is no option --تأخير" + of_search},
        {{"--limit", "3", "search"}, "there is no option --limit" + of_program},
        {{"search", "w", "-model"}, "there is no option -model | is -model a word?"},
        {{"search", "w", "-hx"}, "there is no option -hx | is -hx a word?"},
        {{"config", "-x"}, "there is no option -x | sijill config --help lists its options"},
        {{"search", "w", "--entity"}, "--entity needs a value" + of_search},
        {{"search", "w", "-e"}, "--entity needs a value" + of_search},
        {{"search", "w", "--entity", "--all"}, "--entity needs a value" + of_search},
        {{"search", "--entity", "--", "w"}, "--entity needs a value" + of_search},
        {{"config", "--db"}, "--db needs a value" + of_program},
        {{"search", "w", "--limit", "0"},
         "--limit takes a whole number from 1 to 99, not 0" + of_search},
        {{"search", "w", "--limit=-1"},
         "--limit takes a whole number from 1 to 99, not -1" + of_search},
        {{"search", "w", "--limit="}, "--limit needs a value" + of_search},
        {{"search", "w", "--all=true"}, "--all takes no value" + of_search},
        {{"config", "--quiet="}, "--quiet takes no value" + of_program},
        {{"search", "w", "-ea", "--entity", "b"},
         "--entity is given as a and as b | leave one of them out"},
        {{"search", "--any", "w", "--all"}, "--any and --all exclude each other" + of_search},
        {{"search", "w", "--limit", "3"}, "--limit goes only with --entity" + of_search},
        {{"search", "--limit", "x", "--why"},
         "--limit takes a whole number from 1 to 99, not x" + of_search},
    };
    for (const auto& [typed, fault] : lines) {
        CAPTURE(typed);
        CHECK(fault_of(typed) == fault);
    }
}
