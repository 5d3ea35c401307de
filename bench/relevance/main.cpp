#include "bench/others/other_engines.hpp"
#include "bench/relevance/ablation.hpp"
#include "bench/relevance/engines.hpp"
#include "bench/relevance/score_tables.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace sijill::bench {
namespace {

struct Options {
    std::string corpus;
    std::string questions;
    std::string judgements;
    std::string run;
    std::vector<std::string> analyzers;
    std::vector<std::string> others;
    std::string format = "table";
    bool ablation = false;
    bool paired = false;
    bool misses = false;
};

void setup(CLI::App& app, Options& options) {
    app.add_option("--corpus", options.corpus, R"(documents, JSON Lines of {"id", "text"})")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--queries", options.questions, "questions, lines of id<TAB>question")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--qrels", options.judgements, "what is relevant to which, as TREC writes it")
        ->required()
        ->check(CLI::ExistingFile);
    std::vector<std::string> names;
    for (const EngineKind& kind : engine_kinds()) {
        names.emplace_back(kind.name);
    }
    auto* analyzers =
        app.add_option("--analyzers", options.analyzers, "measure these alone beside sijill")
            ->check(CLI::IsMember(names))
            ->delimiter(',');
    auto* others = add_others_option(app, options.others);
    auto* run =
        app.add_option("--run", options.run, "write Sijill's rankings to a file, as a TREC run");
    auto* paired = app.add_flag("--paired", options.paired,
                                "test Sijill against each peer, question by question");
    auto* misses = app.add_flag("--misses", options.misses,
                                "list the questions that Sijill does not answer first");
    app.add_flag("--ablation", options.ablation,
                 "measure Sijill alone, without each part of its ranking in turn")
        ->excludes(analyzers, others, run, paired, misses);
    add_format_option(app, options.format);
}

std::vector<TestQuestion> read_judged_questions(const Options& options, const Corpus& corpus) {
    std::vector<TestQuestion> questions = read_questions(options.questions);
    read_judgements(options.judgements, corpus, questions);
    const std::size_t left_out = std::erase_if(
        questions, [](const TestQuestion& question) { return question.relevant.empty(); });
    if (left_out != 0) {
        std::cerr << fmt::format("{} questions have no relevant document and are left out\n",
                                 left_out);
    }
    if (questions.empty()) {
        throw Error(ErrorCode::bad_input,
                    Message::verbatim(
                        fmt::format("{}: no question has a relevant document", options.judgements)),
                    "its ids must be those of the questions"_text);
    }
    return questions;
}

bool wanted(const EngineKind& kind, const Options& options) {
    const auto& names = options.analyzers;
    return names.empty() || &kind == engine_kinds().data() ||
           std::find(names.begin(), names.end(), kind.name) != names.end();
}

struct NamedEngine {
    std::string name;
    std::unique_ptr<Engine> engine;
};

/// Makes all engines before any is measured, so that a missing one is reported at once.
std::vector<NamedEngine> make_engines(const Options& options) {
    std::vector<NamedEngine> engines;
    for (const EngineKind& kind : engine_kinds()) {
        if (wanted(kind, options)) {
            engines.push_back({std::string(kind.name), kind.make()});
        }
    }
    for (const std::string& name : options.others) {
        engines.push_back({name, make_other_engine(name)});
    }
    return engines;
}

void write_run(const std::string& file, const std::string& lines) {
    std::ofstream stream(file, std::ios::binary);
    stream << lines << std::flush;
    if (!stream) {
        throw Error(ErrorCode::database,
                    Message::verbatim(fmt::format("{}: cannot be written", file)));
    }
}

std::vector<ResultSet> compare_engines(const Options& options, const Corpus& corpus,
                                       const std::vector<TestQuestion>& questions) {
    std::vector<Evaluation> evaluations;
    for (const NamedEngine& engine : make_engines(options)) {
        engine.engine->add(corpus.texts);
        evaluations.push_back(evaluate(engine.name, *engine.engine, questions));
    }
    const Evaluation& ours = evaluations.front();
    if (!options.run.empty()) {
        write_run(options.run, trec_run(ours, corpus, questions));
    }
    std::vector<ResultSet> tables{score_table(evaluations, options.paired)};
    if (options.misses) {
        tables.push_back(miss_table(ours, corpus, questions));
    }
    return tables;
}

void work(const Options& options) {
    const Corpus corpus = read_corpus(options.corpus);
    const std::vector<TestQuestion> questions = read_judged_questions(options, corpus);
    print(options.ablation ? std::vector{ablation_table(evaluate_parts(corpus, questions))}
                           : compare_engines(options, corpus, questions),
          options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"How well Sijill finds what questions ask for, beside FTS5's own tokenizers",
                 "sijill_bench_relevance"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
