#include "bench/times/time_scores.hpp"

#include "base/dates.hpp"
#include "sijill/analyzer.hpp"
#include "text/times/times.hpp"

#include <algorithm>

namespace sijill::bench {
namespace {

TimeLabel label_of(const text::TimeExpression& time) {
    const auto day = [](const std::optional<int>& number) {
        return number ? iso_date(*number) : std::string();
    };
    TimeLabel label;
    label.begin = time.span.begin_cp;
    label.end = time.span.end_cp;
    label.earliest = day(time.earliest);
    label.latest = day(time.latest);
    label.precision = time.precision;
    label.modifier = time.modifier;
    label.calendar = time.calendar;
    label.inferred = time.inferred;
    return label;
}

void count(const TimeLabel& label, const TimeLabel& found, TimeScore& score) {
    ++score.right;
    if (label.earliest != found.earliest || label.latest != found.latest) {
        return;
    }
    ++score.intervals;
    if (label.precision != found.precision || label.modifier != found.modifier) {
        return;
    }
    ++score.details;
    score.all += label == found ? 1U : 0U;
}

void count(const TimedSentence& sentence, const std::vector<TimeLabel>& found, TimeScore& score) {
    ++score.sentences;
    score.labels += sentence.labels.size();
    score.found += found.size();
    score.negatives += sentence.labels.empty() ? 1U : 0U;
    score.silent += sentence.labels.empty() && found.empty() ? 1U : 0U;
    for (const TimeLabel& label : sentence.labels) {
        const auto same = std::ranges::find_if(found, [&label](const TimeLabel& each) {
            return each.begin == label.begin && each.end == label.end;
        });
        if (same != found.end()) {
            count(label, *same, score);
        }
    }
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<TimeLabel> found_times(const TimedSentence& sentence) {
    std::vector<TimeLabel> labels;
    for (const auto& time :
         text::find_times(sentence.text, tokenize(sentence.text), sentence.anchor)) {
        const TimeLabel label = label_of(time);
        const bool is_ignored =
            std::ranges::any_of(sentence.ignored, [&label](const CodePointSpan& span) {
                return span.begin < label.end && label.begin < span.end;
            });
        if (!is_ignored) {
            labels.push_back(label);
        }
    }
    return labels;
}

double TimeScore::precision() const {
    return share(right, found);
}

double TimeScore::recall() const {
    return share(right, labels);
}

double TimeScore::f1() const {
    return share(2 * right, found + labels);
}

std::vector<TimeScore> score_times(std::span<const TimedSentence> sentences,
                                   std::span<const std::vector<TimeLabel>> found) {
    std::vector<TimeScore> scores;
    TimeScore all{"all"};
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const TimedSentence& sentence = sentences[index];
        auto score = std::ranges::find(scores, sentence.time_class, &TimeScore::time_class);
        if (score == scores.end()) {
            score = scores.insert(scores.end(), TimeScore{sentence.time_class});
        }
        count(sentence, found[index], *score);
        count(sentence, found[index], all);
    }
    scores.push_back(all);
    return scores;
}

} // namespace sijill::bench
