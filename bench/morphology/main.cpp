#include "bench/morphology/matchers.hpp"
#include "bench/morphology/snowball.hpp"
#include "bench/support/program.hpp"

#include <algorithm>

namespace sijill::bench {
namespace {

struct Options {
    std::string pairs;
    std::vector<std::string> with;
    std::string format = "table";
    bool misses = false;
};

struct Matches {
    std::string analyzer;
    std::vector<bool> found; ///< beside the pairs
};

void setup(CLI::App& app, Options& options) {
    app.add_option("PAIRS", options.pairs, "lines of 1|0, a word, a word, a note, tabs between")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--with", options.with, "also measure Snowball's Arabic stemmer")
        ->check(CLI::IsMember({"snowball"}));
    app.add_flag("--misses", options.misses, "list the pairs that Sijill gets wrong");
    add_format_option(app, options.format);
}

std::vector<Matches> match(const std::vector<WordPair>& pairs, const Options& options) {
    std::vector<Matches> all{{"sijill", match_by_relation(pairs)},
                             {"folded", match_by_keys(pairs, folded_keys)},
                             {"unicode61", match_by_fts5(pairs, "unicode61")},
                             {"trigram", match_by_fts5(pairs, "trigram")}};
    if (!options.with.empty()) {
        all.push_back({"snowball", match_by_keys(pairs, snowball_keys)});
    }
    return all;
}

ResultSet score_table(const std::vector<WordPair>& pairs, const std::vector<Matches>& all) {
    ResultSet table;
    table.name = "scores";
    table.columns = columns({"analyzer", "pairs", "precision", "recall", "f1"});
    for (const auto& [analyzer, found] : all) {
        const PairScore score = score_pairs(pairs, found);
        table.rows.push_back({analyzer, static_cast<std::int64_t>(pairs.size()),
                              rounded(score.precision()), rounded(score.recall()),
                              rounded(score.f1())});
    }
    return table;
}

ResultSet miss_table(const std::vector<WordPair>& pairs, const Matches& matches) {
    ResultSet table;
    table.name = "misses";
    table.title = "Pairs that " + matches.analyzer + " gets wrong";
    table.columns = columns({"fault", "one", "other", "note"});
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        const WordPair& pair = pairs[index];
        if (matches.found[index] != pair.alike) {
            const std::string fault = pair.alike ? "not found" : "wrongly found";
            table.rows.push_back({fault, pair.one, pair.other, pair.note});
        }
    }
    return table;
}

void work(const Options& options) {
    const std::vector<WordPair> pairs = read_pairs(options.pairs);
    const std::vector<Matches> all = match(pairs, options);
    std::vector<ResultSet> tables{score_table(pairs, all)};
    if (options.misses) {
        tables.push_back(miss_table(pairs, all.front()));
    }
    print(tables, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"Which words Sijill brings together, beside FTS5's own tokenizers",
                 "sijill_bench_morphology"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
