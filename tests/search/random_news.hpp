#pragma once

#include "search/passage_base.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

/// A random collection of documents with the fields section and day, of so few words that many
/// have equal scores.
class RandomNews {
public:
    explicit RandomNews(unsigned seed)
        : random_(seed),
          index_(sijill::SearchIndex::create(base_.db(), "news", {"section", "day"})) {
        for (int left = 150 + below(250); left > 0; --left) {
            std::string text;
            for (int words = 1 + below(8); words > 0; --words) {
                text += one_of(kWords) + " ";
            }
            documents_.push_back({(left * 7919) % 100003, text, {one_of(kSections), day()}});
        }
        index_.add(documents_);
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

    const std::string& one_of(const std::vector<std::string>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    std::string day() { return "2024-0" + std::to_string(1 + below(9)); }

    std::string question() { return one_of(kWords) + " " + one_of(kWords); }

    /// Any options by which a ranking is made, up to its end.
    sijill::SearchOptions options() {
        sijill::SearchOptions options;
        options.limit = 1000;
        options.mode = below(4) == 0 ? sijill::QueryMode::raw : sijill::QueryMode::any;
        options.ranking.reranked = static_cast<std::size_t>(below(3) * 50);
        if (below(2) == 0) {
            options.where.push_back({"section", {one_of(kSections), one_of(kSections)}});
        }
        if (below(4) == 0) {
            options.where.push_back({"day", {day()}, sijill::FieldTest::at_least});
        }
        return options;
    }

    [[nodiscard]] const sijill::SearchIndex& index() const { return index_; }
    [[nodiscard]] const std::vector<sijill::Document>& documents() const { return documents_; }

    inline static const std::vector<std::string> kSections{"تقنية", "اقتصاد", "طقس", "", "O'Neill"};

private:
    inline static const std::vector<std::string> kWords{"تأخير", "شركة", "الشركات", "نموذج",
                                                        "ماسك",  "2024", "إطلاق"};

    std::mt19937 random_;
    PassageBase base_;
    sijill::SearchIndex index_;
    std::vector<sijill::Document> documents_;
};

/// Ids and scores, to compare rankings by.
[[nodiscard]] inline std::vector<std::pair<std::int64_t, double>>
ranking_of(const sijill::SearchResult& result) {
    std::vector<std::pair<std::int64_t, double>> ranking;
    for (const sijill::Hit& hit : result.hits) {
        ranking.emplace_back(hit.id, hit.score);
    }
    return ranking;
}
