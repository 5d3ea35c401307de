#include "text/tokens/joined_names.hpp"

#include "text/tokens/kept_letters.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::text {
namespace {

constexpr std::string_view kNamesWithDin[] = {
#include "text/data/names_with_din.inc"
};

constexpr std::string_view kNameParts[] = {
#include "text/data/name_parts.inc"
};
constexpr std::string_view kServant = kNameParts[0];
constexpr std::string_view kFather = kNameParts[1];
constexpr std::string_view kTheFaith = kNameParts[2];
constexpr std::string_view kGod = kNameParts[3];
constexpr std::string_view kArticle = kNameParts[4];

constexpr std::string_view kBehindFather[] = {
#include "text/data/behind_father.inc"
};

struct MonthHalves {
    std::string_view first;
    std::string_view second;
};

constexpr MonthHalves kMonthHalves[] = {
#include "text/data/month_halves.inc"
};

constexpr std::size_t kLetterBytes = FoldedWord::kBytes;
constexpr std::size_t kShortestName = 2 * kLetterBytes; ///< behind an article
constexpr std::size_t kShortestOfFather = 3 * kLetterBytes;

/// Returns the bytes of a conjunction or a preposition of one letter, if the word may begin so.
std::size_t particle_bytes(const FoldedWord& word) {
    return is_one_of(word[0], {kWaw, kFeh, kBeh, kLam, kKaf}) ? kLetterBytes : 0;
}

/// Whether `rest` begins with the article and has a name behind it.
bool has_article(std::string_view rest) {
    return rest.starts_with(kArticle) && rest.size() >= kArticle.size() + kShortestName;
}

bool is_name_behind_father(std::string_view rest) {
    const bool begins_with_alef = FoldedWord(rest).has_at(0, kAlef);
    return rest.size() >= kShortestOfFather && (!begins_with_alef || has_article(rest)) &&
           std::ranges::find(kBehindFather, rest) == std::end(kBehindFather);
}

bool is_name_before_faith(std::string_view word, std::size_t particle) {
    const auto is_known = [](std::string_view name) {
        return std::ranges::find(kNamesWithDin, name) != std::end(kNamesWithDin);
    };
    return is_known(word) || (particle > 0 && is_known(word.substr(particle)));
}

} // namespace

std::size_t first_of_joined_names(std::string_view word,
                                  const std::function<bool(std::size_t)>& has_hamza) {
    constexpr std::size_t kShortest = 6 * kLetterBytes;
    // Each name that is cut off is looked for in all that is left, so that longer words would take
    // a time that grows with the square of their length.
    constexpr std::size_t kLongest = 128 * kLetterBytes;
    if (word.size() < kShortest || word.size() > kLongest) {
        return 0;
    }
    const FoldedWord letters(word);
    const std::size_t particle = particle_bytes(letters);
    for (const std::size_t begin : {std::size_t{0}, particle}) {
        const std::string_view name = word.substr(begin);
        if (name.starts_with(kServant) && has_article(name.substr(kServant.size()))) {
            return begin + kServant.size();
        }
        if (name.starts_with(kFather) && is_name_behind_father(name.substr(kFather.size())) &&
            (begin == 0 || has_hamza(begin / kLetterBytes))) {
            return begin + kFather.size();
        }
    }
    if (word.ends_with(kGod)) {
        const std::size_t before = word.size() - kGod.size();
        const bool is_word =
            before >= kShortestName && !letters.begins_with_particles(before / kLetterBytes);
        return is_word ? before : 0;
    }
    if (word.ends_with(kTheFaith)) {
        const std::size_t before = word.size() - kTheFaith.size();
        return is_name_before_faith(word.substr(0, before), particle) ? before : 0;
    }
    return 0;
}

bool may_begin_month(std::string_view word) {
    return std::ranges::any_of(
        kMonthHalves, [word](const MonthHalves& halves) { return word.ends_with(halves.first); });
}

bool is_month(std::string_view first, std::string_view second) {
    return std::ranges::any_of(kMonthHalves, [&](const MonthHalves& halves) {
        return first.ends_with(halves.first) && second == halves.second;
    });
}

} // namespace sijill::text
