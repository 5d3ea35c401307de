#include "base/dates.hpp"
#include "catch.hpp"
#include "kb/candidates/predicate_choice.hpp"
#include "kb/scratch.hpp"

using sijill::claims::Kind;
using sijill::kb::Candidate;
using sijill::kb::CandidatePart;
using sijill::kb::PredicateChoice;

namespace {

struct Choosing : SeededBase {
    PredicateChoice choice{sijill::kb::connection_of(base).database()};

    CandidatePart part(const std::string& slug, const std::string& kind) {
        return {slug, std::stoll(value("SELECT id FROM entity WHERE slug = '" + slug + "'")), kind};
    }

    Candidate complete(Candidate candidate, const CandidatePart& organization = {}) const {
        choice.complete(candidate, organization, sijill::day_number("2025-01-02"));
        return candidate;
    }
};

Candidate claim(Kind kind, const CandidatePart& subject, const CandidatePart& object = {}) {
    Candidate candidate;
    candidate.kind = kind;
    candidate.subject = subject;
    candidate.object = object;
    return candidate;
}

} // namespace

TEST_CASE("A claim takes the predicate of its kind and of the kind of its subject") {
    Choosing with;
    const CandidatePart event{"المعرض", std::nullopt, "event"};
    const CandidatePart model = with.part("grok-3", "model");
    const CandidatePart maker = with.part("xai", "organization");
    CHECK(with.complete(claim(Kind::planned, model)).predicate == "planned_release");
    CHECK(with.complete(claim(Kind::planned, event)).predicate == "planned_for");
    CHECK(with.complete(claim(Kind::given_up, event)).predicate == "called_off");
    CHECK(with.complete(claim(Kind::founded_by, maker)).predicate == "founder");
    CHECK(with.complete(claim(Kind::made_by, {})).predicate == "developer");
}

TEST_CASE("A subject of a kind that no predicate takes is one by its words alone") {
    Choosing with;
    const Candidate cause = with.complete(claim(Kind::caused_by, with.part("grok-3", "model")));
    CHECK(cause.predicate == "caused_by");
    CHECK(cause.about.words == "grok-3");
    CHECK_FALSE(cause.about.entity);
    CHECK(cause.subject.entity);
}

TEST_CASE("Who makes a thing that was postponed is late with it") {
    Choosing with;
    const CandidatePart model = with.part("grok-3", "model");
    const Candidate late = with.complete(claim(Kind::postponed, model));
    CHECK(late.predicate == "delayed_release");
    CHECK(late.about.entity == with.part("xai", "").entity);
    CHECK(late.value.entity == model.entity);
    CHECK(late.subject.entity == model.entity);
    const CandidatePart unknown{"منار", std::nullopt, ""};
    CHECK(with.complete(claim(Kind::postponed, unknown)).predicate == "postponed");
    const Candidate beside =
        with.complete(claim(Kind::postponed, unknown), with.part("google", "organization"));
    CHECK(beside.predicate == "delayed_release");
    CHECK(beside.value.words == "منار");
    Candidate dated = claim(Kind::postponed, model);
    dated.time.emplace();
    CHECK(with.complete(dated).predicate == "planned_release");
}

TEST_CASE("What was missed did not come as planned, and the other way round") {
    Choosing with;
    Candidate missed = claim(Kind::missed, with.part("grok-3", "model"));
    CHECK(with.complete(missed).predicate == "released_on_schedule");
    CHECK_FALSE(with.complete(missed).positive);
    missed.denied = true;
    CHECK(with.complete(missed).positive);
}

TEST_CASE("A release that is denied without a time has the day of the source") {
    Choosing with;
    Candidate released = claim(Kind::released, with.part("grok-3", "model"));
    CHECK_FALSE(with.complete(released).time);
    released.denied = true;
    const Candidate denied = with.complete(released);
    REQUIRE(denied.time);
    CHECK(denied.time->earliest == sijill::day_number("2025-01-02"));
    CHECK(denied.time->inferred);
}

TEST_CASE("What is said with a hedge is expected, else it describes") {
    Choosing with;
    const CandidatePart model = with.part("grok-3", "model");
    const Candidate plain =
        with.complete(claim(Kind::said, model, {"نموذج سريع", std::nullopt, ""}));
    CHECK(plain.predicate == "described_as");
    CHECK(plain.text == "نموذج سريع");
    CHECK(with.complete(claim(Kind::said, model, {"قد يصدر قريبا", std::nullopt, ""})).predicate ==
          "expected");
}

TEST_CASE("A price is a number with its unit") {
    Choosing with;
    const Candidate price = with.complete(
        claim(Kind::price, with.part("grok-3", "model"), {"20 مليون دولار", std::nullopt, ""}));
    CHECK(price.predicate == "price");
    CHECK(price.number == Approx(20e6));
    CHECK(price.unit == "دولار");
}
