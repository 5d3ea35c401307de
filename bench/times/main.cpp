#include "bench/support/program.hpp"
#include "bench/times/time_scores.hpp"
#include "sijill/analyzer.hpp"
#include "text/times/times.hpp"
#include "text/unicode/utf8.hpp"

#include <chrono>
#include <string>

namespace sijill::bench {
namespace {

struct Options {
    std::string labels;
    std::string ignored;
    std::string format = "table";
    bool misses = false;
};

void setup(CLI::App& app, Options& options) {
    app.add_option("LABELS", options.labels, "sentences with labelled expressions of time")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("IGNORED", options.ignored, "spans that may be found or not")
        ->check(CLI::ExistingFile);
    app.add_flag("--misses", options.misses, "list what is not found or read as labelled");
    add_format_option(app, options.format);
}

std::int64_t whole(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

double share(std::size_t part, std::size_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

ResultSet score_table(std::span<const TimeScore> scores) {
    ResultSet table;
    table.name = "scores";
    table.columns = columns({"class", "sentences", "labels", "precision", "recall", "f1",
                             "intervals", "details", "all", "negatives", "silent"});
    for (const TimeScore& score : scores) {
        table.rows.push_back({score.time_class, whole(score.sentences), whole(score.labels),
                              rounded(score.precision()), rounded(score.recall()),
                              rounded(score.f1()), rounded(share(score.intervals, score.right)),
                              rounded(share(score.details, score.right)),
                              rounded(share(score.all, score.right)), whole(score.negatives),
                              rounded(share(score.silent, score.negatives))});
    }
    return table;
}

std::string described(const TimedSentence& sentence, const TimeLabel& label) {
    std::size_t begin = 0;
    std::size_t end = sentence.text.size();
    std::size_t code_point = 0;
    for (std::size_t byte = 0; byte < sentence.text.size(); ++byte) {
        if (text::is_trail_byte(sentence.text[byte])) {
            continue;
        }
        begin = code_point == label.begin ? byte : begin;
        end = code_point == label.end ? byte : end;
        ++code_point;
    }
    return sentence.text.substr(begin, end - begin) + " " + label.earliest + "/" + label.latest +
           " " + label.precision + " " + label.modifier + " " + label.calendar +
           (label.inferred ? " inferred" : "");
}

ResultSet miss_table(std::span<const TimedSentence> sentences,
                     std::span<const std::vector<TimeLabel>> found) {
    ResultSet table;
    table.name = "misses";
    table.title = "Expressions that are not found or read as labelled";
    table.columns = columns({"id", "wrong", "expression"});
    const auto add_missing = [&table](const TimedSentence& sentence,
                                      const std::vector<TimeLabel>& labels,
                                      const std::vector<TimeLabel>& others, const char* what) {
        for (const TimeLabel& label : labels) {
            if (std::ranges::find(others, label) == others.end()) {
                table.rows.push_back({sentence.id, std::string(what), described(sentence, label)});
            }
        }
    };
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        add_missing(sentences[index], sentences[index].labels, found[index], "label");
        add_missing(sentences[index], found[index], sentences[index].labels, "found");
    }
    return table;
}

/// Words are made before the clock starts, as callers have them.
ResultSet speed_table(std::span<const TimedSentence> sentences) {
    constexpr int kRounds = 200;
    std::vector<std::vector<Token>> tokens;
    for (const TimedSentence& sentence : sentences) {
        tokens.push_back(tokenize(sentence.text));
    }
    std::size_t expressions = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t index = 0; index < sentences.size(); ++index) {
            expressions +=
                text::find_times(sentences[index].text, tokens[index], sentences[index].anchor)
                    .size();
        }
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    ResultSet table;
    table.name = "speed";
    table.columns = columns({"sentences_per_second", "expressions_per_sentence"});
    const double read = static_cast<double>(sentences.size()) * kRounds;
    table.rows.push_back({rounded(seconds.count() > 0 ? read / seconds.count() : 0, 0),
                          rounded(read > 0 ? static_cast<double>(expressions) / read : 0, 2)});
    return table;
}

void work(const Options& options) {
    std::vector<TimedSentence> sentences = read_labelled_sentences(options.labels);
    if (!options.ignored.empty()) {
        add_ignored_spans(sentences, options.ignored);
    }
    std::vector<std::vector<TimeLabel>> found;
    for (const TimedSentence& sentence : sentences) {
        found.push_back(found_times(sentence));
    }
    std::vector<ResultSet> tables{score_table(score_times(sentences, found)),
                                  speed_table(sentences)};
    if (options.misses) {
        tables.push_back(miss_table(sentences, found));
    }
    print(tables, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"Which expressions of time are found, and the days that they are read as",
                 "sijill_bench_times"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
