#include "catch.hpp"
#include "kb/review/proposed_statement.hpp"

using namespace sijill::kb;
using sijill::Message;

TEST_CASE("A form tells what is missing in comments, whatever characters the text has") {
    ProposedStatement proposed;
    proposed.missing = {Message::verbatim("one\x01two\nthree")};
    proposed.pack.statements.emplace_back();
    CHECK_THAT(statement_form(proposed),
               Catch::Matchers::StartsWith("# one two\n# three\n\n[[statement]]\n"));
}
