#include "bench/relevance/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace sijill::bench {
namespace {

constexpr std::size_t kShortList = 10;

double discounted(int grade, std::size_t index) {
    return grade / std::log2(static_cast<double>(index) + 2);
}

int grade_of(std::int64_t document, const Grades& relevant) {
    const auto found = relevant.find(document);
    return found == relevant.end() ? 0 : found->second;
}

double best_gain(const Grades& relevant) {
    std::vector<int> grades;
    for (const auto& [document, grade] : relevant) {
        grades.push_back(grade);
    }
    std::sort(grades.begin(), grades.end(), std::greater<>());
    double gain = 0;
    for (std::size_t index = 0; index < std::min(grades.size(), kShortList); ++index) {
        gain += discounted(grades[index], index);
    }
    return gain;
}

double recall(std::span<const std::int64_t> ranking, const Grades& relevant, std::size_t depth) {
    const auto list = ranking.first(std::min(depth, ranking.size()));
    const auto found = std::count_if(list.begin(), list.end(), [&](std::int64_t document) {
        return relevant.contains(document);
    });
    return static_cast<double>(found) / static_cast<double>(relevant.size());
}

constexpr double QuestionScore::*kMeasures[] = {
    &QuestionScore::mrr_10, &QuestionScore::ndcg_10, &QuestionScore::r_1,   &QuestionScore::r_5,
    &QuestionScore::r_10,   &QuestionScore::r_100,   &QuestionScore::no_hit};

} // namespace

QuestionScore score_question(std::span<const std::int64_t> ranking, const Grades& relevant) {
    QuestionScore score;
    double gain = 0;
    for (std::size_t index = 0; index < ranking.size(); ++index) {
        const int grade = grade_of(ranking[index], relevant);
        if (grade > 0 && score.first_rank == 0) {
            score.first_rank = index + 1;
        }
        if (index < kShortList) {
            gain += discounted(grade, index);
        }
    }
    if (score.first_rank != 0 && score.first_rank <= kShortList) {
        score.mrr_10 = 1.0 / static_cast<double>(score.first_rank);
    }
    score.ndcg_10 = gain / best_gain(relevant);
    score.r_1 = recall(ranking, relevant, 1);
    score.r_5 = recall(ranking, relevant, 5);
    score.r_10 = recall(ranking, relevant, kShortList);
    score.r_100 = recall(ranking, relevant, 100);
    score.no_hit = ranking.empty() ? 1 : 0;
    return score;
}

QuestionScore mean(std::span<const QuestionScore> scores) {
    QuestionScore means;
    for (const auto measure : kMeasures) {
        for (const QuestionScore& score : scores) {
            means.*measure += score.*measure / static_cast<double>(scores.size());
        }
    }
    return means;
}

} // namespace sijill::bench
