#include "base/to_int64.hpp"
#include "bench/ask/asked.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/program.hpp"
#include "bench/support/units.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>
#include <string>

namespace sijill::bench {
namespace {

struct Options {
    std::string file;
    std::vector<std::filesystem::path> packs;
    std::string unrelated;
    std::size_t rounds = 3;
    std::string format = "table";
    bool show = false;
};

void setup(CLI::App& app, Options& options) {
    app.add_option("FILE", options.file, "JSON Lines of questions with the statements that answer")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--packs", options.packs, "what the base of the questions on \"multi\" has more")
        ->check(CLI::ExistingPath);
    app.add_option("--questions", options.unrelated,
                   "questions in the format of SQuAD, which the base has nothing about")
        ->check(CLI::ExistingFile);
    app.add_option("--rounds", options.rounds, "how often each question is asked")
        ->check(CLI::Range(1, 1000));
    app.add_flag("--show", options.show, "list the questions that fail, with their answers");
    add_format_option(app, options.format);
}

struct Score {
    std::size_t questions = 0, right = 0, lacks = 0, silent = 0, wrong = 0;
    std::size_t told = 0;
    std::size_t beside = 0; ///< citations that are neither gold nor related

    void add(const AskedQuestion& asked) {
        const Verdict verdict = asked.judgement.verdict;
        ++questions;
        right += verdict == Verdict::right ? 1U : 0U;
        lacks += verdict == Verdict::lacks ? 1U : 0U;
        silent += verdict == Verdict::silent ? 1U : 0U;
        wrong += verdict == Verdict::wrong ? 1U : 0U;
        told += verdict == Verdict::right && asked.is_told ? 1U : 0U;
        beside += asked.judgement.beside.size();
    }
};

std::string_view name_of(LabelledQuestion::Wanted wanted) {
    switch (wanted) {
    case LabelledQuestion::Wanted::answer:
        return "answer";
    case LabelledQuestion::Wanted::refusal:
        return "refusal";
    case LabelledQuestion::Wanted::correction:
        return "false premise";
    }
    return "";
}

/// Returns a row for each of the groups, in the order of their first question.
template <class GroupOf>
ResultSet score_table(const char* name, const std::vector<AskedQuestion>& all, GroupOf group_of) {
    std::vector<std::pair<std::string, Score>> groups;
    for (const AskedQuestion& asked : all) {
        const std::string group(group_of(asked));
        auto found = std::ranges::find(groups, group, &std::pair<std::string, Score>::first);
        if (found == groups.end()) {
            found = groups.insert(groups.end(), {group, {}});
        }
        found->second.add(asked);
    }
    ResultSet table;
    table.name = name;
    table.columns = columns(
        {name, "questions", "right", "share", "lacks", "silent", "wrong", "told", "beside"});
    for (const auto& [group, score] : groups) {
        table.rows.push_back(
            {group, to_int64(score.questions), to_int64(score.right),
             rounded(static_cast<double>(score.right) / static_cast<double>(score.questions)),
             to_int64(score.lacks), to_int64(score.silent), to_int64(score.wrong),
             to_int64(score.told), to_int64(score.beside)});
    }
    return table;
}

ResultSet check_table(const std::vector<AskedQuestion>& all) {
    std::size_t answers = 0;
    std::size_t sound = 0;
    std::size_t citations = 0;
    std::size_t passages = 0;
    for (const AskedQuestion& asked : all) {
        ++answers;
        sound += asked.faults.empty() ? 1U : 0U;
        citations += asked.answer.citations.size();
        passages += asked.answer.passages.size();
    }
    ResultSet table;
    table.name = "checks";
    table.columns = columns({"answers", "without a fault", "citations", "passages"});
    table.rows.push_back(
        {to_int64(answers), to_int64(sound), to_int64(citations), to_int64(passages)});
    return table;
}

ResultSet time_table(const std::vector<AskedQuestion>& all) {
    std::vector<double> times;
    for (const AskedQuestion& asked : all) {
        for (const double seconds : asked.seconds) {
            times.push_back(seconds * kMilliseconds);
        }
    }
    ResultSet table;
    table.name = "milliseconds";
    table.columns = columns({"ms p50", "ms p95", "ms p99", "ms most"});
    std::vector<Value>& row = table.rows.emplace_back();
    for (const double share : {0.5, 0.95, 0.99, 1.0}) {
        row.emplace_back(three_digits(percentile(times, share)));
    }
    return table;
}

ResultSet fault_table(const std::vector<AskedQuestion>& all) {
    ResultSet table;
    table.name = "faults";
    table.title = "What a program finds wrong with answers";
    table.columns = columns({"id", "faults", "answer"});
    for (const AskedQuestion& asked : all) {
        if (!asked.faults.empty()) {
            table.rows.push_back({asked.question->id,
                                  fmt::format("{}", fmt::join(asked.faults, "; ")),
                                  asked.answer.text});
        }
    }
    return table;
}

/// Returns the questions that are not answered right, and with "not told" those whose text does not
/// tell the value.
ResultSet failed_table(const std::vector<AskedQuestion>& all) {
    ResultSet table;
    table.name = "failed";
    table.title = "Questions that are not answered as they should be";
    table.columns = columns({"id", "lang", "type", "verdict", "question", "intent", "entities",
                             "status", "answer", "lacking", "beside"});
    for (const AskedQuestion& asked : all) {
        const bool is_right = asked.judgement.verdict == Verdict::right;
        if (is_right && (asked.is_told || asked.answer.status != AnswerStatus::answered)) {
            continue;
        }
        std::vector<std::string> lacking;
        for (const GoldStatement* gold : asked.judgement.lacking) {
            lacking.push_back(fmt::format("{} {} {} {}", gold->part, gold->predicate, gold->subject,
                                          gold->value));
        }
        table.rows.push_back({asked.question->id, asked.question->language, asked.question->type,
                              std::string(is_right ? "not told" : name_of(asked.judgement.verdict)),
                              asked.question->text, asked.answer.intent,
                              fmt::format("{}", fmt::join(asked.answer.entities, " ")),
                              std::string(sijill::name_of(asked.answer.status)), asked.answer.text,
                              fmt::format("{}", fmt::join(lacking, "; ")),
                              fmt::format("{}", fmt::join(asked.judgement.beside, " "))});
    }
    return table;
}

/// Returns how many of the questions a base claims to answer, and with `show` which.
std::vector<ResultSet> unrelated_tables(KnowledgeBase& base, const Options& options) {
    const std::vector<std::string> questions = read_squad_questions(options.unrelated);
    const std::vector<std::string> answered = claimed(base, questions);
    ResultSet table;
    table.name = "unrelated";
    table.columns = columns({"unrelated questions", "claimed", "share"});
    table.rows.push_back(
        {to_int64(questions.size()), to_int64(answered.size()),
         rounded(static_cast<double>(answered.size()) /
                 static_cast<double>(std::max<std::size_t>(questions.size(), 1)))});
    std::vector<ResultSet> tables{table};
    if (options.show) {
        ResultSet& which = tables.emplace_back();
        which.name = "claimed";
        which.columns = columns({"claimed"});
        for (const std::string& question : answered) {
            which.rows.push_back({question});
        }
    }
    return tables;
}

void work(const Options& options) {
    const std::vector<LabelledQuestion> questions = read_labelled_questions(options.file);
    AskedBases bases(options.packs);
    const std::vector<AskedQuestion> all = ask_all(bases, questions, options.rounds);
    std::vector<ResultSet> tables{
        score_table("language", all,
                    [](const AskedQuestion& asked) { return asked.question->language; }),
        score_table("type", all, [](const AskedQuestion& asked) { return asked.question->type; }),
        score_table("wanted", all,
                    [](const AskedQuestion& asked) { return name_of(asked.question->wanted); }),
        score_table("all", all, [](const AskedQuestion&) { return "all"; }),
        check_table(all),
        time_table(all),
    };
    if (options.show) {
        tables.insert(tables.begin(), {failed_table(all), fault_table(all)});
    }
    if (!options.unrelated.empty()) {
        for (ResultSet& table :
             unrelated_tables(bases.base(options.packs.empty() ? "seed" : "multi"), options)) {
            tables.push_back(std::move(table));
        }
    }
    print(tables, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"Which questions in words are answered, and by which statements",
                 "sijill_bench_ask"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
