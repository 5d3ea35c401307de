#include "text/lexemes.hpp"

#include "text/letter_fold.hpp"

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

    /// Those whose keys begin with `letters`.
    [[nodiscard]] std::span<const Lexeme> beginning_with(Letters letters) const {
        const auto first = std::lower_bound(
            lexemes_.begin(), lexemes_.end(), letters,
            [](const Lexeme& lexeme, Letters wanted) { return lexeme.key < wanted; });
        auto last = first;
        while (last != lexemes_.end() && last->key.starts_with(letters)) {
            ++last;
        }
        return {first, last};
    }

private:
    template <std::size_t size>
    void add(const Letters (&words)[size], Trait trait, std::size_t left_out) {
        for (const Letters word : words) {
            Lexeme lexeme{{}, trait};
            for (const char32_t letter : without_last(word, left_out)) {
                lexeme.key += fold_letter(letter);
            }
            lexemes_.push_back(std::move(lexeme));
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

const LexemeTable& lexemes() {
    static const LexemeTable table;
    return table;
}

/// The letters that a particle of one letter can be.
constexpr char32_t kParticles[] = {kWaw, kFeh, kBeh, kLam, kKaf};

} // namespace

const Lexeme* lexeme_of(std::span<const Base> readings) {
    for (const Base& reading : readings) {
        const std::size_t most = strip_suffixes(reading.letters).size();
        const Lexeme* found = lexemes().longest_prefix(reading.letters, [&](const Lexeme& lexeme) {
            return lexeme.key.size() >= most && is_form_of(lexeme, reading.letters);
        });
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

std::vector<std::u32string> signs_of_cutting(Letters stem) {
    constexpr std::size_t kLongestEnding = 3;
    std::vector<std::u32string> signs;
    for (const char32_t particle : kParticles) {
        const std::u32string word = particle + std::u32string(stem);
        const Lexeme* inside = lexemes().longest_prefix(
            word, [](const Lexeme& lexeme) { return lexeme.trait == Trait::radical_beginning; });
        if (inside != nullptr) {
            signs.push_back(inside->key);
        } else if (!lexemes().beginning_with(word).empty()) {
            signs.push_back(word);
        }
    }
    for (const Lexeme& lexeme : lexemes().beginning_with(stem)) {
        if (lexeme.trait != Trait::radical_beginning &&
            lexeme.key.size() <= stem.size() + kLongestEnding) {
            signs.push_back(lexeme.key);
        }
    }
    if (stem.size() == 3) { // plurals that lead to three letters
        for (const std::u32string& plural :
             {std::u32string{kAlef, stem[0], stem[1], kAlef, stem[2]},
              std::u32string{stem[0], stem[1], kWaw, stem[2]}}) {
            if (!lexemes().beginning_with(plural).empty()) {
                signs.push_back(plural);
            }
        }
    }
    return signs;
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
