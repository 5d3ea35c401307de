#include "bench/morphology/pairs.hpp"

#include "bench/support/line_reader.hpp"

namespace sijill::bench {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<WordPair> read_pairs(const std::filesystem::path& file) {
    std::vector<WordPair> pairs;
    for (LineReader lines(file); lines.next();) {
        if (lines.line().starts_with('#')) {
            continue;
        }
        std::vector<std::string> parts = split(lines.line(), '\t');
        parts.resize(parts.size() == 3 ? 4 : parts.size());
        if (parts.size() != 4 || parts[1].empty() || parts[2].empty() ||
            (parts[0] != "0" && parts[0] != "1")) {
            lines.fail("the line is not a pair", "a line is 1 or 0, a word, a word, a note");
        }
        pairs.push_back({parts[0] == "1", parts[1], parts[2], parts[3]});
    }
    return pairs;
}

double PairScore::precision() const noexcept {
    return share(rightly_found, found);
}

double PairScore::recall() const noexcept {
    return share(rightly_found, alike);
}

double PairScore::f1() const noexcept {
    return share(2 * rightly_found, found + alike);
}

PairScore score_pairs(std::span<const WordPair> pairs, const std::vector<bool>& found) {
    PairScore score;
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        score.found += found[index] ? 1U : 0U;
        score.alike += pairs[index].alike ? 1U : 0U;
        score.rightly_found += found[index] && pairs[index].alike ? 1U : 0U;
    }
    return score;
}

} // namespace sijill::bench
