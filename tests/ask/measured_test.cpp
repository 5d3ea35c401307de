/// What ./dev bench ask measures does not fall below these limits (docs/benchmarks.md).
#include "bench/ask/asked.hpp"
#include "catch.hpp"
#include "support/shared_data.hpp"

#include <map>

using namespace sijill::bench;

TEST_CASE("Questions are answered by the statements that answer them, and no others are told",
          "[shared]") {
    const auto file = shared_file("data/ask-dev.jsonl");
    const auto folder = shared_file("data/packs");
    if (!file || !folder) {
        return;
    }
    std::vector<std::filesystem::path> packs;
    for (const auto& pack : std::filesystem::directory_iterator(*folder)) {
        packs.push_back(pack.path());
    }
    AskedBases bases(packs);
    const std::vector<LabelledQuestion> questions = read_labelled_questions(*file);
    struct Count {
        double questions = 0, right = 0;
    };
    std::map<std::string, Count> languages;
    std::size_t wrong = 0;
    for (const AskedQuestion& asked : ask_all(bases, questions, 1)) {
        const bool is_right = asked.judgement.verdict == Verdict::right;
        for (const std::string& group : {asked.question->language, std::string("all")}) {
            languages[group].questions += 1;
            languages[group].right += is_right ? 1 : 0;
        }
        wrong += asked.judgement.verdict == Verdict::wrong ? 1U : 0U;
        CAPTURE(asked.question->id, asked.answer.text);
        CHECK(asked.faults == std::vector<std::string>());
    }
    for (const auto& [language, count] : languages) {
        CAPTURE(language, count.right, count.questions);
        CHECK(count.right >= (language == "all" ? .85 : .75) * count.questions);
    }
    CHECK(wrong <= 1);
}

TEST_CASE("Questions about something else are not answered", "[shared]") {
    const auto file = shared_file("data/xquad.ar.json");
    if (!file) {
        return;
    }
    AskedBases bases({});
    // A tenth of them, since sanitizers make each slow; ./dev bench ask asks all.
    const std::vector<std::string> all = read_squad_questions(*file);
    std::vector<std::string> questions;
    for (std::size_t index = 0; index < all.size(); index += 10) {
        questions.push_back(all[index]);
    }
    const std::vector<std::string> answered = claimed(bases.base("seed"), questions);
    CAPTURE(answered);
    CHECK(static_cast<double>(answered.size()) <= .01 * static_cast<double>(questions.size()));
}
