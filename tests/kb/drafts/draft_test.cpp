#include "catch.hpp"
#include "kb/drafts/draft.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/scratch.hpp"
#include "text/sentences/hedges.hpp"

#include <algorithm>
#include <sstream>

using Catch::Matchers::ContainsSubstring;
using sijill::kb::Draft;
using sijill::kb::DraftedClaim;
using sijill::kb::PackStatement;

namespace {

struct Drafting : SeededBase {
    SQLite::Database& database = sijill::kb::connection_of(base).database();

    Draft draft(const std::string& text) const {
        sijill::kb::Pack source;
        source.text = text;
        source.source.slug = "news";
        source.source.kind = "article";
        source.source.language = "ar";
        source.source.known_on = "2025-03-20";
        return draft_pack(database, std::move(source));
    }

    Draft of_seed() const {
        return draft_pack(database, sijill::kb::load_pack(database, "grok3-delay").value());
    }

    sijill::PackSummary add(const std::string& text, const std::string& toml) {
        folder.write("pack/article.txt", text);
        folder.write("pack/statements.toml", toml);
        return base.add(folder / "pack");
    }
};

/// Returns a file of statements without its lines `draft`.
std::string without_drafts(const std::string& toml) {
    std::istringstream lines(toml);
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        kept += line.starts_with("draft = ") ? "" : line + '\n';
    }
    return kept;
}

bool has(const Draft& draft, const std::string& subject, const std::string& predicate) {
    return std::ranges::any_of(draft.pack.statements, [&](const PackStatement& statement) {
        return statement.subject == subject && statement.predicate == predicate;
    });
}

} // namespace

TEST_CASE("A drafted statement has what the text has: entities, hedge and quotation") {
    const Drafting with;
    const Draft draft = with.draft("قد تؤجل شركة غوغل إطلاق Gemini إلى يونيو 2025.");
    REQUIRE_FALSE(draft.pack.statements.empty());
    for (const PackStatement& statement : draft.pack.statements) {
        CAPTURE(statement.predicate);
        CHECK(draft.pack.text.find(statement.evidence.at(0).quote) != std::string::npos);
        CHECK(statement.draft);
    }
    const auto hedged =
        std::ranges::find_if(draft.pack.statements, [](const PackStatement& statement) {
            return statement.certainty == "possible";
        });
    REQUIRE(hedged != draft.pack.statements.end());
    CHECK(hedged->evidence.at(0).hedge == "قد");
    CHECK(draft.entities.at(0) == std::vector<std::string>{"google", "gemini"});
}

TEST_CASE("A name that the base does not know becomes a stub") {
    const Drafting with;
    const Draft draft = with.draft("أجلت شركة Zyphra إطلاق نموذجها Zamba إلى يونيو 2025.");
    const auto stub =
        std::ranges::find(draft.pack.entities, "zyphra", &sijill::kb::PackEntity::slug);
    REQUIRE(stub != draft.pack.entities.end());
    CHECK(stub->kind == "organization");
    CHECK(stub->draft);
}

TEST_CASE("Every sentence of the text is in the file of a draft, with its number") {
    const Drafting with;
    const std::string toml =
        draft_toml(with.draft("الطقس جميل اليوم. تأجل افتتاح الجسر.\n\nانتهى الخبر."));
    CHECK_THAT(toml, ContainsSubstring("# P1 S1  الطقس جميل اليوم."));
    CHECK_THAT(toml, ContainsSubstring("# P1 S2  تأجل افتتاح الجسر."));
    CHECK_THAT(toml, ContainsSubstring("# P2 S3  انتهى الخبر."));
}

TEST_CASE("Nothing of a draft counts until its lines draft are deleted, and then all of it does") {
    Drafting with;
    const Draft draft =
        with.draft("أجلت شركة غوغل إطلاق Gemini إلى يونيو 2025. وقالت شركة Zyphra إن نموذجها "
                   "Zamba قد لا يصدر.");
    const std::size_t count = draft.pack.statements.size();
    REQUIRE(count > 0);
    const std::string toml = draft_toml(draft);
    SECTION("with them") {
        const auto summary = with.add(draft.pack.text, toml);
        CHECK(summary.statements == 0);
        CHECK(summary.entities == 0);
        CHECK(summary.drafts == count);
    }
    SECTION("without them") {
        const auto summary = with.add(draft.pack.text, without_drafts(toml));
        CHECK(summary.statements == count);
        CHECK(summary.drafts == 0);
        CHECK(with.base.check().empty());
    }
}

TEST_CASE("The draft of the seed can be added when its lines draft are deleted") {
    const Drafting with;
    const Draft draft = with.of_seed();
    const ScratchFolder folder;
    sijill::KnowledgeBase other = sijill::KnowledgeBase::create(folder / "other.db");
    other.add_seeds();
    folder.write("pack/article.txt", draft.pack.text);
    folder.write("pack/statements.toml", without_drafts(draft_toml(draft)));
    CHECK(other.add(folder / "pack").statements == draft.pack.statements.size());
}

TEST_CASE("A statement may not speak of an entity that is a draft still") {
    Drafting with;
    const auto error = error_of([&] {
        with.add("تأخر منار.",
                 "[source]\nslug = \"a\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                 "known_on = 2025-03-01\n[[entity]]\nslug = \"manar\"\nkind = \"model\"\n"
                 "names = \"منار\"\ndraft = \"look\"\n[[statement]]\nkey = \"k\"\n"
                 "subject = \"manar\"\npredicate = \"may_slip\"\ncertainty = \"certain\"\n"
                 "evidence = \"تأخر منار\"\n");
    });
    REQUIRE(error);
    CHECK_THAT(error->what(), ContainsSubstring("the entity manar is a draft still"));
}

TEST_CASE("Quotations of the drafted seed are verbatim, and no draft is certain over a hedge") {
    const Drafting with;
    const Draft draft = with.of_seed();
    REQUIRE(draft.claims.size() > 10);
    for (const DraftedClaim& claim : draft.claims) {
        const sijill::kb::Candidate& candidate = claim.candidate;
        CAPTURE(candidate.quote, candidate.rule);
        const sijill::TextSpan& span = draft.sentences.at(candidate.sentence).span;
        const std::string sentence =
            draft.pack.text.substr(span.begin_byte, span.end_byte - span.begin_byte);
        CHECK(sentence.find(candidate.quote) != std::string::npos);
        CHECK((candidate.certainty == "certain") != candidate.hedge.has_value());
        for (const sijill::text::Hedge& hedge : sijill::text::find_hedges(sentence)) {
            if (hedge.governs(candidate.start_cp - span.begin_cp,
                              candidate.end_cp - span.begin_cp)) {
                CHECK(candidate.hedge);
            }
        }
    }
}

TEST_CASE("What the seed states of plans, makers and rivals is drafted") {
    const Drafting with;
    const Draft draft = with.of_seed();
    CHECK(has(draft, "grok-3", "planned_release"));
    CHECK(has(draft, "grok-3", "release"));
    CHECK(has(draft, "grok-3", "competes_with"));
    CHECK(has(draft, "grok-3", "capability"));
    CHECK(has(draft, "gpt-4", "developer"));
}

TEST_CASE("A pronoun is drafted as what the text spoke of last, and says that it is a guess") {
    const Drafting with;
    const Draft draft = with.draft("أطلقت شركة غوغل نموذج Gemini. وقررت التخلي عن النموذج.");
    const auto given_up =
        std::ranges::find(draft.pack.statements, "release_abandoned", &PackStatement::predicate);
    REQUIRE(given_up != draft.pack.statements.end());
    CHECK(given_up->subject == "gemini");
    CHECK_THAT(given_up->draft.value_or(""), ContainsSubstring("the subject, which is a guess"));
}

TEST_CASE("What a statement says already is not drafted of a source, and its keys are not taken") {
    Drafting with;
    const std::string text = "تأجل إطلاق Grok3 إلى يونيو 2025. وتأجل إطلاق Gemini إلى مايو 2025.";
    const Draft first = with.draft(text);
    REQUIRE(first.pack.statements.size() == 2);
    const std::string second_key = first.pack.statements[1].key;
    Draft taken = first;
    taken.pack.statements.pop_back();
    taken.pack.statements[0].key = second_key; // so that the key of the other is not free
    taken.claims.clear();
    with.add(text, without_drafts(draft_toml(taken)));
    const auto stored = sijill::kb::load_pack(with.database, "news").value();
    const Draft open = draft_what_is_open(with.database, stored);
    REQUIRE(open.pack.statements.size() == 1);
    CHECK(open.pack.statements[0].subject == first.pack.statements[1].subject);
    CHECK(open.pack.statements[0].key == second_key + "-2");
    REQUIRE(open.claims.size() == 1);
    CHECK(open.claims[0].statement == 0);
}

TEST_CASE("The delay of a known thing is drafted as the event of the base") {
    const Drafting with;
    const Draft draft = with.draft("أعلنت شركة xAI أن نقص الرقائق أحد أسباب تأخر Grok3. "
                                   "وعزا خبراء التأخير إلى قلة المال.");
    const auto& statements = draft.pack.statements;
    const auto causes = std::ranges::count_if(statements, [](const PackStatement& statement) {
        return statement.predicate == "caused_by" && statement.subject == "grok-3-delay";
    });
    CHECK(causes == 2);
}

TEST_CASE("The company that a text speaks of is one that it calls so, before an agency") {
    const Drafting with;
    const Draft draft = with.draft("أطلقت شركة غوغل نموذج Gemini، بحسب Anthropic. "
                                   "وقال ماسك، مؤسس الشركة، إن الموعد بعيد.");
    const auto founder =
        std::ranges::find(draft.pack.statements, "founder", &PackStatement::predicate);
    REQUIRE(founder != draft.pack.statements.end());
    CHECK(founder->subject == "google");
}

TEST_CASE("A rule with a predicate of its own drafts it of what it names") {
    const Drafting with;
    const Draft draft = with.draft("جرى تدريب Gemini على رقائق H100. "
                                   "وتحتاج صناعة الذكاء الاصطناعي إلى تقنيات بديلة.");
    CHECK(has(draft, "gemini", "trained_on"));
    CHECK(has(draft, "ai-industry", "needs"));
}

TEST_CASE("Who makes a product is certain where the sentence guesses at something else") {
    const Drafting with;
    const Draft draft = with.draft("ربما يتفوق النموذج الجديد على Gemini من Google.");
    const auto maker =
        std::ranges::find(draft.pack.statements, "developer", &PackStatement::predicate);
    REQUIRE(maker != draft.pack.statements.end());
    CHECK(maker->certainty == "certain");
    CHECK(maker->evidence.at(0).quote == "Gemini من Google");
}

TEST_CASE(
    "A name that begins with a noun of an organization is one, and the noun alone is no name") {
    const Drafting with;
    for (const std::string name : {"شركة لمعان للإلكترونيات", "استوديو نخلة المصري"}) {
        const Draft draft = with.draft("قالت " + name + " إن الهاتف الجديد سيصدر في مايو 2025.");
        CAPTURE(name);
        for (const sijill::kb::PackEntity& entity : draft.pack.entities) {
            CHECK(entity.kind != "person");
        }
    }
    const Draft draft = with.draft("قالت الشركة إن إطلاق Gemini تأجل إلى مايو 2025.");
    for (const sijill::kb::PackName& name : draft.pack.names) {
        CHECK(name.text != "الشركة");
    }
}
