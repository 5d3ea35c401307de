#include "catch.hpp"
#include "kb/toml/fault_list.hpp"
#include "support/error_of.hpp"

using namespace sijill;
using sijill::kb::FaultList;

TEST_CASE("Faults are told one a line in the order of their lines, those of a whole file first") {
    FaultList faults;
    faults.add("b", 7, {"unknown key {}"_text, "z"});
    faults.add("b", 2, "the second line"_text);
    faults.add("a", 0, "the whole file"_text);
    const auto error = error_of([&] { faults.throw_if_any(); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(error->what() ==
          std::string("a: the whole file\nb:2: the second line\nb:7: unknown key z"));
    CHECK(error->message().each_line().size() == 3);
    CHECK(error->hint() == "nothing of it was written");
}

TEST_CASE("What is no file is called by a name that can be translated") {
    FaultList faults;
    faults.call("a", {"candidate {}"_text, 7});
    faults.add("a", 0, "it is refused already"_text);
    faults.add("a", 3, "unknown key"_text);
    const auto error = error_of([&] { faults.throw_if_any(); });
    REQUIRE(error);
    CHECK(error->what() ==
          std::string("candidate 7: it is refused already\ncandidate 7:3: unknown key"));
    CHECK(error->message().each_line().front().arguments().size() == 2);
}

TEST_CASE("Without faults nothing is thrown") {
    CHECK_FALSE(error_of([] { FaultList().throw_if_any(); }));
    CHECK_FALSE(FaultList().error({}));
}
