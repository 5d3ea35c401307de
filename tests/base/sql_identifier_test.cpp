#include "base/sql_identifier.hpp"
#include "catch.hpp"

#include <string_view>

TEST_CASE("any text can be the name of a table or column in SQL") {
    const auto [name, sql] = GENERATE(table<std::string_view, std::string_view>({
        {"word", R"("word")"},
        {"two words; --", R"("two words; --")"},
        {R"(a"b")", R"("a""b""")"},
        {"تأخير", R"("تأخير")"},
        {"", R"("")"},
    }));
    CHECK(sijill::quoted_identifier(name) == sql);
}
