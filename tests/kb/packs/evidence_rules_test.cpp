#include "catch.hpp"
#include "kb/packs/evidence_rules.hpp"
#include "support/error_of.hpp"

using namespace sijill::kb;

namespace {

const std::string kEvidenceText =
    "قال خالد إن الشركة قد تطلق النموذج قريبًا. وقد أعلنت الشركة الإطلاق. "
    "من المتوقع أن يصدر النموذج في مايو.\n";

/// The faults of a statement of this certainty with this quotation.
std::string faults_of(const std::string& certainty, const std::string& quote,
                      const std::string& stance = "supports", bool hedges_other = false) {
    PackEvidence evidence;
    evidence.quote = quote;
    evidence.stance = stance;
    evidence.hedges_other = hedges_other;
    evidence.line = 3;
    PackStatement statement;
    statement.key = "one";
    statement.certainty = certainty;
    statement.evidence = {evidence};
    Pack pack;
    pack.file = "pack";
    pack.text = kEvidenceText;
    FaultList faults;
    check_evidence(pack, sijill::split_sentences(kEvidenceText), statement, faults);
    const auto error = error_of([&] { faults.throw_if_any(); });
    return error ? error->what() : "";
}

} // namespace

TEST_CASE(
    "A certain statement on a hedged quotation is a fault that names the hedge and a way out") {
    CHECK(faults_of("certain", "الشركة قد تطلق النموذج") ==
          "pack:3: the quotation is hedged ('قد') and one is certain: give certainty = "
          "\"possible\" and hedge = \"قد\", or hedge = false if the hedge is about something else");
    CHECK(faults_of("certain", "من المتوقع أن يصدر النموذج") ==
          "pack:3: the quotation is hedged ('من المتوقع') and one is certain: give certainty = "
          "\"probable\" and hedge = \"من المتوقع\", or hedge = false if the hedge is about "
          "something else");
}

TEST_CASE("A hedge is a fault also where the quotation begins right behind it") {
    CHECK_FALSE(faults_of("certain", "تطلق النموذج").empty());
    CHECK_FALSE(faults_of("certain", "يصدر النموذج في مايو").empty());
    CHECK(faults_of("certain", "النموذج في مايو").empty());
}

TEST_CASE("A hedge is no fault where it is about something else, or the claim is not certain") {
    CHECK(faults_of("certain", "الشركة قد تطلق النموذج", "supports", true).empty());
    CHECK(faults_of("certain", "الشركة قد تطلق النموذج", "context").empty());
    CHECK(faults_of("possible", "الشركة قد تطلق النموذج").empty());
    CHECK(faults_of("certain", "وقد أعلنت الشركة الإطلاق").empty());
}
