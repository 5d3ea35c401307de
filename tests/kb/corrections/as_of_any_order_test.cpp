#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"
#include "support/tries.hpp"

#include <algorithm>
#include <functional>
#include <random>

namespace {

/// What is done to a base, and from which day it counts.
struct Operation {
    std::string day;
    std::function<void(CorrectedBase&)> run;
};

/// The content of a base without row numbers, which differ where other changes were made before.
std::vector<std::string> content_of(const sijill::KnowledgeBase& base) {
    std::vector<std::string> content;
    SQLite::Database& database = sijill::kb::connection_of(base).database();
    for (const char* sql :
         {"SELECT slug, known_on, sha256 FROM source",
          "SELECT s.slug, t.ordinal, t.text, t.words FROM sentence AS t JOIN source AS s ON s.id = "
          "t.source_id",
          "SELECT e.slug, n.text, n.language, n.role FROM name AS n JOIN entity AS e ON e.id = "
          "n.entity_id",
          "SELECT s.slug, t.key, t.recorded_at, t.retracted_at, o.key, os.slug FROM statement AS t "
          "JOIN source AS s ON s.id = t.source_id LEFT JOIN statement AS o ON o.id = "
          "t.supersedes_id LEFT JOIN source AS os ON os.id = o.source_id",
          "SELECT f.key, fs.slug, t.key, ts.slug, l.kind, c.key FROM link AS l JOIN statement AS f "
          "ON f.id = l.from_id JOIN source AS fs ON fs.id = f.source_id JOIN statement AS t ON "
          "t.id = l.to_id JOIN source AS ts ON ts.id = t.source_id LEFT JOIN statement AS c ON "
          "c.id = l.claim_id",
          "SELECT s.slug, t.key, e.quote, n.ordinal FROM evidence AS e JOIN statement AS t ON t.id "
          "= e.statement_id JOIN source AS s ON s.id = t.source_id JOIN sentence AS n ON n.id = "
          "e.sentence_id",
          "SELECT source, sentence, entity_slug, form FROM mentions",
          "SELECT word, passages FROM word WHERE passages > 0",
          "SELECT kind, day, source, statement, name FROM change"}) {
        std::vector<std::string> lines;
        SQLite::Statement rows(database, sql);
        while (rows.executeStep()) {
            std::string line;
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                line += rows.getColumn(column).getString() + '|';
            }
            lines.push_back(std::move(line));
        }
        std::sort(lines.begin(), lines.end());
        content.push_back(sql);
        content.insert(content.end(), lines.begin(), lines.end());
    }
    return content;
}

/// Makes operations at random: sources, each of which refers to those before, and then corrections
/// whose days are in no order.
class RandomOperations {
public:
    explicit RandomOperations(unsigned seed) : random_(seed) {}

    std::vector<Operation> make() {
        std::vector<Operation> operations;
        for (int number = 0; number < 4; ++number) {
            operations.push_back(source(number));
        }
        for (int number = 0; number < 8; ++number) {
            operations.push_back(correction());
        }
        return operations;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }
    std::string some_day() { return fmt::format("2024-02-{:02}", 5 + below(8)); }

    Operation source(int number) {
        const std::string slug = fmt::format("s{}", number);
        const std::string day = fmt::format("2024-02-{:02}", 1 + number);
        const std::string other = number == 0 ? "names/works" : fmt::format("s{}/a", number - 1);
        const std::string first = number == 0 ? "names/works" : "s0/a";
        return {day, [=](CorrectedBase& base) {
                    base.add(slug, day,
                             fmt::format("أعلنت شركة سراج تأجيل منار {0}. والموعد {0}.", number),
                             CorrectedBase::delay("a", "تأجيل منار") +
                                 CorrectedBase::delay(
                                     "b", "والموعد",
                                     fmt::format("supersedes = \"{0}\"\nlinks = [ {{ kind = "
                                                 "\"repeats\", to = \"{0}\", claim = \"{1}\" }} ]",
                                                 other, first)));
                }};
    }

    Operation correction() {
        const std::string day = some_day();
        const std::string source = fmt::format("s{}", below(4));
        const std::string key = below(2) == 0 ? "a" : "b";
        const std::vector<sijill::NameText> names{
            {"الشركة", "ar", "alias"},     {"شركة", "ar", "alias"},
            {"سراج", "ar", "label"},       {"Siraj", "en", "label"},
            {"Siraj Labs", "en", "label"}, {"سراج الأولى", "ar", "label"}};
        const sijill::NameText name = names[below(names.size())];
        switch (below(7)) { // half of them names
        case 0:
            return {day, [=](CorrectedBase& base) { base.base.remove(source, {day, ""}); }};
        case 1:
            return {day, [=](CorrectedBase& base) {
                        base.base.retract(source + '/' + key, {day, "chance"});
                    }};
        case 2:
            return {day, [=](CorrectedBase& base) {
                        base.base.reinstate(source + '/' + key, {day, ""});
                    }};
        case 3:
        case 4:
            return {day, [=](CorrectedBase& base) {
                        base.base.add_name("siraj", name, {day, ""});
                    }};
        default:
            return {day, [=](CorrectedBase& base) {
                        base.base.remove_name("siraj", name, {day, ""});
                    }};
        }
    }

    std::mt19937 random_;
};

/// Returns whether the operation was accepted.
bool accepts(CorrectedBase& base, const Operation& operation) {
    return !error_of([&] {
        operation.run(base);
        return true;
    });
}

} // namespace

TEST_CASE("As of a day, a base is one to which only what counts by then was done, in any order") {
    const auto seed = static_cast<unsigned>(GENERATE(range(1, 1 + sijill::test::tries(8))));
    CAPTURE(seed);
    CorrectedBase corrected;
    std::vector<Operation> done;
    for (const Operation& operation : RandomOperations(seed).make()) {
        if (accepts(corrected, operation)) {
            done.push_back(operation);
        }
    }
    REQUIRE(done.size() > 4);
    for (int number = 1; number <= 13; number += 2) {
        const std::string day = fmt::format("2024-02-{:02}", number);
        CAPTURE(day);
        CorrectedBase only_then;
        for (const Operation& operation : done) {
            if (operation.day <= day) {
                accepts(only_then, operation);
            }
        }
        CHECK(content_of(corrected.base.as_of(day)) == content_of(only_then.base));
    }
}
