#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

#include <string>
#include <utility>
#include <vector>

using sijill::DocumentDetails;
using sijill::PackSummary;

namespace {

/// A base whose sources get other texts.
struct ChangedText : CorrectedBase {
    PackSummary put(const std::string& name, const std::string& content,
                    DocumentDetails details = {}) {
        folder.write(name, content);
        sijill::AddOptions options;
        options.replace = true;
        options.details = std::move(details);
        PackSummary summary;
        base.add({folder / name}, options,
                 [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    }

    static DocumentDetails slug(const std::string& slug) {
        DocumentDetails details;
        details.slug = slug;
        return details;
    }

    std::string details_of(const std::string& slug) {
        return value("SELECT kind || '|' || language || '|' || known_on || '|' || title || '|' || "
                     "published_on || '|' || publisher || '|' || author || '|' || url || '|' || "
                     "licence FROM source WHERE slug = '" +
                     slug + "'");
    }

    std::string keys_of(const std::string& slug) {
        return value("SELECT ifnull(group_concat(key), '') FROM (SELECT t.key FROM statement AS t "
                     "JOIN source AS s ON s.id = t.source_id WHERE s.slug = '" +
                     slug + "' ORDER BY t.key)");
    }
};

} // namespace

TEST_CASE("A changed text keeps the details of its source that are not given anew") {
    ChangedText with;
    with.put("zeta.txt", "تأجل إطلاق نموذج منار إلى مارس المقبل.",
             {{},
              "زيتا",
              "2025-04-01",
              "2025-04-03",
              "ناشر",
              "كاتب",
              "https://e.org/1",
              "arz",
              "CC-BY"});
    const std::string before =
        "document|arz|2025-04-03|زيتا|2025-04-01|ناشر|كاتب|https://e.org/1|CC-BY";
    REQUIRE(with.details_of("zeta") == before);
    const PackSummary changed = with.put("zeta.txt", "تأجل إطلاق نموذج منار إلى أبريل المقبل.");
    CHECK(changed.outcome == PackSummary::Outcome::replaced);
    CHECK_FALSE(changed.undated);
    CHECK(with.details_of("zeta") == before);
    CHECK(with.value("SELECT t_earliest FROM candidate JOIN sentence AS s ON s.id = sentence_id "
                     "JOIN source AS o ON o.id = s.source_id WHERE o.slug = 'zeta'") ==
          "2026-04-01"); // counted from the day that is kept
    with.put("zeta.jsonl",
             R"({"slug": "zeta", "text": "تأجل إطلاق نموذج منار.", "author": "غيره"})");
    CHECK(with.details_of("zeta") ==
          "document|arz|2025-04-03|زيتا|2025-04-01|ناشر|غيره|https://e.org/1|CC-BY");
    with.put("zeta.html", "<title>صفحة</title><p>تأجل إطلاق نموذج منار مرة أخرى.</p>");
    CHECK(with.details_of("zeta") ==
          "document|arz|2025-04-03|صفحة|2025-04-01|ناشر|غيره|https://e.org/1|CC-BY");
    CHECK(with.base.check().empty());
}

TEST_CASE("A changed text keeps the statements of a pack that it proves, and the others are told") {
    ChangedText with;
    with.add("news", "2025-02-20", "أجلت سراج منار. وقيل إن سراج أجلت منار ثانية.",
             CorrectedBase::delay("put-off", "أجلت سراج منار") +
                 CorrectedBase::delay("again", "سراج أجلت منار ثانية") +
                 CorrectedBase::delay("same", "أجلت سراج",
                                      "supersedes = \"again\"\nlinks = [ { kind = \"repeats\", to "
                                      "= \"put-off\" }, { kind = \"refines\", to = \"again\" }, "
                                      "{ kind = \"repeats\", to = \"names/works\" } ]"));
    const PackSummary summary =
        with.put("news.txt", "خبر. أجلت سراج منار مرة واحدة.", ChangedText::slug("news"));
    CHECK(summary.outcome == PackSummary::Outcome::replaced);
    CHECK(summary.statements == 2);
    CHECK(summary.lost == std::vector<std::string>{"news/again"});
    CHECK(summary.untied ==
          std::vector<std::string>{"news/same → news/again", "news/same → news/again"});
    CHECK(with.keys_of("news") == "put-off,same");
    CHECK(with.value("SELECT group_concat(kind) FROM link") == "repeats,repeats");
    CHECK(with.value("SELECT group_concat(DISTINCT recorded_at) FROM statement AS t JOIN source AS "
                     "s ON s.id = t.source_id WHERE s.slug = 'news'") == "2025-02-20");
    CHECK(with.base.check().empty());
}

TEST_CASE("A changed text that proves nothing of its source tells of every statement") {
    ChangedText with;
    with.base.add_seeds();
    const auto statements = with.value("SELECT CAST(count(*) AS TEXT) FROM statement AS t JOIN "
                                       "source AS s ON s.id = t.source_id WHERE s.slug = "
                                       "'grok3-delay'");
    const PackSummary summary = with.put("new.txt", "جديد تأخر", ChangedText::slug("grok3-delay"));
    CHECK(summary.statements == 0);
    CHECK(std::to_string(summary.lost.size()) == statements);
    CHECK(with.value("SELECT kind FROM source WHERE slug = 'grok3-delay'") == "article");
    CHECK(with.base.check().empty());
}
