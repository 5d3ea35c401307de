// The product against the executable reference of its analysis, and against its own golden files.
#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "support/shared_data.hpp"
#include "text/span_checker.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const auto& word : words) {
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += word;
    }
    return joined;
}

std::vector<std::string> read_lines(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// A line's two columns; '#' begins a comment.
std::vector<std::pair<std::string, std::string>> read_table(const std::string& path) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& line : read_lines(path)) {
        if (const auto tab = line.find('\t'); tab != std::string::npos && line[0] != '#') {
            rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        }
    }
    return rows;
}

/// Folded words without the signs that letters keep, as the reference has them.
std::string without_signs(std::string words) {
    const std::pair<std::string, std::string> signs[] = {{"أ", "ا"}, {"آ", "ا"}, {"ى", "ي"}};
    for (const auto& [sign, bare] : signs) {
        for (auto at = words.find(sign); at != std::string::npos; at = words.find(sign, at)) {
            words.replace(at, sign.size(), bare);
        }
    }
    return words;
}

/// Whether all words of one list stand in another, in the same order.
bool are_among(const std::string& some, const std::vector<std::string>& all) {
    auto next = all.begin();
    std::istringstream words(some);
    for (std::string word; words >> word; ++next) {
        next = std::find(next, all.end(), word);
        if (next == all.end()) {
            return false;
        }
    }
    return true;
}

const std::string kGolden = SIJILL_SOURCE_DIR "/tests/golden/";

} // namespace

TEST_CASE("Tokens are those of the reference, but for the signs that letters keep", "[shared]") {
    const std::optional<std::string> file = shared_file("design/reference/tokens.jsonl");
    if (!file) {
        return;
    }
    const auto lines = read_lines(*file);
    REQUIRE(lines.size() >= 100);
    for (const auto& line : lines) {
        const auto vector = nlohmann::json::parse(line);
        const auto text = vector["text"].get<std::string>();
        sijill::test::check_tokens(text);
        sijill::test::check_sentences(text);
        REQUIRE(without_signs(sijill::folded_words(text)) ==
                join(vector["tokens"].get<std::vector<std::string>>()));
    }
}

TEST_CASE("The stems of the reference are stems, in the same order, for nearly all words",
          "[shared]") {
    const std::optional<std::string> file = shared_file("design/reference/stems.tsv");
    if (!file) {
        return;
    }
    const auto rows = read_table(*file);
    REQUIRE(rows.size() > 1000);
    // The reference takes off both of two letters heh at the end, and no waw («منافسو»).
    double others = 0;
    for (const auto& [word, stems] : rows) {
        others += are_among(stems, sijill::stems(word)) ? 0 : 1;
    }
    CHECK(others / static_cast<double>(rows.size()) < .005);
}

TEST_CASE("Tokens are those of the golden file") {
    const auto rows = read_table(kGolden + "tokens.tsv");
    REQUIRE(rows.size() >= 30);
    for (const auto& [text, tokens] : rows) {
        sijill::test::check_tokens(text);
        INFO(text);
        CHECK(sijill::folded_words(text) == tokens);
    }
}

TEST_CASE("Stems are those of the golden file") {
    const auto rows = read_table(kGolden + "stems.tsv");
    REQUIRE(rows.size() > 100);
    for (const auto& [word, stems] : rows) {
        INFO(word);
        CHECK(join(sijill::stems(word)) == stems);
    }
}
