#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"
#include "support/shared_data.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using sijill::KnowledgeBase;
using sijill::PackFiles;

namespace {

/// The content of a base without its row numbers: a query for each table.
const std::vector<std::string> kContent{
    "SELECT slug, kind, title, publisher, author, url, language, published_on, known_on, licence, "
    "text, sha256 FROM source",
    "SELECT o.slug, s.paragraph, s.ordinal, s.start_cp, s.end_cp, s.text, s.words "
    "FROM sentence AS s JOIN source AS o ON o.id = s.source_id",
    "SELECT slug, label_en, label_ar FROM entity_kind",
    "SELECT slug, value_kind, label_en, label_ar, meaning_en, meaning_ar FROM predicate",
    "SELECT predicate, entity_kind FROM predicate_subject",
    "SELECT slug, kind FROM entity",
    "SELECT e.slug, n.text, n.language, n.role, n.words FROM name AS n "
    "JOIN entity AS e ON e.id = n.entity_id",
    "SELECT o.slug, s.ordinal, e.slug, m.start_cp, m.end_cp, m.form FROM mention AS m "
    "JOIN sentence AS s ON s.id = m.sentence_id JOIN source AS o ON o.id = s.source_id "
    "JOIN entity AS e ON e.id = m.entity_id",
    "SELECT o.slug, t.key, e.slug, t.predicate, t.value_kind, v.slug, t.value_text, "
    "t.value_number, t.unit, t.t_earliest, t.t_latest, t.t_precision, t.t_modifier, t.t_words, "
    "t.t_inferred, t.certainty, t.polarity, t.rank, t.said_on, t.said_words, t.recorded_at, "
    "t.retracted_at, old.key, t.note FROM statement AS t JOIN source AS o ON o.id = t.source_id "
    "JOIN entity AS e ON e.id = t.subject_id LEFT JOIN entity AS v ON v.id = t.object_id "
    "LEFT JOIN statement AS old ON old.id = t.supersedes_id",
    "SELECT t.key, e.slug, a.depth, a.verb, a.stance FROM attribution AS a "
    "JOIN statement AS t ON t.id = a.statement_id LEFT JOIN entity AS e ON e.id = a.speaker_id",
    "SELECT t.key, s.ordinal, e.start_cp, e.end_cp, e.quote, e.hedge, e.stance "
    "FROM evidence AS e JOIN statement AS t ON t.id = e.statement_id "
    "JOIN sentence AS s ON s.id = e.sentence_id",
    "SELECT t.key, q.predicate, e.slug, q.value_text, q.value_number, q.unit FROM qualifier AS q "
    "JOIN statement AS t ON t.id = q.statement_id LEFT JOIN entity AS e ON e.id = q.object_id",
    "SELECT a.key, b.key, l.kind, c.key FROM link AS l JOIN statement AS a ON a.id = l.from_id "
    "JOIN statement AS b ON b.id = l.to_id LEFT JOIN statement AS c ON c.id = l.claim_id"};

std::multiset<std::string> rows_of(const KnowledgeBase& base, const std::string& query) {
    SQLite::Statement row(sijill::kb::connection_of(base).database(), query);
    std::multiset<std::string> rows;
    while (row.executeStep()) {
        std::string text;
        for (int column = 0; column < row.getColumnCount(); ++column) {
            text += row.getColumn(column).isNull() ? "NULL" : row.getColumn(column).getString();
            text += '|';
        }
        rows.insert(text);
    }
    return rows;
}

void require_same_content(const KnowledgeBase& one, const KnowledgeBase& other) {
    for (const std::string& query : kContent) {
        CAPTURE(query);
        CHECK(rows_of(one, query) == rows_of(other, query));
    }
}

/// A base without any source, to which packs are added.
struct EmptyBase {
    ScratchFolder folder;
    KnowledgeBase base = KnowledgeBase::create(folder / "base.db");

    sijill::PackSummary add(const PackFiles& files) {
        folder.write("pack/article.txt", files.article);
        folder.write("pack/statements.toml", files.statements);
        return base.add(folder / "pack");
    }
};

/// What is wrong with a call, or nothing.
template <typename Call>
std::string fault_of(Call call) {
    const auto error = error_of(call);
    return error ? error->what() : "";
}

std::string pack_of(const KnowledgeBase& base, const std::string& source) {
    return base.pack(source).statements;
}

/// A base with a small pack of everything, and what it becomes after two rounds.
const char* const kRichStatements =
    "[[kind]]\nslug = \"law\"\nlabel = { en = \"law\", ar = \"قانون\" }\n"
    "[[predicate]]\nslug = \"governs\"\nvalue = \"entity\"\nsubjects = [\"law\"]\n"
    "label = { en = \"governs\", ar = \"ينظّم\" }\n"
    "meaning = { en = \"What the law is about.\", ar = \"موضوع القانون.\" }\n"
    "[[entity]]\nslug = \"act\"\nkind = \"law\"\nnames = \"قانون السوق\"\n"
    "[[statement]]\nkey = \"rule\"\nsubject = \"act\"\npredicate = \"governs\"\nobject = "
    "\"manar\"\ncertainty = \"certain\"\nevidence = \"قانون السوق ينظم منار\"\n"
    "links = [ { kind = \"repeats\", to = \"names/works\" }, { kind = \"refines\", to = \"again\" "
    "} ]\n"
    "[[statement]]\nkey = \"again\"\nsubject = \"siraj\"\npredicate = \"delayed_release\"\nobject "
    "= "
    "\"manar\"\ncertainty = \"certain\"\nevidence = [ { quote = \"أجلت سراج النموذج\", sentence = "
    "3 }, { quote = \"وقد يتأخر منار\", hedge = false } ]\n";
const char* const kRichText =
    "قانون السوق ينظم منار. أجلت سراج النموذج. أجلت سراج النموذج مرتين. وقد يتأخر منار.";

} // namespace

TEST_CASE("A source that is added from its pack is the same, and its pack the same bytes") {
    SeededBase seeded;
    const PackFiles files = seeded.base.pack("grok3-delay");
    CHECK(files.retracted == 0);
    CHECK(files.needed.empty());
    EmptyBase empty;
    CHECK(empty.add(files).statements > 70);
    CHECK(empty.base.check().empty());
    for (const std::string& query : kContent) {
        CAPTURE(query);
        CHECK_FALSE(rows_of(seeded.base, query).empty());
    }
    require_same_content(seeded.base, empty.base);
    CHECK(pack_of(empty.base, "grok3-delay") == files.statements);
    CHECK(empty.base.pack("grok3-delay").article == files.article);
}

TEST_CASE("Sources of a base come again from their packs, with what they have of others",
          "[shared]") {
    SeededBase seeded;
    std::vector<std::string> sources{"grok3-delay"};
    for (const char* pack : {"grok3-released", "deepseek-r2", "mistral-jais"}) {
        const auto file = shared_file(std::string("data/packs/") + pack + "/article.txt");
        if (!file) {
            return;
        }
        sources.push_back(seeded.base.add(std::filesystem::path(*file).parent_path()).source);
    }
    EmptyBase all;
    for (const std::string& source : sources) {
        CAPTURE(source);
        const PackFiles files = seeded.base.pack(source);
        EmptyBase alone;
        for (const std::string& needed : files.needed) {
            alone.add(seeded.base.pack(needed));
        }
        alone.add(files);
        CHECK(pack_of(alone.base, source) == files.statements);
        all.add(files);
    }
    require_same_content(seeded.base, all.base);
    for (const std::string& source : sources) {
        CHECK(pack_of(all.base, source) == pack_of(seeded.base, source));
    }
}

TEST_CASE("A pack brings kinds, predicates and entities that came with other sources") {
    CorrectedBase corrected;
    corrected.add("rich", "2024-02-01", kRichText, kRichStatements);
    const PackFiles files = corrected.base.pack("rich");
    CHECK_THAT(files.statements, ContainsSubstring("[[kind]]\nslug = \"law\""));
    CHECK_THAT(files.statements, ContainsSubstring("subjects = [\"law\"]"));
    CHECK_THAT(files.statements, ContainsSubstring("[[entity]]\nslug = \"siraj\""));
    CHECK_THAT(files.statements, ContainsSubstring("names = \"قانون السوق\"\n"));
    CHECK_THAT(files.statements,
               ContainsSubstring("{ quote = \"أجلت سراج النموذج\", sentence = 3 }"));
    CHECK_THAT(files.statements,
               ContainsSubstring("{ quote = \"وقد يتأخر منار\", hedge = false }"));
    CHECK_THAT(files.statements, ContainsSubstring("\n# P1 S1  «قانون السوق ينظم منار.»\n"));
    CHECK_THAT(files.statements, ContainsSubstring("\n# P1 S3  «أجلت سراج النموذج مرتين.»\n"));
    CHECK(files.needed == std::vector<std::string>{"names"});

    EmptyBase empty;
    CHECK_THAT(fault_of([&] { return empty.add(files); }),
               ContainsSubstring("unknown statement names/works"));
    empty.add(corrected.base.pack("names"));
    empty.add(files);
    require_same_content(corrected.base, empty.base);
    CHECK(pack_of(empty.base, "rich") == files.statements);
}

TEST_CASE("A pack brings a predicate that is defined otherwise than the standard one of its slug") {
    CorrectedBase corrected;
    const std::string used = corrected.value("SELECT min(predicate) FROM statement");
    CHECK_THAT(corrected.base.pack("names").statements, !ContainsSubstring("[[predicate]]"));
    corrected.value("UPDATE predicate SET meaning_en = 'What we mean.' WHERE slug = '" + used +
                    "' RETURNING slug");
    CHECK_THAT(corrected.base.pack("names").statements,
               ContainsSubstring("[[predicate]]\nslug = \"" + used + "\""));
}

TEST_CASE("Retracted statements stay out of the pack, with what refers to them") {
    CorrectedBase corrected;
    corrected.add("rich", "2024-02-01", kRichText, kRichStatements);
    corrected.base.retract("rich/again", {"2024-03-01", "wrong"});
    corrected.base.retract("names/works", {"2024-03-01", "wrong"});
    const PackFiles files = corrected.base.pack("rich");
    CHECK(files.retracted == 1);
    CHECK(files.needed.empty());
    CHECK_THAT(files.statements, !ContainsSubstring("again"));
    CHECK_THAT(files.statements, !ContainsSubstring("links"));
    EmptyBase empty;
    CHECK(empty.add(files).statements == 1);
    CHECK(pack_of(empty.base, "rich") == files.statements);
    CHECK(corrected.base.as_of("2024-02-02").pack("rich").retracted == 0);
}

TEST_CASE("A pack has the names that its entities were given later, and the mentions by them") {
    CorrectedBase corrected;
    corrected.base.add_name("manar", {"المنارة الكبرى", "ar", "alias"}, {"2024-02-01", "seen"});
    corrected.add("later", "2024-02-02", "صدرت المنارة الكبرى.", "");
    const PackFiles files = corrected.base.pack("later");
    CHECK_THAT(files.statements,
               ContainsSubstring("names = [\"Manar\", \"منار\", \"المنارة الكبرى\"]"));
    CHECK_THAT(files.statements, !ContainsSubstring("siraj"));
    EmptyBase empty;
    empty.add(files);
    CHECK(rows_of(empty.base, "SELECT form FROM mention").size() == 1);
    CHECK(pack_of(empty.base, "later") == files.statements);
}

TEST_CASE("A statement that another supersedes stays in the pack with it") {
    CorrectedBase corrected;
    corrected.add("rich", "2024-02-01", "تأخر منار. صدر منار.",
                  CorrectedBase::delay("old", "تأخر منار") +
                      CorrectedBase::delay("new", "صدر منار", "supersedes = \"old\""));
    const PackFiles files = corrected.base.pack("rich");
    CHECK_THAT(files.statements, ContainsSubstring("key = \"old\""));
    CHECK_THAT(files.statements, ContainsSubstring("supersedes = \"old\""));
}

TEST_CASE("A base takes the pack of a cause whatever became of what it caused") {
    const sijill::Correction wrong{"2024-03-01", "wrong"};
    const auto cause = [](const std::string& more) {
        return "[[statement]]\nkey = \"cause\"\nsubject = \"wait\"\npredicate = \"caused_by\"\n"
               "object = \"want\"\ncertainty = \"certain\"\nevidence = \"سببه النقص\"\n" +
               more;
    };
    const std::string entities =
        CorrectedBase::entity("wait", "event", "the wait", "الانتظار الطويل") +
        CorrectedBase::entity("want", "condition", "the want", "النقص");
    const std::string text = "تأخر منار. سببه النقص.";
    const std::string late = CorrectedBase::delay("late", "تأخر منار");
    const std::string later =
        CorrectedBase::delay("later", "منار", "links = [ { kind = \"causes\", to = \"late\" } ]");
    const std::string to_late = cause("links = [ { kind = \"causes\", to = \"late\" } ]\n");
    const std::string to_works = cause("links = [ { kind = \"causes\", to = \"names/works\" } ]\n");
    struct Case {
        const char* what;
        std::vector<std::string> packs; ///< of the same text, one after the other
        std::function<void(CorrectedBase&)> change = [](CorrectedBase&) {};
    };
    const std::vector<Case> cases{
        {"nothing", {entities + to_late + late}},
        {"retracted",
         {entities + to_late + late + CorrectedBase::delay("more", "تأخر")},
         [&](auto& of) { of.base.retract("rich/late", wrong); }},
        {"reinstated",
         {entities + to_late + late},
         [&](auto& of) {
             of.base.retract("rich/late", wrong);
             of.base.reinstate("rich/late", {"2024-03-02", ""});
         }},
        {"retracted elsewhere",
         {entities + to_works + late},
         [&](auto& of) { of.base.retract("names/works", wrong); }},
        {"removed",
         {entities + to_works + late},
         [&](auto& of) { of.base.remove("names", wrong); }},
        {"purged", {entities + to_works + late}, [&](auto& of) { of.base.purge("names", wrong); }},
        {"replaced",
         {entities + to_works + late},
         [](auto& of) { of.replace("names", "2024-03-01", "صدر منار.", ""); }},
        {"in another pack", {entities + late, cause("")}},
        {"linked by another pack", {entities + to_late + late, later}}};
    for (const auto& [what, packs, change] : cases) {
        CAPTURE(what);
        CorrectedBase corrected;
        for (const std::string& pack : packs) {
            corrected.add("rich", "2024-02-01", text, pack);
        }
        change(corrected);
        const PackFiles files = corrected.base.pack("rich");
        EmptyBase empty;
        if (!files.needed.empty()) {
            empty.add(corrected.base.pack("names"));
        }
        CHECK(fault_of([&] { empty.add(files); }).empty());
        CHECK(fault_of([&] { CHECK(pack_of(empty.base, "rich") == files.statements); }).empty());
    }
}

TEST_CASE("A source that is not there has no pack") {
    CorrectedBase corrected;
    CHECK_THAT(fault_of([&] { return corrected.base.pack("nmaes"); }),
               ContainsSubstring("no source is called 'nmaes'"));
}
