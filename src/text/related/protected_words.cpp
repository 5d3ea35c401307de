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

/// ProtectedWords in ascending order of their keys, then of their traits.
class ProtectedWordTable {
public:
    ProtectedWordTable() {
        add(kRadicalBeginnings, Trait::radical_beginning, 0);
        add(kVerbalNouns, Trait::radical_beginning, 0);
        add(kRadicalEndings, Trait::radical_ending, 0);
        add(kTens, Trait::ten, 2);
        add(kFeminineNouns, Trait::feminine, 1);
        std::sort(words_.begin(), words_.end(),
                  [](const ProtectedWord& one, const ProtectedWord& other) {
                      return std::tie(one.key, one.trait) < std::tie(other.key, other.trait);
                  });
    }

    /// Returns the entry with the longest key that `word` begins with and that `accept` returns
    /// true for, or null. Entries that share a prefix with the word lie next to each other: each
    /// step goes to the longest prefix that can still be a key.
    template <class Accept>
    [[nodiscard]] const ProtectedWord* longest_prefix(Letters word, Accept accept) const {
        while (word.size() >= kShortestKey) {
            auto next = std::upper_bound(
                words_.begin(), words_.end(), word,
                [](Letters wanted, const ProtectedWord& known) { return wanted < known.key; });
            std::size_t common = 0;
            while (next != words_.begin()) {
                const ProtectedWord& known = *--next;
                if (!word.starts_with(known.key)) {
                    common = std::max(common, common_length(word, known.key));
                    break;
                }
                if (accept(known)) {
                    return &known;
                }
                common = known.key.size() - 1;
            }
            word = word.substr(0, common);
        }
        return nullptr;
    }

private:
    template <std::size_t size>
    void add(const Letters (&words)[size], Trait trait, std::size_t left_out) {
        for (const Letters word : words) {
            words_.push_back({folded(without_last(word, left_out)), trait});
        }
    }

    static std::size_t common_length(Letters one, Letters other) {
        const auto parted = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
        return static_cast<std::size_t>(parted.first - one.begin());
    }

    std::vector<ProtectedWord> words_;
};

/// Whether a noun with a teh marbuta has this ending: alone, in the plural, in the dual or before a
/// pronoun («شركة», «شركات», «شركتها»). A teh alone is the ending of a verb («حركت»).
bool is_feminine_ending(Letters ending) {
    constexpr char32_t kPlural[] = {kAlef, kTeh, 0};
    return (ending.size() == 1 && ending.front() == kHeh) ||
           (ending.size() > 1 && ending.front() == kTeh) || ending.starts_with(kPlural);
}

bool is_ending_of_tens(Letters ending) {
    return ending.size() >= 2 && is_one_of(ending[0], {kWaw, kYeh}) && ending[1] == kNoon;
}

bool is_form_of(const ProtectedWord& known, Letters word) {
    const Letters ending = word.substr(known.key.size());
    switch (known.trait) {
    case Trait::feminine:
        return is_feminine_ending(ending);
    case Trait::ten:
        return is_ending_of_tens(ending);
    default:
        return true;
    }
}

} // namespace

const ProtectedWord* find_protected_word(std::span<const Base> readings) {
    static const ProtectedWordTable table;
    for (const Base& reading : readings) {
        const std::size_t most = strip_suffixes(reading.letters).size();
        const ProtectedWord* found =
            table.longest_prefix(reading.letters, [&](const ProtectedWord& known) {
                return known.key.size() >= most && is_form_of(known, reading.letters);
            });
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

bool has_lost_letters(const ProtectedWord& known, Letters stem) {
    switch (known.trait) {
    case Trait::radical_beginning:
        return stem.front() != known.key.front();
    case Trait::radical_ending:
        return stem.size() < known.key.size();
    default:
        return stem.size() <= known.key.size();
    }
}

} // namespace sijill::text
