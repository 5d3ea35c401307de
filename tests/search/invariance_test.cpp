#include "catch.hpp"
#include "search/passage_base.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace {

const std::vector<std::string> kQuestions{"تأخير Grok3", "شركة ماسك 2024", "\"نهاية عام\" شركات",
                                          "إطل* -غوغل",  "Gemeni عدد",     "في عام"};

std::map<std::int64_t, std::string> random_passages(std::mt19937& random, int count) {
    static const std::vector<std::string> kWords{"تأخير",   "التأخيرات", "Grok3", "شركة", "الشركات",
                                                 "ماسك",    "2024",      "نهاية", "عام",  "إطلاق",
                                                 "الإطلاق", "Gemini",    "في",    "غوغل"};
    std::uniform_int_distribution<std::size_t> word(0, kWords.size() - 1);
    std::uniform_int_distribution<int> length(1, 25);
    std::map<std::int64_t, std::string> passages;
    for (int id = 1; id <= count; ++id) {
        for (int left = length(random); left > 0; --left) {
            passages[id] += kWords[word(random)] + " ";
        }
    }
    return passages;
}

/// Everything that the questions give, as text to compare.
std::string answers(const PassageBase& base) {
    std::string all;
    for (const std::string& question : kQuestions) {
        const sijill::SearchResult result = base.search(question);
        all += question + ": " + std::to_string(result.total) + "\n";
        for (const sijill::Hit& hit : result.hits) {
            all += std::to_string(hit.id) + " " + std::to_string(hit.score) + " " +
                   std::to_string(hit.spans.size()) + "\n";
        }
    }
    return all;
}

PassageBase base_of(const std::vector<std::pair<std::int64_t, std::string>>& passages) {
    PassageBase base;
    for (const auto& [id, text] : passages) {
        base.add(id, text);
    }
    base.index().learn_stems();
    return base;
}

} // namespace

TEST_CASE("answers do not depend on the order in which passages were added") {
    std::mt19937 random(7);
    const auto passages = random_passages(random, 60);
    std::vector<std::pair<std::int64_t, std::string>> order(passages.begin(), passages.end());
    const std::string expected = answers(base_of(order));
    for (int round = 0; round < 5; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        CHECK(answers(base_of(order)) == expected);
    }
}

TEST_CASE("answers outlast detours, upkeep and reindexing") {
    std::mt19937 random(8);
    const auto passages = random_passages(random, 60);
    PassageBase base = base_of({passages.begin(), passages.end()});
    const std::string expected = answers(base);

    for (std::int64_t id = 100; id < 130; ++id) {
        base.add(id, "تأخير آخر في شركة زنبق");
    }
    base.change(7, "كلام آخر");
    base.index().learn_stems();
    CHECK(answers(base) != expected);
    base.run("DELETE FROM sentence WHERE id >= 100");
    base.change(7, passages.at(7));
    CHECK(answers(base) == expected);

    for (const std::string upkeep :
         {"INSERT INTO sentence_index (sentence_index) VALUES ('optimize')",
          "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')", "VACUUM", "ANALYZE"}) {
        INFO(upkeep);
        base.run(upkeep);
        CHECK(answers(base) == expected);
    }
    base.index().reindex();
    CHECK(answers(base) == expected);
}

TEST_CASE("searching and checking write nothing") {
    PassageBase base({"تأخير Grok3", "شركة"});
    base.run("PRAGMA query_only = ON");
    CHECK(base.find("تأخيرات Gemeni -شركة \"grok 3\" غر*").empty());
    CHECK(base.find("تأخيرات").size() == 1);
    CHECK(base.index().near_words("تاخيرر", 3).size() == 1);
    CHECK(base.index().check().empty());
}

TEST_CASE("writes are seen at once, and so is their undoing") {
    PassageBase base({"تأخير"});
    base.run("BEGIN");
    base.add(2, "تأخير آخر");
    CHECK(base.find("تأخير").size() == 2);
    base.run("ROLLBACK");
    CHECK(base.find("تأخير").size() == 1);
    base.remove(1);
    CHECK(base.find("تأخير").empty());
}

TEST_CASE("vocabulary, index and stems stay true under random writes by plain SQL") {
    std::mt19937 random(9);
    const auto texts = random_passages(random, 80);
    PassageBase base;
    std::uniform_int_distribution<int> any_id(1, 40);
    std::uniform_int_distribution<int> any_text(1, 80);
    for (int step = 0; step < 300; ++step) {
        const int id = any_id(random);
        const std::string& text = texts.at(any_text(random));
        const bool known =
            !base.list("SELECT 1 FROM sentence WHERE id = " + std::to_string(id)).empty();
        if (!known) {
            base.add(id, text);
        } else if (step % 3 == 0) {
            base.remove(id);
        } else if (step % 7 == 0) {
            base.run("UPDATE sentence SET (id, source_id) = (SELECT max(id) + 100, max(id) + 100 "
                     "FROM sentence) WHERE id = " +
                     std::to_string(id));
        } else {
            base.change(id, text);
        }
    }
    base.index().learn_stems();
    CHECK(texts_of(base.index().check()) == std::vector<std::string>{});
    CHECK(base.list("SELECT word FROM word WHERE passages <> (SELECT count(DISTINCT doc) "
                    "FROM sentence_posting WHERE term = word)")
              .empty());
}
