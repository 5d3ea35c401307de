#include "bench/forms/form_lines.hpp"
#include "bench/support/program.hpp"

#include <string>

namespace sijill::bench {
namespace {

struct Options {
    std::string lines;
    std::string format = "table";
    bool misses = false;
};

void setup(CLI::App& app, Options& options) {
    app.add_option("LINES", options.lines,
                   "lines of a class, 1|0, a text, a question, tabs between")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_flag("--misses", options.misses, "list the lines that Sijill gets wrong");
    add_format_option(app, options.format);
}

std::string expectation(bool wanted) {
    return wanted ? "found" : "not found";
}

ResultSet score_table(std::span<const ClassScore> scores) {
    ResultSet table;
    table.name = "scores";
    table.columns = columns({"class", "wanted", "lines", "right", "share"});
    ClassScore all{"all", true};
    const auto add = [&table](const ClassScore& score, const std::string& wanted) {
        const double share =
            score.lines == 0 ? 0
                             : static_cast<double>(score.right) / static_cast<double>(score.lines);
        table.rows.push_back({score.form_class, wanted, static_cast<std::int64_t>(score.lines),
                              static_cast<std::int64_t>(score.right), rounded(share)});
    };
    for (const ClassScore& score : scores) {
        add(score, expectation(score.wanted));
        all.lines += score.lines;
        all.right += score.right;
    }
    add(all, "");
    return table;
}

ResultSet miss_table(std::span<const FormLine> lines, const std::vector<bool>& found) {
    ResultSet table;
    table.name = "misses";
    table.title = "Lines that Sijill gets wrong";
    table.columns = columns({"class", "wanted", "text", "question"});
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const FormLine& line = lines[index];
        if (found[index] != line.wanted) {
            table.rows.push_back(
                {line.form_class, expectation(line.wanted), line.text, line.question});
        }
    }
    return table;
}

void work(const Options& options) {
    const std::vector<FormLine> lines = read_form_lines(options.lines);
    const std::vector<bool> found = find_forms(lines);
    std::vector<ResultSet> tables{score_table(score_classes(lines, found))};
    if (options.misses) {
        tables.push_back(miss_table(lines, found));
    }
    print(tables, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"Which forms and spellings of Arabic words a search finds", "sijill_bench_forms"};
    sijill::bench::Options options;
    sijill::bench::setup(app, options);
    return sijill::bench::run_program(app, count, arguments, [&] { sijill::bench::work(options); });
}
