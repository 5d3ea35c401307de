#pragma once

#include "search/passage_base.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Random collections, and random questions with random options over them: what holds for any
/// search is tried with these.
namespace random_search {

inline const std::vector<std::string> kWords{
    "تأخير",   "التأخيرات", "تأخر",  "Grok3",   "شركة",  "الشركات", "ماسك",    "2024",   "2025",
    "نهاية",   "عام",       "في",    "الإطلاق", "إطلاق", "أطلقت",   "غوغل",    "Gemini", "النموذج",
    "النماذج", "الحكومة",   "حكومة", "اقتصاد",  "ريال",  "GPT-4.5", "عبدالله", "الرئيس", "رئيسة"};

/// Draws words, texts and questions.
class Dice {
public:
    explicit Dice(unsigned seed) : random_(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

    /// The first words are frequent and the last rare.
    const std::string& word() {
        const int bound = below(static_cast<int>(kWords.size())) + 1;
        return kWords[static_cast<std::size_t>(below(bound))];
    }

    std::string words(int most) {
        std::string text;
        for (int left = 1 + below(most); left > 0; --left) {
            text += word() + " ";
        }
        return text;
    }

    /// A word with a letter left out, doubled or put in.
    std::string typo() {
        const std::string& right = word();
        const auto offset = static_cast<std::size_t>(2 * below(static_cast<int>(right.size()) / 2));
        const std::string letter = right.substr(offset, 2);
        const std::vector<std::string> put{"", letter + letter, "ق", "x", "\u064E", "\u0640"};
        return right.substr(0, offset) + put[static_cast<std::size_t>(below(6))] +
               right.substr(offset + letter.size());
    }

    std::string garbage() {
        std::string bytes;
        for (int left = below(12); left > 0; --left) {
            bytes += static_cast<char>(below(256));
        }
        return bytes;
    }

    std::string question() {
        switch (below(12)) {
        case 0:
            return typo() + " " + words(3);
        case 1:
            return garbage() + word() + garbage();
        case 2:
            return "🙂 " + word() + " 👩‍🚀";
        case 3:
            return std::string("\"") + words(2) + "\" " + word();
        case 4:
            return word().substr(0, 4) + "* " + words(2);
        case 5:
            return words(3) + "-" + word();
        case 6:
            return below(50) > 0 ? typo() : std::string(10000, 'a') + word();
        case 7:
            return "؟!\u064B\u0640…";
        case 8:
            return words(40);
        default:
            return words(6) + "؟";
        }
    }

private:
    std::mt19937 random_;
};

inline PassageBase random_base(Dice& dice) {
    PassageBase base;
    base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('pgsz', 128)");
    base.run("BEGIN");
    const int copies = 1 + dice.below(3); // equal scores, which only the ids part
    for (std::int64_t id = -50; id < 150 + dice.below(200); ++id) {
        const std::string text = dice.words(1 + dice.below(60));
        for (int copy = 0; copy < copies; ++copy) {
            base.add(id + copy * 1000000007LL, text);
        }
        if (dice.below(40) == 0) {
            base.run("COMMIT; BEGIN");
        }
        if (dice.below(15) == 0) {
            base.remove(id);
        }
    }
    base.index().learn_stems();
    base.run("COMMIT");
    return base;
}

inline std::vector<std::string> folded(const std::string& text) {
    std::vector<std::string> words;
    for (sijill::Token& token : sijill::tokenize(text)) {
        words.push_back(std::move(token.text));
    }
    return words;
}

/// Any of the values that are allowed, the ends of their ranges among them.
inline sijill::RankingParameters random_ranking(Dice& dice) {
    const auto share = [&dice] { return dice.below(5) / 4.0; };
    sijill::RankingParameters ranking;
    ranking.k1 = dice.below(7) / 2.0;
    ranking.b = share();
    ranking.surface = share() * 3;
    ranking.forms = dice.below(4) > 0;
    ranking.kin = dice.below(4) > 0;
    ranking.stop_words = dice.below(4) > 0;
    ranking.soft = share() * 2;
    ranking.near = share() * 2;
    ranking.synonym = share() * 2;
    ranking.asked_for = share() * 2;
    ranking.entity = share() * 2;
    ranking.near_likeness = share();
    ranking.near_words = static_cast<std::size_t>(dice.below(12));
    ranking.near_letters = static_cast<std::size_t>(dice.below(6));
    ranking.near_terms = static_cast<std::size_t>(dice.below(3));
    ranking.reranked = static_cast<std::size_t>(dice.below(4) * 60);
    ranking.trigram = share();
    ranking.trigram_k1 = dice.below(4);
    ranking.trigram_b = share();
    ranking.window = share();
    ranking.window_reach = dice.below(20);
    return ranking;
}

inline sijill::SearchOptions random_options(Dice& dice) {
    sijill::SearchOptions options;
    if (dice.below(3) == 0) {
        options.ranking = random_ranking(dice);
    }
    options.limit = static_cast<std::size_t>(dice.below(5) == 0 ? 2000 : dice.below(20));
    options.offset = static_cast<std::size_t>(dice.below(4) == 0 ? dice.below(150) : 0);
    if (dice.below(8) == 0) {
        options.mode = dice.below(2) == 0 ? sijill::QueryMode::all : sijill::QueryMode::phrase;
    }
    if (dice.below(6) == 0) {
        for (std::size_t word = 0; word < 3; ++word) { // the third may lie beyond the question
            options.synonyms.push_back({word, 1, folded(dice.words(2)), dice.below(2) == 0});
        }
    }
    if (dice.below(8) == 0) {
        options.entities.push_back({0, 1, {}});
        for (std::int64_t id = -60; id < 400; id += 1 + dice.below(9)) {
            options.entities.back().passages.insert(options.entities.back().passages.end(),
                                                    static_cast<std::size_t>(1 + dice.below(2)),
                                                    id);
        }
    }
    if (dice.below(8) == 0) {
        options.among.emplace();
        for (std::int64_t id = -60; id < 400; id += 1 + dice.below(3)) {
            options.among->push_back(id);
        }
    }
    return options;
}

} // namespace random_search
