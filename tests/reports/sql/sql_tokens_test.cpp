#include "catch.hpp"
#include "reports/sql/sql_tokens.hpp"

#include <string>
#include <vector>

using namespace sijill::reports;

namespace {

using Kind = SqlTokenKind;

struct Piece {
    Kind kind;
    std::string text;

    bool operator==(const Piece&) const = default;
};

std::vector<Piece> pieces(const std::string& sql) {
    std::vector<Piece> found;
    for (std::size_t offset = 0; offset < sql.size();) {
        const SqlToken token = sql_token(sql, offset);
        REQUIRE_FALSE(token.text.empty());
        if (token.kind != Kind::blank) {
            found.push_back({token.kind, std::string(token.text)});
        }
        offset += token.text.size();
    }
    return found;
}

} // namespace

TEST_CASE("SQL is read in the pieces that SQLite reads") {
    const struct {
        std::string sql;
        std::vector<Piece> found;
    } cases[] = {
        {"", {}},
        {" \t\r\n\f", {}},
        {"SELECT x1", {{Kind::word, "SELECT"}, {Kind::word, "x1"}}},
        {"a$b $c", {{Kind::word, "a$b"}, {Kind::parameter, "$c"}}},
        {":a+@b-#c",
         {{Kind::parameter, ":a"},
          {Kind::sign, "+"},
          {Kind::parameter, "@b"},
          {Kind::sign, "-"},
          {Kind::parameter, "#c"}}},
        {"$a::b(')'", {{Kind::parameter, "$a::b(')"}, {Kind::literal, "'"}}},
        {"$a(' (", {{Kind::parameter, "$a('"}, {Kind::sign, "("}}},
        {":(a", {{Kind::parameter, ":"}, {Kind::sign, "("}, {Kind::word, "a"}}},
        {"?1", {{Kind::sign, "?"}, {Kind::word, "1"}}},
        {"\xEF\xBB\xBF"
         "a\xEF\xBB\xBF",
         {{Kind::word, "a\xEF\xBB\xBF"}}},
        {"المنافس,", {{Kind::word, "المنافس"}, {Kind::sign, ","}}},
        {"'a;b'", {{Kind::literal, "'a;b'"}}},
        {"'it''s'", {{Kind::literal, "'it'"}, {Kind::literal, "'s'"}}},
        {"\"a(\"", {{Kind::quoted, "\"a(\""}}},
        {"`a(`[b(]", {{Kind::quoted, "`a(`"}, {Kind::quoted, "[b(]"}}},
        {"1--(\n2", {{Kind::word, "1"}, {Kind::comment, "--(\n"}, {Kind::word, "2"}}},
        {"/* ( */(", {{Kind::comment, "/* ( */"}, {Kind::sign, "("}}},
        {"/*/ */", {{Kind::comment, "/*/ */"}}},
        {"a/b-c",
         {{Kind::word, "a"},
          {Kind::sign, "/"},
          {Kind::word, "b"},
          {Kind::sign, "-"},
          {Kind::word, "c"}}},
    };
    for (const auto& [sql, found] : cases) {
        CAPTURE(sql);
        CHECK(pieces(sql) == found);
    }
}

TEST_CASE("What is still open where the SQL ends reaches to the end") {
    for (const std::string sql : {"'a b", "\"a b", "`a b", "[a b", "-- a b", "/* a b"}) {
        CAPTURE(sql);
        const SqlToken token = sql_token(sql, 0);
        CHECK(token.text == sql);
        CHECK_FALSE(token.closed);
    }
    for (const std::string sql : {"'a b'", "[a b]", "-- a b\n", "/* a b */", "a", "("}) {
        CAPTURE(sql);
        CHECK(sql_token(sql, 0).closed);
    }
}
