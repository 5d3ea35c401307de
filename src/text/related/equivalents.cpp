#include "text/related/equivalents.hpp"

#include "text/letters/letter_fold.hpp"
#include "text/related/false_articles.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace sijill::text {
namespace {

constexpr Letters kLines[] = {
#include "text/data/equivalents.inc"
};

constexpr Letters kPlurals[] = {
#include "text/data/more_plurals.inc"
};

constexpr Letters kMonths[] = {
#include "text/data/months.inc"
};

/// A shorter stem may be that of another word.
constexpr std::size_t kShortestStem = 4;

struct Entry {
    std::u32string stem;
    std::size_t line;
};

class EquivalentTable {
public:
    EquivalentTable() {
        for (const Letters line : kLines) {
            // «ثلاثون» without its ending would be «ثلاث».
            const bool is_numeral = line.front() <= U'9';
            add_line(line, is_numeral ? std::u32string::npos : kShortestStem);
        }
        for (const Letters line : kPlurals) {
            add_line(line, std::u32string::npos);
        }
        for (const Letters line : kMonths) {
            add_line(line, std::u32string::npos);
        }
        by_line_ = entries_;
        std::sort(entries_.begin(), entries_.end(), [](const Entry& one, const Entry& other) {
            return std::tie(one.stem, one.line) < std::tie(other.stem, other.line);
        });
    }

    [[nodiscard]] std::vector<Letters> others(Letters stem) const {
        std::vector<Letters> others;
        auto entry =
            std::lower_bound(entries_.begin(), entries_.end(), stem,
                             [](const Entry& each, Letters wanted) { return each.stem < wanted; });
        for (; entry != entries_.end() && entry->stem == stem; ++entry) {
            for (const Entry& other : by_line_) {
                if (other.line == entry->line && other.stem != stem) {
                    others.emplace_back(other.stem);
                }
            }
        }
        return others;
    }

private:
    /// Words lose their suffixes if at least `shortest_stem` letters stay.
    void add_line(Letters words, std::size_t shortest_stem) {
        ++lines_;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(U' '), words.size());
            add_word(words.substr(0, end), shortest_stem);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }

    void add_word(Letters word, std::size_t shortest_stem) {
        std::u32string letters = folded(word);
        const std::size_t size = strip_suffixes(letters).size();
        const bool is_whole = size < shortest_stem || begins_with_false_article(letters);
        letters.resize(is_whole ? letters.size() : size);
        entries_.push_back({std::move(letters), lines_});
    }

    std::size_t lines_ = 0;
    std::vector<Entry> entries_; ///< by stem
    std::vector<Entry> by_line_;
};

} // namespace

std::vector<Letters> equivalents_of(Letters stem) {
    static const EquivalentTable table;
    return table.others(stem);
}

} // namespace sijill::text
