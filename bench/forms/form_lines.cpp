#include "bench/forms/form_lines.hpp"

#include "bench/support/line_reader.hpp"
#include "bench/support/scratch_database.hpp"
#include "extension/register_everything.hpp"
#include "search/sqlite/statement.hpp"

#include <algorithm>

namespace sijill::bench {

std::vector<FormLine> read_form_lines(const std::filesystem::path& file) {
    std::vector<FormLine> read;
    for (LineReader lines(file); lines.next();) {
        if (lines.line().starts_with('#')) {
            continue;
        }
        const std::vector<std::string> parts = split(lines.line(), '\t');
        const bool is_whole = parts.size() == 4 && (parts[1] == "0" || parts[1] == "1") &&
                              !parts[0].empty() && !parts[2].empty() && !parts[3].empty();
        if (!is_whole) {
            lines.fail("the line tries no form", "a line is a class, 1 or 0, a text, a question");
        }
        read.push_back({parts[0], parts[1] == "1", parts[2], parts[3]});
    }
    return read;
}

std::vector<bool> find_forms(std::span<const FormLine> lines) {
    ScratchDatabase database;
    extension::register_everything(database.handle());
    search::Statement match(database.handle(), "SELECT arabic_match(?1, ?2)");
    std::vector<bool> found;
    for (const FormLine& line : lines) {
        match.start(std::string_view(line.text), std::string_view(line.question));
        found.push_back(match.step() && match.integer(0) == 1);
    }
    return found;
}

std::vector<ClassScore> score_classes(std::span<const FormLine> lines,
                                      const std::vector<bool>& found) {
    std::vector<ClassScore> scores;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const FormLine& line = lines[index];
        auto score = std::ranges::find_if(scores, [&line](const ClassScore& each) {
            return each.form_class == line.form_class && each.wanted == line.wanted;
        });
        if (score == scores.end()) {
            score = scores.insert(scores.end(), {line.form_class, line.wanted});
        }
        ++score->lines;
        score->right += found[index] == line.wanted ? 1U : 0U;
    }
    return scores;
}

} // namespace sijill::bench
