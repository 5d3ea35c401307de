#include "bench/candidates/wrong_claims.hpp"
#include "bench/support/program.hpp"

#include <ctime>
#include <string>

namespace sijill::bench {
namespace {

struct Options {
    std::string file;
    std::string format = "table";
    bool verbose = false;
    std::size_t show = 0;
    unsigned seed = 1;
};

void setup(CLI::App& app, Options& options) {
    app.add_option("FILE", options.file,
                   "sentences: a .tsv with labels for delays, a .jsonl with frames, or a text")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_flag("--verbose", options.verbose, "list what is missed and what is wrong");
    app.add_option("--show", options.show, "print so many claims, drawn at random");
    app.add_option("--seed", options.seed, "of the draw");
    add_format_option(app, options.format);
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

Value number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

ResultSet frame_table(const std::vector<FramedSentence>& sentences, const Claims& claims) {
    std::vector<FrameScore> kinds(claims::kind_names().size());
    FrameScore all;
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const std::vector<FrameScore> scores = score(claims[index], sentences[index]);
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            kinds[kind].add(scores[kind]);
            all.add(scores[kind]);
        }
    }
    ResultSet table;
    table.name = "frames";
    table.columns = columns({"kind", "frames", "claims", "right", "precision", "recall",
                             "certainty", "polarity", "time"});
    const auto add = [&table](const std::string& name, const FrameScore& score) {
        table.rows.push_back({name, number(score.frames), number(score.claims), number(score.right),
                              rounded(share(score.right, score.claims)),
                              rounded(share(score.right, score.frames)),
                              rounded(share(score.right_certainty, score.right)),
                              rounded(share(score.right_polarity, score.right)),
                              rounded(share(score.right_time, score.with_time))});
    };
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        add(std::string(claims::name_of(static_cast<claims::Kind>(kind))), kinds[kind]);
    }
    add("all", all);
    return table;
}

ResultSet delay_table(const std::vector<FramedSentence>& sentences, const Claims& claims) {
    std::size_t labelled = 0;
    std::size_t found = 0;
    std::size_t right = 0;
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        if (const auto& label = sentences[index].says_delay) {
            const bool is_found = says_delay(claims[index]);
            labelled += *label ? 1U : 0U;
            found += is_found ? 1U : 0U;
            right += *label && is_found ? 1U : 0U;
        }
    }
    ResultSet table;
    table.name = "delays";
    table.columns = columns({"sentences with a delay", "found", "right", "precision", "recall"});
    table.rows.push_back({number(labelled), number(found), number(right),
                          rounded(share(right, found)), rounded(share(right, labelled))});
    return table;
}

ResultSet speed_table(const std::vector<FramedSentence>& sentences, const Claims& claims,
                      double seconds) {
    std::size_t count = 0;
    for (const std::vector<claims::Claim>& found : claims) {
        count += found.size();
    }
    constexpr double kThousand = 1000;
    ResultSet table;
    table.name = "speed";
    table.columns = columns({"sentences", "claims", "claims per 1000", "sentences per second"});
    table.rows.push_back({number(sentences.size()), number(count),
                          rounded(kThousand * share(count, sentences.size()), 1),
                          rounded(static_cast<double>(sentences.size()) / seconds, 0)});
    return table;
}

void work(const Options& options) {
    const std::vector<FramedSentence> sentences = read_labelled(options.file);
    static_cast<void>(claims_of({"", "", {}, {}, {}})); // reads the rules
    const std::clock_t begin = std::clock(); // other programs on the machine do not count
    Claims claims;
    for (const FramedSentence& sentence : sentences) {
        claims.push_back(claims_of(sentence));
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::vector<ResultSet> tables;
    const LabelFile kind = label_file(options.file);
    if (kind != LabelFile::text) {
        const bool has_frames = kind == LabelFile::frames;
        tables.push_back((has_frames ? frame_table : delay_table)(sentences, claims));
        if (options.verbose) {
            tables.push_back((has_frames ? wrong_frames : wrong_delays)(sentences, claims));
            if (has_frames) {
                tables.push_back(rule_scores(sentences, claims));
            }
        }
    }
    if (options.show > 0) {
        tables.push_back(drawn_claims(sentences, claims, options.show, options.seed));
    }
    tables.push_back(speed_table(sentences, claims, seconds));
    print(tables, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"What the rules for claims find in sentences", "sijill_bench_candidates"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
