#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"
#include "kb/review/decisions.hpp"
#include "support/tries.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace {

/// All content of a base: every row of its tables, what live sentences have of the vocabulary, and
/// what searches answer.
std::vector<std::string> all_rows_of(const sijill::KnowledgeBase& base) {
    std::vector<std::string> content;
    SQLite::Database& database = sijill::kb::connection_of(base).database();
    for (const std::string table :
         {"source", "sentence", "entity", "name", "statement", "attribution", "evidence",
          "qualifier", "link", "mention", "change", "archived_row", "candidate_decision",
          "word WHERE passages > 0",
          "word_stem WHERE word IN (SELECT word FROM word WHERE passages > 0)"}) {
        std::vector<std::string> lines;
        SQLite::Statement rows(database, "SELECT * FROM " + table);
        while (rows.executeStep()) {
            std::string line = table.substr(0, table.find(' '));
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                line += '|' + rows.getColumn(column).getString();
            }
            lines.push_back(std::move(line));
        }
        std::sort(lines.begin(), lines.end());
        content.insert(content.end(), lines.begin(), lines.end());
    }
    for (const char* question : {"تأجيل", "شركة سراج", "موعد 3", "Siraj"}) {
        for (const auto& hit : base.search(question, {}).hits) {
            content.push_back(fmt::format("{}: {} {} {:.9f} {}", question, hit.source, hit.sentence,
                                          hit.score, hit.spans.size()));
        }
    }
    return content;
}

/// Makes changes at random, on days that never go back.
class RandomChanges {
public:
    RandomChanges(CorrectedBase& base, unsigned seed) : base_(base), random_(seed) {}

    void make_one(const std::string& day) {
        switch (below(9)) {
        case 0:
        case 1:
        case 2:
            return add(day);
        case 3:
            return retract(day);
        case 4:
            return with_a_source([&](const std::string& slug) {
                base_.base.remove(slug, {day, "chance"});
            });
        case 5:
            return with_a_source([&](const std::string& slug) { replace(slug, day); });
        case 6:
            return with_a_source([&](const std::string& slug) { rename(slug, day); });
        case 7:
            return decide(day);
        default:
            return change_a_name(day);
        }
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }

    std::vector<std::string> all(const std::string& sql) {
        std::vector<std::string> found;
        SQLite::Statement rows(sijill::kb::connection_of(base_.base).database(), sql);
        while (rows.executeStep()) {
            found.push_back(rows.getColumn(0).getString());
        }
        return found;
    }

    std::string one_of(const std::vector<std::string>& some) { return some[below(some.size())]; }

    std::string text() {
        ++count_;
        return fmt::format("أعلنت شركة سراج تأجيل منار {0}. وقالت الشركة إن الموعد {0} تغير.",
                           count_);
    }

    std::string statements(const std::string& own) {
        std::vector<std::string> others =
            all("SELECT s.slug || '/' || t.key FROM statement AS t JOIN source AS s "
                "ON s.id = t.source_id WHERE s.slug <> '" +
                own + "' ORDER BY t.id");
        std::string more = fmt::format("links = [ {{ kind = \"repeats\", to = \"{}\", claim = "
                                       "\"{}\" }} ]\n",
                                       one_of(others), below(2) == 0 ? "a" : one_of(others));
        if (below(2) == 0) {
            more += fmt::format("supersedes = \"{}\"\n", one_of(others));
        }
        return CorrectedBase::delay("a", "تأجيل منار") +
               (below(3) == 0 ? "" : CorrectedBase::delay("b", "الموعد", more));
    }

    void add(const std::string& day) {
        const std::string slug = fmt::format("source-{}", count_);
        base_.add(slug, day, text(), statements(slug));
    }

    void retract(const std::string& day) {
        const auto retracted =
            all("SELECT id FROM statement WHERE retracted_at IS NOT NULL ORDER BY id");
        if (!retracted.empty() && below(2) == 0) {
            return base_.base.reinstate(one_of(retracted), {day, "chance"});
        }
        const auto in_force =
            all("SELECT id FROM statement WHERE retracted_at IS NULL ORDER BY id");
        if (!in_force.empty()) {
            base_.base.retract(one_of(in_force), {day, "chance"});
        }
    }

    template <typename Change>
    void with_a_source(Change change) {
        const auto slugs = all("SELECT slug FROM source WHERE slug <> 'names' ORDER BY id");
        if (!slugs.empty()) {
            change(one_of(slugs));
        }
    }

    void replace(const std::string& slug, const std::string& day) {
        base_.replace(slug, day, text(), statements(slug));
    }

    /// Gives a source another slug, or one that a source had before.
    void rename(const std::string& slug, const std::string& day) {
        std::vector<std::string> slugs = all("SELECT DISTINCT source FROM change WHERE source NOT "
                                             "IN (SELECT slug FROM source) ORDER BY source");
        slugs.push_back(fmt::format("other-{}", ++count_));
        std::string text = one_of(all("SELECT text FROM source WHERE slug = '" + slug + "'"));
        text.pop_back(); // the end of its line, which replace() adds
        const bool has_two = text.find("الموعد") != std::string::npos;
        base_.replace(slug, day, text,
                      CorrectedBase::delay("a", "منار") +
                          (has_two ? CorrectedBase::delay("b", "الموعد") : ""),
                      one_of(slugs));
    }

    /// Refuses a candidate, or takes the last decision on one back.
    void decide(const std::string& day) {
        const auto candidates = all("SELECT candidate_id FROM candidates ORDER BY 1");
        if (candidates.empty()) {
            return;
        }
        const std::string candidate = one_of(candidates);
        sijill::kb::write(base_.base, [&] {
            SQLite::Database& database = sijill::kb::connection_of(base_.base).database();
            const std::vector<std::int64_t> one{std::stoll(candidate)};
            if (all("SELECT state FROM candidates WHERE candidate_id = " + candidate)[0] ==
                "refused") {
                sijill::kb::undo_decisions(database, one, {day, "Layla", ""});
            } else {
                sijill::kb::reject_candidates(database, one, {day, "Layla", "chance"});
            }
        });
    }

    void change_a_name(const std::string& day) {
        const auto names = all("SELECT text FROM name WHERE role = 'alias' ORDER BY id");
        const std::string name = one_of({"الشركة", "شركة", "الموعد"});
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            base_.base.add_name("siraj", {name, "", ""}, {day, "chance"});
        } else {
            base_.base.remove_name("siraj", {name, "", ""}, {day, "chance"});
        }
    }

    CorrectedBase& base_;
    std::mt19937 random_;
    int count_ = 0;
};

} // namespace

TEST_CASE("As of each day, a base is what it was when that day ended, whatever came after") {
    const auto seed = static_cast<unsigned>(GENERATE(range(1, 1 + sijill::test::tries(6))));
    CAPTURE(seed);
    CorrectedBase corrected;
    corrected.add("start", "2024-01-02", "قالت شركة سراج إن منار تأخر.",
                  CorrectedBase::delay("a", "منار تأخر"));
    RandomChanges changes(corrected, seed);
    std::map<std::string, std::vector<std::string>> was;
    for (int day = 10; day < 24; ++day) {
        const std::string date = fmt::format("2024-02-{}", day);
        for (int count = 0; count < 1 + day % 2; ++count) {
            changes.make_one(date);
        }
        was[date] = all_rows_of(corrected.base);
    }
    for (const auto& [date, content] : was) {
        CAPTURE(date);
        auto then = corrected.base.as_of(date);
        CHECK(all_rows_of(then) == content);
        then.accept_changes(); // a copy has the checksums of the base
        CHECK(CorrectedBase::faults(then) == std::vector<std::string>{});
    }
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}
