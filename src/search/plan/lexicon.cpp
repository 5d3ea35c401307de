#include "search/plan/lexicon.hpp"

#include "base/fibonacci_hash.hpp"
#include "base/split.hpp"
#include "text/tokens/packed_trigrams.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <tuple>

namespace sijill::search {
namespace {

/// A set of trigrams: one bit for each, which others may share.
using Signature = std::uint64_t;
using Grams = std::vector<std::uint64_t>;

Signature bit_of(std::uint64_t gram) noexcept {
    constexpr unsigned kBits = std::bit_width(std::numeric_limits<Signature>::digits - 1U);
    return Signature{1} << fibonacci_hash(gram, kBits);
}

std::size_t count_bits(Signature signature) noexcept {
    return static_cast<std::size_t>(std::popcount(signature));
}

void keep_distinct(Grams& grams) {
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

/// Measures how much words look like one word. A word has at least the trigrams that it shares, and
/// as many as its signature has bits: so dice() of no fewer shared ones and no more others is an
/// upper bound, also by rounding, since division is monotone.
class Likeness {
public:
    Likeness(std::string_view word, double least) : least_(least) {
        read(word, grams_, [](std::uint64_t) { return true; });
        for (const std::uint64_t gram : grams_) {
            bits_.push_back(bit_of(gram));
            signature_ |= bits_.back();
        }
    }

    /// Calls `visit(number)` for each signature, of those with `count` bits, whose word may be
    /// alike.
    template <class Visit>
    void find(std::span<const Signature> signatures, std::size_t count, Visit visit) const {
        const std::size_t bits = count_bits(signature_);
        const std::size_t hidden = grams_.size() - bits; // trigrams behind another's bit
        std::size_t least_shared = 1;
        while (!is_enough(least_shared + hidden, count)) {
            if (++least_shared > bits) {
                return;
            }
        }
        for (std::size_t number = 0; number < signatures.size(); ++number) {
            Signature shared = signatures[number] & signature_;
            for (std::size_t bit = 1; bit < least_shared; ++bit) {
                shared &= shared - 1; // without its lowest bit; nothing of nothing
            }
            if (shared != 0 &&
                (hidden == 0 || is_enough(count_shared(signatures[number]), count))) {
                visit(number);
            }
        }
    }

    /// Returns the likeness of a word whose signature has `count` bits, 0 if it is less than
    /// `least`.
    [[nodiscard]] double to(std::string_view word, std::size_t count) {
        read(word, others_, [this](std::uint64_t gram) {
            return (bit_of(gram) & signature_) != 0 && std::ranges::binary_search(grams_, gram);
        });
        const std::size_t shared = others_.size();
        if (!is_enough(shared, count)) {
            return 0;
        }
        read(word, others_, [](std::uint64_t) { return true; });
        const double likeness = dice(shared, others_.size());
        return likeness < least_ ? 0 : likeness;
    }

private:
    /// Replaces `grams` by those distinct trigrams of a word that are wanted, ascending.
    template <class Wanted>
    static void read(std::string_view word, Grams& grams, Wanted wanted) {
        grams.clear();
        text::for_each_packed_trigram(word, [&](std::uint64_t gram) {
            if (wanted(gram)) {
                grams.push_back(gram);
            }
        });
        keep_distinct(grams);
    }

    /// Returns of how many of the trigrams a word with this signature has the bit.
    [[nodiscard]] std::size_t count_shared(Signature other) const noexcept {
        return static_cast<std::size_t>(
            std::ranges::count_if(bits_, [=](Signature bit) { return (other & bit) != 0; }));
    }

    [[nodiscard]] bool is_enough(std::size_t shared, std::size_t others) const noexcept {
        return dice(shared, std::max(shared, others)) >= least_;
    }

    [[nodiscard]] double dice(std::size_t shared, std::size_t others) const noexcept {
        return 2.0 * static_cast<double>(shared) / static_cast<double>(grams_.size() + others);
    }

    double least_;
    Grams grams_;
    std::vector<Signature> bits_; ///< of each of the trigrams
    Signature signature_ = 0;
    Grams others_;
};

} // namespace

Lexicon::Lexicon(std::string_view words) : groups_(std::numeric_limits<Signature>::digits + 1) {
    for_each_part(words, ' ', [this](std::string_view word) {
        Signature signature = 0;
        text::for_each_packed_trigram(word, [&](std::uint64_t gram) { signature |= bit_of(gram); });
        Group& group = groups_[count_bits(signature)];
        group.words += word;
        group.ends.push_back(static_cast<std::uint32_t>(group.words.size()));
        group.signatures.push_back(signature);
    });
    for (Group& group : groups_) { // it stays for long
        group.words.shrink_to_fit();
        group.ends.shrink_to_fit();
        group.signatures.shrink_to_fit();
    }
}

std::size_t Lexicon::bytes() const noexcept {
    std::size_t sum = 0;
    for (const Group& group : groups_) {
        sum += group.words.capacity() + group.ends.capacity() * sizeof(std::uint32_t) +
               group.signatures.capacity() * sizeof(Signature);
    }
    return sum;
}

std::string_view Lexicon::Group::word(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends[number - 1];
    return std::string_view(words).substr(begin, ends[number] - begin);
}

std::vector<AlikeWord> Lexicon::alike(std::string_view word, double least) const {
    Likeness likeness(word, least);
    std::vector<AlikeWord> found;
    for (std::size_t bits = 0; bits < groups_.size(); ++bits) {
        const Group& group = groups_[bits];
        likeness.find(group.signatures, bits, [&](std::size_t number) {
            const std::string_view other = group.word(number);
            if (const double alike = likeness.to(other, bits); alike > 0) {
                found.push_back({alike, other});
            }
        });
    }
    std::sort(found.begin(), found.end(), [](const AlikeWord& left, const AlikeWord& right) {
        return std::tie(right.likeness, left.word) < std::tie(left.likeness, right.word);
    });
    return found;
}

} // namespace sijill::search
