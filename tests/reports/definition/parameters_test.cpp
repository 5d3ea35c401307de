#include "catch.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/seeded_base.hpp"

using namespace sijill;
using test::contains;
using test::error_of;

namespace {

ReportParameter parameter(const std::string& name, ParameterType type,
                          std::optional<std::string> default_value, bool required = false) {
    ReportParameter made;
    made.name = name;
    made.type = type;
    made.default_value = std::move(default_value);
    made.required = required;
    made.help_en = "help on " + name;
    return made;
}

Report report() {
    Report made;
    made.name = "trial";
    made.parameters = {parameter("word", ParameterType::text, std::nullopt),
                       parameter("limit", ParameterType::integer, "10"),
                       parameter("since", ParameterType::date, std::nullopt),
                       parameter("of", ParameterType::entity, std::nullopt),
                       parameter("least", ParameterType::integer, std::nullopt)};
    made.parameters.back().min = 0;
    made.parameters[0].values_sql = "VALUES ('released'), ('abandoned')";
    return made;
}

} // namespace

TEST_CASE("Parameters take their type, and their default where nothing is given") {
    KnowledgeBase base = test::seeded_base();
    const auto defaults = reports::bound_values(base, report(), {}, Language::english);
    CHECK((defaults.at("limit") == Value(std::int64_t{10})));
    CHECK((defaults.at("of") == Value()));
    const auto given = reports::bound_values(base, report(),
                                             {{"word", "released"},
                                              {"limit", "-3"},
                                              {"least", "0"},
                                              {"since", "2025-01-02"},
                                              {"of", "غروك 3"}},
                                             Language::english);
    CHECK((given.at("word") == Value("released")));
    CHECK((given.at("limit") == Value(std::int64_t{-3})));
    CHECK((given.at("since") == Value("2025-01-02")));
    CHECK((given.at("of") == Value("grok-3")));
}

TEST_CASE("A parameter that does not fit is told with what would do") {
    KnowledgeBase base = test::seeded_base();
    const struct {
        std::string name, value;
        ErrorCode code;
        std::string message, hint;
    } cases[] = {
        {"limits", "1", ErrorCode::usage, "no parameter limits", "did you mean limit?"},
        {"zzzzzz", "1", ErrorCode::usage, "no parameter zzzzzz",
         "it takes word, limit, since, of, least"},
        {"least", "-1", ErrorCode::usage, "least is -1, which is less than 0", "help on least"},
        {"least", "-٣", ErrorCode::usage, "which is less than 0", "help on least"},
        {"limit", "many", ErrorCode::usage, "limit is many, which is not an integer",
         "help on limit"},
        {"limit", "1.5", ErrorCode::usage, "is not an integer", "help on limit"},
        {"limit", "", ErrorCode::usage, "is not an integer", "help on limit"},
        {"since", "2025-02-30", ErrorCode::usage, "is not a date", "help on since"},
        {"since", "yesterday", ErrorCode::usage, "is not a date", "help on since"},
        {"of", "nobody-at-all", ErrorCode::not_found, "nobody-at-all", ""},
        {"word", "relased", ErrorCode::not_found, "word has no value relased",
         "did you mean released?"},
        {"word", "zzzzzzzz", ErrorCode::not_found, "no value zzzzzzzz", "released, abandoned"},
    };
    for (const auto& [name, value, code, message, hint] : cases) {
        CAPTURE(name, value);
        const ParameterValues given{{name, value}};
        const auto error = error_of(
            [&] { return reports::bound_values(base, report(), given, Language::english); });
        REQUIRE(error);
        CAPTURE(error->what(), error->hint());
        CHECK(error->code() == code);
        CHECK(contains(error->what(), message));
        CHECK(contains(error->hint(), hint));
    }
}

TEST_CASE("A parameter without default must be given") {
    KnowledgeBase base = test::seeded_base();
    Report needing = report();
    needing.parameters.push_back(parameter("must", ParameterType::text, std::nullopt, true));
    const auto error =
        error_of([&] { return reports::bound_values(base, needing, {}, Language::english); });
    REQUIRE(error->code() == ErrorCode::usage);
    CHECK(contains(error->hint(), "--must"));
    CHECK(reports::bound_values(base, needing, {{"must", "x"}}, Language::english).size() == 6);
}

TEST_CASE("The values of a parameter can be listed") {
    KnowledgeBase base = test::seeded_base();
    const std::vector<std::string> expected{"released", "abandoned"};
    CHECK(reports::parameter_values(base, report().parameters[0]) == expected);
    CHECK(reports::parameter_values(base, report().parameters[1]).empty());
}
