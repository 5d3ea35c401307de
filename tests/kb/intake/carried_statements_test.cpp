#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"
#include "kb/review/decisions.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

using sijill::PackSummary;

namespace {

/// A base with a text of which one candidate was accepted: that Siraj put Manar off.
struct BaseWithAccepted : CorrectedBase {
    std::string key; ///< of the statement

    BaseWithAccepted() {
        write("وأجلت سراج إطلاق منار. وتأجل إطلاق نسيم إلى مايو.");
        const std::int64_t candidate =
            std::stoll(value("SELECT candidate_id FROM candidates WHERE source = 'news' "
                             "AND ifnull(object, '') || ifnull(subject, '') LIKE '%منار%'"));
        sijill::kb::write(base, [&] {
            key = accept_candidates(sijill::kb::connection_of(base), {candidate}, {"", "", ""})
                      .at(0)
                      .statement.value();
        });
    }

    /// Puts a text in the place of the one that is there, or that has the slug.
    PackSummary write(const std::string& text, std::optional<std::string> slug = {}) {
        folder.write("news.txt", text);
        sijill::AddOptions options;
        options.replace = true;
        options.details.slug = std::move(slug);
        options.details.known_on = "2025-02-20";
        PackSummary summary;
        base.add({folder / "news.txt"}, options,
                 [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    }
};

} // namespace

TEST_CASE("What was accepted stays when a corrected text takes the place of the old one") {
    BaseWithAccepted with;
    const PackSummary summary =
        with.write("خبر من أوله. وأجلت سراج إطلاق منار. وتأجل إطلاق نسيم إلى يونيو.");
    CHECK(summary.outcome == PackSummary::Outcome::replaced);
    CHECK(summary.statements == 1);
    CHECK(summary.lost.empty());
    CHECK(with.value("SELECT s.ordinal FROM evidence AS e JOIN statement AS t "
                     "ON t.id = e.statement_id JOIN sentence AS s ON s.id = e.sentence_id "
                     "WHERE t.key = '" +
                     with.key + "'") == "2");
    CHECK(with.value("SELECT quote FROM candidates WHERE state = 'accepted'") != "");
    CHECK(with.base.check().empty());
}

TEST_CASE("Of two sentences with the quotation, what was accepted stays with the old one") {
    BaseWithAccepted with;
    with.write("نفت الشركة صحة خبر عنوانه «وأجلت سراج إطلاق منار» نشر أمس.\n\nوأجلت سراج إطلاق "
               "منار. وتأجل إطلاق نسيم إلى مايو.");
    CHECK(with.value("SELECT s.ordinal FROM evidence AS e JOIN statement AS t "
                     "ON t.id = e.statement_id JOIN sentence AS s ON s.id = e.sentence_id "
                     "WHERE t.key = '" +
                     with.key + "'") == "2");
}

TEST_CASE("What was accepted is told where the new text has its quotation no more") {
    BaseWithAccepted with;
    const PackSummary summary = with.write("وأجلت سراج فتح منار. وتأجل إطلاق نسيم إلى مايو.");
    CHECK(summary.statements == 0);
    CHECK(summary.lost == std::vector<std::string>{"news/" + with.key});
    CHECK(with.base.check().empty());
}

TEST_CASE("What was accepted and retracted does not come back with a corrected text") {
    BaseWithAccepted with;
    with.base.retract("news/" + with.key, {"", "a mistake"});
    const PackSummary summary = with.write("وأجلت سراج إطلاق منار. وتأجل إطلاق نسيم إلى يونيو.");
    CHECK(summary.statements == 0);
    CHECK(summary.lost.empty());
}

TEST_CASE(
    "What was accepted stays, and a bad line is told, where the new text comes in JSON Lines") {
    BaseWithAccepted with;
    const auto replace = [&](const std::string& lines) {
        with.folder.write("news.jsonl", lines);
        sijill::AddOptions options;
        options.replace = true;
        options.on_error = sijill::AddOptions::OnError::skip;
        std::vector<sijill::AddedDocument> told;
        with.base.add({with.folder / "news.jsonl"}, options,
                      [&](const sijill::AddedDocument& document) { told.push_back(document); });
        return told;
    };
    const auto told = replace("\n{\"slug\": \"news\", \"text\": \"\xE2\x80\x8F\"}\n"
                              "{\"slug\": \"news\", \"text\": \"وأجلت سراج إطلاق منار.\"}\n");
    REQUIRE(told.size() == 2);
    CHECK(told[0].fault);
    CHECK(told[1].summary.statements == 1);
}

TEST_CASE(
    "What was accepted stays accepted when its source gets another text and then another slug") {
    BaseWithAccepted with;
    const std::string second = "وأجلت سراج إطلاق منار. وتأجل إطلاق نسيم إلى يونيو.";
    with.write(second);
    const PackSummary renamed = with.write(second, "other");
    CHECK(renamed.source == "other");
    CHECK(renamed.replaced == "news");
    CHECK(with.value("SELECT count(*) FROM candidates WHERE state = 'accepted'") == "1");
    const PackSummary summary =
        with.write("وأجلت سراج إطلاق منار. وتأجل إطلاق نسيم إلى يوليو.", "other");
    CHECK(summary.replaced == "other");
    CHECK(summary.statements == 1);
    sijill::kb::write(with.base, [&] {
        const auto undone =
            sijill::kb::undo_decisions(sijill::kb::connection_of(with.base).database(), {}, {});
        CHECK(undone.at(0).candidate != 0);
    });
    CHECK(with.value("SELECT count(*) FROM candidates WHERE state = 'accepted'") == "0");
    CHECK(with.base.check().empty());
}
