#include "text/related/protected_words.hpp"

#include "text/letters/letter_fold.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace sijill::text {
namespace {

constexpr Letters kRadicalBeginnings[] = {
#include "text/data/radical_beginnings.inc"
};

constexpr Letters kVerbalNouns[] = {
#include "text/data/verbal_nouns.inc"
};

constexpr Letters kFeminineNouns[] = {
#include "text/data/feminine_nouns.inc"
};

constexpr Letters kRadicalEndings[] = {
#include "text/data/radical_endings.inc"
};

constexpr Letters kTens[] = {
#include "text/data/tens.inc"
};

constexpr std::size_t kShortestKey = 2;

/// Lexemes in ascending order of their keys, then of their traits.
class LexemeTable {
public:
    LexemeTable() {
        add(kRadicalBeginnings, Trait::radical_beginning, 0);
        add(kVerbalNouns, Trait::radical_beginning, 0);
        add(kRadicalEndings, Trait::radical_ending, 0);
        add(kTens, Trait::ten, 2);
        add(kFeminineNouns, Trait::feminine, 1);
        std::sort(lexemes_.begin(), lexemes_.end(), [](const Lexeme& one, const Lexeme& other) {
            return std::tie(one.key, one.trait) < std::tie(other.key, other.trait);
        });
    }

    /// The lexeme with the longest key that `word` begins with, of those that `accept` agrees to.
    template <class Accept>
    [[nodiscard]] const Lexeme* longest_prefix(Letters word, Accept accept) const {
        while (word.size() >= kShortestKey) {
            auto next = std::upper_bound(
                lexemes_.begin(), lexemes_.end(), word,
                [](Letters wanted, const Lexeme& lexeme) { return wanted < lexeme.key; });
            std::size_t common = 0;
            while (next != lexemes_.begin()) {
                const Lexeme& lexeme = *--next;
                if (!word.starts_with(lexeme.key)) {
                    common = std::max(common, common_length(word, lexeme.key));
                    break;
                }
                if (accept(lexeme)) {
                    return &lexeme;
                }
                common = lexeme.key.size() - 1;
            }
            word = word.substr(0, common);
        }
        return nullptr;
    }

private:
    template <std::size_t size>
    void add(const Letters (&words)[size], Trait trait, std::size_t left_out) {
        for (const Letters word : words) {
            lexemes_.push_back({folded(without_last(word, left_out)), trait});
        }
    }

    static std::size_t common_length(Letters one, Letters other) {
        const auto parted = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
        return static_cast<std::size_t>(parted.first - one.begin());
    }

    std::vector<Lexeme> lexemes_;
};

/// The noun itself, its plural, its dual, or with a pronoun («شركة», «شركات», «شركتها»). A lone teh
/// is a verb's («حركت»).
bool is_feminine_ending(Letters ending) {
    constexpr char32_t kPlural[] = {kAlef, kTeh, 0};
    return (ending.size() == 1 && ending.front() == kHeh) ||
           (ending.size() > 1 && ending.front() == kTeh) || ending.starts_with(kPlural);
}

bool is_ending_of_tens(Letters ending) {
    return ending.size() >= 2 && is_one_of(ending[0], {kWaw, kYeh}) && ending[1] == kNoon;
}

bool is_form_of(const Lexeme& lexeme, Letters word) {
    const Letters ending = word.substr(lexeme.key.size());
    switch (lexeme.trait) {
    case Trait::feminine:
        return is_feminine_ending(ending);
    case Trait::ten:
        return is_ending_of_tens(ending);
    default:
        return true;
    }
}

} // namespace

const Lexeme* lexeme_of(std::span<const Base> readings) {
    static const LexemeTable table;
    for (const Base& reading : readings) {
        const std::size_t most = strip_suffixes(reading.letters).size();
        const Lexeme* found = table.longest_prefix(reading.letters, [&](const Lexeme& lexeme) {
            return lexeme.key.size() >= most && is_form_of(lexeme, reading.letters);
        });
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

bool cuts(const Lexeme& lexeme, Letters stem) {
    switch (lexeme.trait) {
    case Trait::radical_beginning:
        return stem.front() != lexeme.key.front();
    case Trait::radical_ending:
        return stem.size() < lexeme.key.size();
    default:
        return stem.size() <= lexeme.key.size();
    }
}

} // namespace sijill::text
