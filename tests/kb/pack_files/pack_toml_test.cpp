#include "catch.hpp"
#include "kb/pack_files/pack_toml.hpp"
#include "kb/pack_files/toml_keys.hpp"
#include "kb/packs/pack_reader.hpp"

using Catch::Matchers::ContainsSubstring;
using namespace sijill::kb;

namespace {

constexpr const char* kSource = R"([source]
slug = "acme-beta"
kind = "article"
language = "ar"
known_on = 2025-02-20
)";

/// As curators and this program write it.
constexpr const char* kPack = R"([source]
slug = "acme-beta"
kind = "article"
title = "[تأجيل \"بيتا\"]"
language = "ar"
published_on = 2025-02-18
known_on = 2025-02-20

[[kind]]
slug = "law"
label = { en = "law", ar = "قانون" }

[[predicate]]
slug = "governs"
value = "entity"
subjects = ["law", "model"]
label = { en = "governs", ar = "ينظّم" }
meaning = { en = "What the law is about.", ar = "موضوع القانون." }

[[entity]]
slug = "acme"
kind = "organization"
names = ["Acme", "أكمي"]

[[entity]]
slug = "beta"
kind = "model"
names = [
  "بيتا",
  { text = "Beta", language = "en", role = "transliteration" },
]

[[entity]]
slug = "khalid"
kind = "person"
names = "خالد منصور"

[[name]]
entity = "xai"
text = "إكس أيه آي"
language = "ar"
role = "misspelling"

[[statement]]
key = "planned"
subject = "beta"
predicate = "planned_release"
time = "2025-03"
certainty = "certain"
evidence = "كان مقررًا في مارس 2025"

[[statement]]
key = "expected"
subject = "beta"
predicate = "expected"
text = "تطلق الشركة"
time = { earliest = 2025-07-01, latest = 2025-09-30, precision = "season", words = "الربع الثالث" }
certainty = "possible"
polarity = "-"
speaker = "khalid"
verb = "قال"
said_on = "2025-02-17"
said_words = "يوم الاثنين"
evidence = [ { quote = "قد تطلق", hedge = "قد", sentence = 2 } ]
qualifiers = [ { predicate = "quantity", number = 2.5, unit = "GPU" } ]
links = [
  { kind = "refines", to = "planned" },
  { kind = "repeats", to = "other/key", claim = "planned" },
]
supersedes = "other/old"
rank = "preferred"
note = "two\nlines, a tab\tand \\ a stroke"

[[statement]]
key = "said"
subject = "beta"
predicate = "described_as"
text = "نموذج"
some = true
certainty = "unknown"
says = [
  { speaker = "acme", stance = "denies" },
  { stance = "reports" },
]
evidence = [
  "الأول",
  { quote = "الثاني", hedge = false, stance = "context" },
]
)";

Pack read(const std::string& toml) {
    FaultList faults;
    Pack pack = read_pack("statements.toml", toml, "article.txt", "النص.", faults);
    faults.throw_if_any();
    return pack;
}

std::string written_again(const std::string& toml) {
    return to_toml(read(toml));
}

} // namespace

TEST_CASE("A pack is written as the file that it was read from") {
    Pack pack = read(kPack);
    CHECK(to_toml(pack) == kPack);
}

TEST_CASE("A draft says below its key what to look at") {
    Pack pack = read(kPack);
    pack.statements[0].draft = "look at the time";
    CHECK_THAT(to_toml(pack.statements[0]),
               ContainsSubstring("key = \"planned\"\ndraft = \"look at the time\"\nsubject"));
}

TEST_CASE("A pack is written in one way, however it was written before") {
    const std::string statement =
        "\n[[statement]]\nkey = \"out\"\nsubject = \"beta\"\npredicate = \"release\"\n";
    CHECK(written_again(std::string(kSource) +
                        "[[statement]]\nevidence = [ { quote = 'q' } ]\ncertainty = 'certain'\n"
                        "polarity = '+'\nrank = 'normal'\nsubject = 'beta'\nkey = 'out'\n"
                        "says = [ { speaker = 'acme', stance = 'asserts' } ]\n"
                        "predicate = 'release'\ntime = { earliest = '2025-01-01', latest = "
                        "2025-12-31, precision = 'year' }\n") ==
          kSource + statement +
              "time = \"2025\"\ncertainty = \"certain\"\nspeaker = \"acme\"\n"
              "evidence = \"q\"\n");
}

TEST_CASE("A list of texts that is too long for a line has a line for each") {
    const std::string name = "a name of thirty-three characters";
    CHECK_THAT(written_again(kSource +
                             ("[[entity]]\nslug = 'a'\nkind = 'model'\nnames = ['" + name) +
                             "', '" + name + " x', '" + name + " y']\n"),
               ContainsSubstring("names = [\n  \"" + name + "\",\n  \"" + name + " x\",\n"));
}

TEST_CASE("Names stay in their order, and in the role that their place alone does not tell") {
    CHECK_THAT(written_again(std::string(kSource) + "[[entity]]\nslug = 'a'\nkind = 'model'\n"
                                                    "names = [ { text = 'A', language = 'en', role "
                                                    "= 'alias' }, 'B', 'C', { text = 'D', language "
                                                    "= 'fr', role = 'label' } ]\n"),
               ContainsSubstring("names = [\n"
                                 "  { text = \"A\", language = \"en\", role = \"alias\" },\n"
                                 "  \"B\",\n"
                                 "  \"C\",\n"
                                 "  { text = \"D\", language = \"fr\", role = \"label\" },\n]\n"));
}

TEST_CASE("Control characters of a text are escaped") {
    Pack pack = read(std::string(kSource) + "author = \"a\\u0001b\\u007Fc\\rd\"\n");
    const std::string toml = to_toml(pack);
    CHECK_THAT(toml, ContainsSubstring(R"(author = "a\u0001b\u007Fc\rd")"));
    CHECK(read(toml).source.author == pack.source.author);
}

TEST_CASE("Comments stand above what they are about") {
    Pack pack = read(std::string(kSource) + "[[statement]]\nkey = 'k'\nsubject = 's'\npredicate = "
                                            "'p'\ncertainty = 'certain'\nevidence = 'q'\n");
    const std::string toml = to_toml(pack, {"Two\n\nlines #1", {{0, "above\x07it"}, {1, "end"}}});
    CHECK(toml.starts_with("# Two\n#\n# lines #1\n\n[source]\n"));
    CHECK_THAT(toml, ContainsSubstring("\n\n# above it\n\n[[statement]]\n"));
    CHECK(toml.ends_with("evidence = \"q\"\n\n# end\n"));
    CHECK(read(toml).statements.size() == 1);
}

TEST_CASE("A sentence is told by its first words") {
    CHECK(sentence_comment(1, 2, "نص قصير.") == "P1 S2  «نص قصير.»");
    CHECK(sentence_comment(3, 4,
                           "أعلنت الشركة في بيان صحفي أنها ستؤجل إطلاق النموذج إلى العام المقبل") ==
          "P3 S4  «أعلنت الشركة في بيان صحفي أنها ستؤجل إطلاق النموذج …»");
    CHECK(sentence_comment(1, 1, std::string(90, 'x')) == "P1 S1  «" + std::string(90, 'x') + "»");
}

TEST_CASE("What is not seen in a text is written as an escape") {
    CHECK(toml_text("a\u202Ab\u2069\u2028\u0085\uFFFE\U0001FFFF\t\x01\"\\ عربي\u200F") ==
          R"("a\u202Ab\u2069\u2028\u0085\uFFFE\U0001FFFF\t\u0001\"\\ عربي)"
          "\u200F\"");
}
