#include "bench/candidates/frame_scores.hpp"
#include "catch.hpp"

namespace sijill::bench {

namespace {

/// Returns a claim whose subject is a part of a sentence.
claims::Claim claim_on(const std::string& sentence, const std::string& subject) {
    claims::Claim claim;
    claim.kind = claims::Kind::postponed;
    const std::size_t begin = sentence.find(subject);
    claim.subject = TextSpan{begin, begin + subject.size(), 0, 0};
    return claim;
}

Frame frame_on(std::vector<std::string> subjects) {
    Frame frame;
    frame.kind = claims::Kind::postponed;
    frame.subjects = std::move(subjects);
    frame.certainty = "certain";
    return frame;
}

} // namespace

TEST_CASE("A claim says what a frame says if they share a word, clitics and «شركة» apart") {
    const std::string text = "أجلت شركة غوغل في باريس إطلاق الهاتف";
    CHECK(says(claim_on(text, "إطلاق الهاتف"), frame_on({"هاتف"}), text));
    CHECK(says(claim_on(text, "إطلاق الهاتف"), frame_on({"غلاف", "بالهاتف"}), text));
    CHECK_FALSE(says(claim_on(text, "شركة غوغل"), frame_on({"شركة أبل"}), text));
    CHECK_FALSE(says(claim_on(text, "في باريس"), frame_on({"في لندن"}), text));
    CHECK(says(claim_on(text, "في باريس"), frame_on({}), text));
    Frame of_another_kind = frame_on({"الهاتف"});
    of_another_kind.kind = claims::Kind::missed;
    CHECK_FALSE(says(claim_on(text, "إطلاق الهاتف"), of_another_kind, text));
}

TEST_CASE("A claim stands for one frame, and a second one is wrong") {
    FramedSentence sentence;
    sentence.text = "أجلت الشركة إطلاق الهاتف";
    sentence.frames = {frame_on({"الهاتف"})};
    const std::vector<claims::Claim> claims(2, claim_on(sentence.text, "إطلاق الهاتف"));
    const Pairing pairing = pair_up(claims, sentence);
    CHECK(pairing.claim_of_frame == std::vector<std::optional<std::size_t>>{0});
    CHECK(pairing.is_right == std::vector<bool>{true, false});
    const FrameScore kind =
        score(claims, sentence)[static_cast<std::size_t>(claims::Kind::postponed)];
    CHECK(kind.frames == 1);
    CHECK(kind.claims == 2);
    CHECK(kind.right == 1);
    CHECK(kind.right_certainty == 1);
}

TEST_CASE("A sentence says a delay by a claim that is not denied") {
    claims::Claim claim = claim_on("تأجيل", "تأجيل");
    CHECK(says_delay({claim}));
    claim.denied = true;
    CHECK_FALSE(says_delay({claim}));
    claim.denied = false;
    claim.kind = claims::Kind::planned;
    CHECK_FALSE(says_delay({claim}));
}

} // namespace sijill::bench
