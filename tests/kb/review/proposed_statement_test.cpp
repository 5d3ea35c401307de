#include "kb/review/base_with_candidates.hpp"

using Catch::Matchers::ContainsSubstring;

namespace {

const std::string kCandidates = " FROM candidates WHERE source = 'news' ";

} // namespace

TEST_CASE("A sentence that a text has twice is proposed for what each of them is about") {
    BaseWithCandidates base("");
    base.add("sabah", "2024-01-02", "نموذج صباح.",
             CorrectedBase::entity("sabah", "model", "Sabah", "صباح") +
                 CorrectedBase::delay("sabah", "نموذج صباح"));
    base.add_text("كشفت سراج عن منار. تأجل إطلاق النموذج إلى مايو 2025. كشفت سراج عن صباح. تأجل "
                  "إطلاق النموذج إلى مايو 2025.");
    const auto number = [&base](const char* order) {
        return std::stoll(base.value("SELECT candidate_id" + kCandidates +
                                     "AND kind = 'postponed' ORDER BY candidate_id " + order +
                                     " LIMIT 1"));
    };
    REQUIRE(number("ASC") != number("DESC"));
    SQLite::Database& database = connection_of(base.base).database();
    CHECK(proposed_statement(database, number("ASC")).pack.statements.at(0).subject == "manar");
    CHECK(proposed_statement(database, number("DESC")).pack.statements.at(0).subject == "sabah");
    base.reject({number("DESC")});
    CHECK(base.value("SELECT state FROM candidates WHERE candidate_id = " +
                     std::to_string(number("ASC"))) == "open");
    base.base.reindex();
    CHECK(base.value("SELECT count(*) FROM candidates WHERE state = 'refused'") == "1");
    base.undo();
    CHECK(base.value("SELECT count(*) FROM candidates WHERE state = 'refused'") == "0");
}

TEST_CASE("A subject that the sentence does not name is a guess, which no script accepts") {
    BaseWithCandidates base("كشفت سراج عن منار. تأجل إطلاق النموذج إلى مايو 2025.");
    const std::int64_t candidate = base.candidate("النموذج");
    const ProposedStatement proposed = base.proposed("النموذج");
    REQUIRE(proposed.guesses.size() == 1);
    CHECK(proposed.guesses[0].text() ==
          "the sentence does not name the subject; 'manar' is a guess");
    CHECK(proposed.missing.empty());
    CHECK_THAT(statement_form(proposed), ContainsSubstring("# the sentence does not name"));
    CHECK_THAT(base.fault_of([&] { base.accept({candidate}); }),
               ContainsSubstring("is a guess: sijill review at a terminal takes it or edits it"));
    CHECK(base.state("النموذج") == "open");
    sijill::kb::write(base.base, [&] {
        accept_statement(connection_of(base.base), candidate, proposed, {kDay, "", ""});
    });
    CHECK(base.state("النموذج") == "accepted");
}

TEST_CASE("A candidate with a subject of its own has no guess in it") {
    BaseWithCandidates base;
    CHECK(base.proposed("منار").guesses.empty());
    CHECK(base.proposed("Nasim").guesses.empty());
}

TEST_CASE("A time that counts from the day of the source is told, and can be accepted") {
    BaseWithCandidates base("تأجل إطلاق Grok3 إلى مارس.");
    const ProposedStatement proposed = base.proposed("Grok");
    REQUIRE(proposed.remarks.size() == 1);
    CHECK_THAT(proposed.remarks[0].text(),
               ContainsSubstring("the time counts from 2025-02-20, from which on"));
    CHECK_THAT(statement_form(proposed), ContainsSubstring("# the time counts from"));
    base.accept({base.candidate("Grok")});
    CHECK(base.state("Grok") == "accepted");
}
