#include "bench/times/time_labels.hpp"

#include "base/dates.hpp"
#include "base/read_number.hpp"
#include "bench/support/line_reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sijill::bench {
namespace {

TimeLabel label_of(const nlohmann::json& expression) {
    const auto text = [&expression](const char* key) {
        return expression.at(key).get<std::string>();
    };
    TimeLabel label;
    label.begin = expression.at("begin").get<std::size_t>();
    label.end = expression.at("end").get<std::size_t>();
    label.earliest = text("earliest");
    label.latest = text("latest");
    label.precision = text("precision");
    label.modifier = text("modifier") == "-" ? "" : text("modifier");
    label.calendar = text("calendar");
    label.inferred = expression.at("inferred").get<int>() != 0;
    return label;
}

} // namespace

std::vector<TimedSentence> read_labelled_sentences(const std::filesystem::path& file) {
    std::vector<TimedSentence> sentences;
    LineReader lines(file);
    for (bool is_heading = true; lines.next(); is_heading = false) {
        if (is_heading) {
            continue;
        }
        const std::vector<std::string> parts = split(lines.line(), '\t');
        const auto anchor = parts.size() == 5 ? day_number(parts[1]) : std::nullopt;
        if (!anchor) {
            lines.fail("the line is no labelled sentence",
                       "a line is an id, a day, a source, a sentence, a JSON list");
        }
        TimedSentence sentence;
        sentence.id = parts[0];
        sentence.time_class = parts[0].substr(0, parts[0].find('-'));
        sentence.anchor = *anchor;
        sentence.text = parts[3];
        try {
            for (const auto& expression : nlohmann::json::parse(parts[4])) {
                sentence.labels.push_back(label_of(expression));
            }
        } catch (const nlohmann::json::exception& error) {
            lines.fail("the expressions are not as they should be", error.what());
        }
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

void add_ignored_spans(std::vector<TimedSentence>& sentences, const std::filesystem::path& file) {
    LineReader lines(file);
    for (bool is_heading = true; lines.next(); is_heading = false) {
        if (is_heading) {
            continue;
        }
        const std::vector<std::string> parts = split(lines.line(), '\t');
        const auto begin = parts.size() == 4 ? read_number<std::size_t>(parts[1]) : std::nullopt;
        const auto end = parts.size() == 4 ? read_number<std::size_t>(parts[2]) : std::nullopt;
        if (!begin || !end) {
            lines.fail("the line is no span", "a line is an id, a begin, an end, a text");
        }
        const auto sentence = std::ranges::find(sentences, parts[0], &TimedSentence::id);
        if (sentence != sentences.end()) {
            sentence->ignored.push_back({*begin, *end});
        }
    }
}

} // namespace sijill::bench
