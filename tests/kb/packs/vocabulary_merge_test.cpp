#include "catch.hpp"
#include "kb/scratch.hpp"

#include <string>

namespace {

const std::string kVocabularySource = "[source]\nslug = 'law'\nkind = 'article'\nlanguage = 'ar'\n"
                                      "known_on = 2025-03-20\n";

const std::string kKind = "[[kind]]\nslug = 'law'\nlabel = { en = 'law', ar = 'قانون' }\n";

const std::string kPredicate =
    "[[predicate]]\nslug = 'governs'\nvalue = 'entity'\n"
    "subjects = ['law']\nlabel = { en = 'governs', ar = 'ينظّم' }\n"
    "meaning = { en = 'What the law is about.', ar = 'موضوع القانون.' }\n";

const std::string kUse =
    "[[entity]]\nslug = 'ai-act'\nkind = 'law'\nnames = 'قانون الذكاء'\n"
    "[[statement]]\nkey = 'scope'\nsubject = 'ai-act'\npredicate = 'governs'\n"
    "object = 'ai-industry'\ncertainty = 'certain'\nevidence = 'صدر القانون'\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto offset = text.find(what);
    REQUIRE(offset != std::string::npos);
    return text.replace(offset, what.size(), with);
}

struct VocabularyTrial {
    SeededBase seeded;

    std::string add(const std::string& toml, const std::string& text = "صدر القانون.") {
        seeded.folder.write("pack/article.txt", text);
        seeded.folder.write("pack/statements.toml", toml);
        const auto error = error_of([&] { seeded.base.add(seeded.folder / "pack"); });
        const std::string message = error ? error->what() : "";
        return error ? message.substr(message.find("statements.toml")) : "";
    }
};

} // namespace

TEST_CASE("A pack may define kinds and predicates that the base lacks") {
    VocabularyTrial trial;
    CHECK(trial
              .add(kVocabularySource + kKind + replaced(kPredicate, "['law']", "['law', 'law']") +
                   kUse)
              .empty());
    CHECK(trial.seeded.value("SELECT line_ar FROM statements WHERE source = 'law'") ==
          "قانون الذكاء — ينظّم: صناعة الذكاء الاصطناعي");
    CHECK(trial.seeded.base.check().empty());
}

TEST_CASE("Kinds and predicates that are defined alike are one, in the base and in a pack") {
    VocabularyTrial trial;
    CHECK(trial.add(kVocabularySource + kKind + kKind + kPredicate + kPredicate).empty());
    CHECK(trial
              .add(replaced(kVocabularySource, "'law'", "'other'") + kKind + kPredicate + kUse,
                   "صدر القانون أمس.")
              .empty());
    CHECK(trial.seeded.value("SELECT count(*) FROM predicate WHERE slug = 'governs'") == "1");
}

TEST_CASE("Kinds and predicates that are defined otherwise are faults that show both") {
    VocabularyTrial trial;
    CHECK(trial.add(kVocabularySource + kKind + replaced(kKind, "'قانون'", "'تشريع'")) ==
          "statements.toml:9: law is defined already, and otherwise: label.ar is 'تشريع' here and "
          "'قانون' there");
    CHECK(trial
              .add(kVocabularySource +
                   replaced(replaced(kPredicate, "'governs'", "'developer'"), "'law'",
                            "'model', 'platform', 'hardware', 'programme', 'product'"))
              .starts_with("statements.toml:6: developer is defined already, and otherwise: "
                           "label.en is 'governs' here and 'developer' there"));
    CHECK(trial
              .add(kVocabularySource + "[[kind]]\nslug = 'model'\n"
                                       "label = { en = 'AI model', ar = 'نموذج ذكاء اصطناعي' }\n")
              .empty());
}

TEST_CASE("A predicate has a slug of letters, and speaks of kinds that there are") {
    VocabularyTrial trial;
    CHECK(trial.add(kVocabularySource + replaced(kKind, "slug = 'law'", "slug = 'Law1'")) ==
          "statements.toml:6: 'Law1' cannot name a kind or predicate: use ASCII lower-case letters "
          "and _");
    CHECK(trial.add(kVocabularySource + replaced(kPredicate, "['law']", "['modle']")) ==
          "statements.toml:6: subjects is 'modle', which is none of condition, event, hardware, "
          "industry, model, organization, person, platform, product, programme, technique: did you "
          "mean "
          "model?");
    CHECK(trial.add(kVocabularySource + replaced(kPredicate, "subjects = ['law']\n", "")) ==
          "statements.toml:6: subjects is missing");
}
