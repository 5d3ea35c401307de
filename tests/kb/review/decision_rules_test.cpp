#include "kb/review/base_with_candidates.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

const char* const kStatements = "SELECT count(*) FROM statement WHERE key LIKE 'postponed%'";

} // namespace

TEST_CASE("A candidate that is given twice is decided once") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("منار");
    CHECK(base.accept({candidate, candidate}).size() == 1);
    CHECK(base.value(kStatements) == "1");
    CHECK(base.undo({candidate, candidate}).size() == 1);
    CHECK(base.reject({candidate, candidate}).size() == 1);
    CHECK(base.value("SELECT count(*) FROM candidate_decision") == "3");
}

TEST_CASE("A candidate that a statement says already makes no other statement") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("منار");
    base.accept({candidate});
    sijill::kb::write(base.base, [&] {
        connection_of(base.base).database().exec("DELETE FROM candidate_decision");
    });
    REQUIRE(base.state("منار") == "stated");
    CHECK_THAT(base.fault_of([&] { base.accept({candidate}); }),
               ContainsSubstring("a statement says so already"));
    CHECK(base.value(kStatements) == "1");
}

TEST_CASE("A statement that the base has under its key is not accepted as a new one") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("منار");
    const ProposedStatement proposed = base.proposed("منار");
    base.accept({candidate});
    sijill::kb::write(base.base, [&] {
        connection_of(base.base).database().exec(
            "DELETE FROM candidate_decision; UPDATE candidate SET predicate = NULL");
    });
    REQUIRE(base.state("منار") == "open");
    CHECK_THAT(base.fault_of([&] {
        sijill::kb::write(base.base, [&] {
            accept_statement(connection_of(base.base), candidate, proposed, {kDay, "", ""});
        });
    }),
               ContainsSubstring("news/postponed-siraj"));
    CHECK(base.value("SELECT count(*) FROM candidate_decision") == "0");
    CHECK(base.value(kStatements) == "1");
}

TEST_CASE("A decision is of a day on which its source was known and that has come") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("منار");
    CHECK_THAT(base.fault_of([&] { base.accept({candidate}, "2025-02-19"); }),
               ContainsSubstring("its source is known from 2025-02-20 on"));
    CHECK_THAT(base.fault_of([&] { base.accept({candidate}, "9999-01-01"); }),
               ContainsSubstring("9999-01-01 is yet to come"));
    base.accept({candidate}, "2025-02-20");
    CHECK_THAT(base.fault_of([&] { base.undo({}, "2025-03-01"); }),
               ContainsSubstring("was accepted on 2025-02-20"));
    base.undo({}, "2025-02-20");
    CHECK(base.state("منار") == "open");
}

TEST_CASE("A statement is taken back also where its source was replaced since") {
    BaseWithCandidates base;
    base.accept({base.candidate("منار")});
    const sijill::PackFiles pack = base.base.pack("news");
    base.folder.write("news/article.txt", pack.article + "\nوانتهى الخبر.\n");
    base.folder.write("news/statements.toml", pack.statements);
    sijill::AddOptions options;
    options.replace = true;
    base.base.add({base.folder / "news"}, options, [](const sijill::AddedDocument&) {});
    REQUIRE(base.state("منار") == "accepted");
    base.undo();
    CHECK(base.value(kStatements) == "0");
    CHECK(base.state("منار") == "open");
}

TEST_CASE("A decision on a candidate that is there no more is taken back without its number") {
    BaseWithCandidates base;
    base.reject({base.candidate("منار")});
    base.base.remove("news", {kDay, "again"});
    const auto undone = base.undo();
    CHECK(undone.at(0).candidate == 0);
    CHECK(undone.at(0).source == "news");
}
