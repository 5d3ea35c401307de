#include "catch.hpp"
#include "claims/claim_faults.hpp"
#include "claims/claim_finder.hpp"
#include "support/repeat.hpp"
#include "support/shared_data.hpp"
#include "text/sayings/sayings.hpp"

#include <fstream>

namespace sijill::claims {

namespace {

constexpr int kAnchor = 17897; // 2019-01-01

std::string words(const std::string& text, const std::optional<TextSpan>& span) {
    return span ? text.substr(span->begin_byte, span->end_byte - span->begin_byte) : "";
}

/// Returns the one claim of a kind in a sentence.
Claim only(const std::string& text, Kind kind, const std::vector<KnownName>& names = {}) {
    CAPTURE(text);
    CHECK(test::fault_in_claims(text, kAnchor) == "");
    std::vector<Claim> claims = find_claims(text, tokenize(text), kAnchor, names);
    std::erase_if(claims, [kind](const Claim& claim) { return claim.kind != kind; });
    REQUIRE(claims.size() == 1);
    return claims.front();
}

std::size_t count(const std::string& text, Kind kind) {
    const std::vector<Claim> claims = find_claims(text, tokenize(text), kAnchor, {});
    return static_cast<std::size_t>(std::ranges::count(claims, kind, &Claim::kind));
}

} // namespace

TEST_CASE("The object of a verb is found behind its subject, and behind what is between commas") {
    for (const std::string text :
         {"أجلت الشركة الكبيرة إطلاق الهاتف.", "أجلت الشركة، الثلاثاء، إطلاق الهاتف.",
          "أجلت الشركة في الخريف الماضي إطلاق الهاتف.", "إطلاق الهاتف تأجل مرة أخرى.",
          "إطلاق الهاتف الذي أجلته الشركة."}) {
        const Claim claim = only(text, Kind::postponed);
        CHECK(words(text, claim.subject) == "إطلاق الهاتف");
    }
}

TEST_CASE("A quotation goes from the first part of a claim to its last") {
    const std::string text = "وقالت مصادر إن الشركة أجلت إطلاق الهاتف إلى عام 2020، وفق الصحيفة.";
    const Claim claim = only(text, Kind::postponed);
    CHECK(words(text, claim.cue) == "أجلت");
    CHECK(words(text, claim.quote) == "أجلت إطلاق الهاتف إلى عام 2020");
    REQUIRE(claim.time);
    CHECK(words(text, claim.time->span) == "عام 2020");
}

TEST_CASE("Parts and quotes of claims have both marks of a quotation or none") {
    const std::string rivals = "وتنافس «عقاب» طائرة «سيمرغ» من شركة آفاق.";
    const Claim claim = only(rivals, Kind::competes);
    CHECK(words(rivals, claim.subject) == "عقاب");
    CHECK(words(rivals, claim.object) == "طائرة «سيمرغ»");
    const std::string late = "قالت الشركة إن لعبة «رمال» تتأخر إلى عام 2020.";
    for (const Claim& found : find_claims(late, tokenize(late), kAnchor, {})) {
        const std::string quote = words(late, found.quote);
        CHECK((quote.find("«") == std::string::npos) == (quote.find("»") == std::string::npos));
    }
}

TEST_CASE("Marks of inches are no quotation marks") {
    const std::string text =
        "قد تطلق غوغل شاشة 55\"، وأجلت غوغل إطلاق جيميني بشاشة 6.7\" إلى الصيف.";
    CHECK(words(text, only(text, Kind::postponed).quote) ==
          "أجلت غوغل إطلاق جيميني بشاشة 6.7\" إلى الصيف");
    const std::string curly = "أطلقت غوغل شاشة 55”، وأجلت غوغل إطلاق “نور 5” إلى الصيف.";
    CHECK(words(curly, only(curly, Kind::postponed).quote) == "أجلت غوغل إطلاق “نور 5” إلى الصيف");
    const std::string glued = "أجلت الشركة إطلاق \"نور 5\" و\"نور 6\" إلى الصيف.";
    CHECK(words(glued, only(glued, Kind::postponed).quote) ==
          "أجلت الشركة إطلاق \"نور 5\" و\"نور 6\" إلى الصيف");
}

TEST_CASE("A product is not made by its launch or delay") {
    CHECK(count("وأعلنت شركة الواحة تأجيل إطلاق هاتفها «لوميا» إلى الصيف.", Kind::made_by) == 0);
    CHECK(count("وأعلنت شركة الواحة إطلاق هاتفها «لوميا» أمس.", Kind::made_by) == 0);
    CHECK(count("وأطلقت شركة الواحة هاتفها «لوميا» أمس.", Kind::made_by) == 1);
}

TEST_CASE("A negation denies a claim, and a condition leaves none") {
    CHECK_FALSE(only("ألغت الشركة المشروع.", Kind::given_up).denied);
    CHECK(only("لم تلغ الشركة المشروع.", Kind::given_up).denied);
    CHECK(only("نفت الشركة إلغاء المشروع.", Kind::given_up).denied);
    CHECK(only("إلغاء المشروع ليس صحيحا.", Kind::given_up).denied);
    CHECK(count("إذا ألغت الشركة المشروع خسرت المال.", Kind::given_up) == 0);
}

TEST_CASE("The weakest hedge that stands before a cue in its clause holds for a claim") {
    const std::string text = "من المتوقع أن تطلق الشركة هاتفا جديدا.";
    const Claim claim = only(text, Kind::planned);
    CHECK(claim.certainty == "probable");
    CHECK(words(text, claim.hedge) == "من المتوقع");
    CHECK(only("ربما ألغت الشركة المشروع.", Kind::given_up).certainty == "possible");
    CHECK(only("ربما خسرت الشركة، لكنها ألغت المشروع.", Kind::given_up).certainty == "certain");
    CHECK(only("يذكر أن الشركة ألغت المشروع.", Kind::given_up).certainty == "certain");
}

TEST_CASE("A hedge does not hold for what a joined clause tells of the past") {
    const auto certainty = [](const char* text, Kind kind) { return only(text, kind).certainty; };
    CHECK(certainty("تبدو الشركة قلقة بعد أن ألغت غوغل المشروع.", Kind::given_up) == "certain");
    CHECK(certainty("توقعت الشركة إيرادات أعلى رغم أن غوغل ألغت المشروع.", Kind::given_up) ==
          "certain");
    CHECK(certainty("ربما تخسر الشركة على الرغم من أنها ألغت المشروع.", Kind::given_up) ==
          "certain");
    CHECK(certainty("تتوقع الشركة أرباحا قبل أن تلغي غوغل المشروع.", Kind::given_up) == "probable");
    CHECK(certainty("تبدو الشركة بعد أن ربما ألغت المشروع.", Kind::given_up) == "possible");
}

TEST_CASE("What may be put off is no fact that it was") {
    CHECK(count("قد تؤجل الشركة إطلاق الهاتف.", Kind::postponed) == 0);
    CHECK(only("قد تؤجل الشركة إطلاق الهاتف.", Kind::may_slip).certainty == "possible");
}

TEST_CASE("A plan and what became of it are two claims") {
    const std::string text = "كان من المقرر أن يصل القطار صباحا، لكنه وصل مساء.";
    CHECK(words(text, only(text, Kind::planned).subject) == "القطار");
    CHECK(words(text, only(text, Kind::missed).subject) == "القطار");
}

TEST_CASE("A known name in the subject tells its entity") {
    const std::string text = "أجلت الشركة إطلاق Grok 3.";
    const std::vector<Token> tokens = tokenize(text);
    TextSpan name = tokens[tokens.size() - 2].span;
    name.end_byte = tokens.back().span.end_byte;
    name.end_cp = tokens.back().span.end_cp;
    const Claim claim = only(text, Kind::postponed, {{name, "model", 7}});
    CHECK(claim.known_subject == 7);
}

TEST_CASE("What is written alike is told apart by its hamza") {
    CHECK(count("إرجاء الجلسة.", Kind::postponed) == 1);
    CHECK(count("بأرجاء المدينة.", Kind::postponed) == 0);
    CHECK(count("دعا \uFEF9رجاء الجلسة.", Kind::postponed) ==
          count("دعا لإرجاء الجلسة.", Kind::postponed));
    CHECK(count("\uFEF7رجاء المدينة.", Kind::postponed) == 0);
}

TEST_CASE("A time before the cue belongs to a claim, also in a short sentence") {
    const auto time_in = [](const std::string& text) {
        CAPTURE(text);
        const std::vector<Claim> claims = find_claims(text, tokenize(text), kAnchor, {});
        REQUIRE(claims.size() == 1);
        REQUIRE(claims.front().time);
        return words(text, claims.front().time->span);
    };
    CHECK(time_in("أمس أطلقت أبل هاتفها") == "أمس");
    CHECK(time_in("أمس، أطلقت أبل هاتفها الجديد") == "أمس");
    CHECK(time_in("غدا ستطلق الشركة هاتفها") == "غدا");
}

TEST_CASE("A time behind the cue is nearer than one as far before it") {
    const std::string text = "أمس أجلت الشركة الحفل إلى مارس 2020.";
    CHECK(words(text, only(text, Kind::postponed).time->span) == "مارس 2020");
}

TEST_CASE("Of a sentence without end only the first words are read") {
    for (const char* part :
         {"ربما ألغت الشركة الحفل غدا ", "نقلت عن ", "«", "ربما ألغت الشركة الحفل، "}) {
        CAPTURE(part);
        const std::string text = test::repeat(part, 100'000);
        const std::vector<Token> tokens = tokenize(text);
        const std::vector<Claim> claims = find_claims(text, tokens, kAnchor, {});
        CHECK(claims.empty() == (tokens.size() < 300'000));
        for (const Claim& claim : claims) {
            REQUIRE(claim.quote.end_byte <= tokens[text::kMostWordsOfSentence - 1].span.end_byte);
        }
    }
}

TEST_CASE("Text without words has no claims") {
    for (const char* text : {"", " ", "\xff", "…", "123"}) {
        CHECK(find_claims(text, tokenize(text), std::nullopt, {}).empty());
    }
}

TEST_CASE("Claims of news have sound spans", "[shared]") {
    const auto file = shared_file("data/delays-dev.tsv");
    if (!file) {
        return;
    }
    std::ifstream lines(*file);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(test::fault_in_claims(line, kAnchor) == "");
    }
}

} // namespace sijill::claims
