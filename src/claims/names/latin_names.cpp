#include "claims/names/latin_names.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace sijill::claims {
namespace {

using LatinWords = std::unordered_set<std::string_view>;

bool is_latin_term(std::string_view folded) {
    static const LatinWords words{
#include "claims/names/data/latin_terms.inc"
    };
    return words.contains(folded);
}

bool is_latin_unit(std::string_view folded) {
    static const LatinWords words{
#include "claims/names/data/latin_units.inc"
    };
    return words.contains(folded);
}

bool is_news_agency(std::string_view folded) {
    static const LatinWords words{
#include "claims/names/data/news_agencies.inc"
    };
    return words.contains(folded);
}

/// What the words around a name say of it.
struct Guess {
    std::string_view kind;
    int weight = 0;
};

bool has_capital(std::string_view written) {
    return std::ranges::any_of(written, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

/// Whether the words are written as a name: each group of joined words, but for «of», «and» and
/// the like between others, has a capital letter.
bool is_written_as_name(const NameWords& words, std::size_t first, std::size_t end) {
    bool group_has_capital = false;
    bool last_is_capital = false;
    for (std::size_t index = first; index < end; ++index) {
        const bool begins_group = index == first || words[index].gap == Gap::blank;
        group_has_capital = (!begins_group && group_has_capital) ||
                            has_capital(words.written(index)) ||
                            words[index].script == Script::number;
        const bool ends_group = index + 1 == end || words[index + 1].gap == Gap::blank;
        if (!ends_group) {
            continue;
        }
        last_is_capital = group_has_capital;
        const bool is_between = index > first && is_stop_word(words[index].folded);
        if (!group_has_capital && !is_between) {
            return false;
        }
    }
    return last_is_capital;
}

/// Whether all words are terms or units, or letters that stand alone.
bool names_nothing(const NameWords& words, std::size_t first, std::size_t end) {
    if (first > 0 && end == first + 1 && words[first - 1].script == Script::number &&
        is_latin_unit(words[first].folded)) {
        return true;
    }
    bool all = true;
    for (std::size_t index = first; index < end; ++index) {
        all = all && words[index].script == Script::latin && is_latin_term(words[index].folded);
    }
    return all;
}

bool is_particle(const NameWord& word) {
    return word.script == Script::arabic && word.folded.size() == kArabicLetterBytes;
}

/// Whether the word says how many of what follows there are: «100000 H100», «ألف».
bool is_count(const NameWords& words, std::size_t index) {
    constexpr std::size_t kTwoDigits = 2;
    return words[index].script == Script::number && words[index].folded.size() >= kTwoDigits &&
           words[index + 1].gap == Gap::blank;
}

/// Whether the word is a noun or title that may have words between it and a name.
bool is_passed(const NameWords& words, std::size_t index) {
    return is_particle(words[index]) || words[index].has_role(&WordRoles::neutral) ||
           words.has_article(index) || words[index].script == Script::latin;
}

/// Whether a noun before the name is of another one: `Musk` in «منصة Musk الاجتماعية X».
bool is_owner(const NameWords& words, std::size_t end) {
    return end + 1 < words.size() && words.goes_on(end - 1) && words.has_article(end) &&
           words.goes_on(end) && words[end + 1].script == Script::latin;
}

/// Returns what the word at `index` says of a name behind it, with so many words between them.
Guess guess_from_word(const NameWords& words, std::size_t index, std::size_t between,
                      bool is_behind_lam) {
    constexpr std::size_t kFarthestOfMarked = 2;
    const WordRoles none;
    const WordRoles& roles =
        words[index].reading.roles == nullptr ? none : *words[index].reading.roles;
    if (!roles.kind.empty() && !words.completes_noun(index) &&
        (roles.takes != Takes::marked || roles.owned || between <= kFarthestOfMarked)) {
        return {roles.kind, weight::kNoun};
    }
    if (roles.title) {
        const bool of_organization = is_behind_lam || (!words.has_article(index) && !roles.owned &&
                                                       roles.title_of_something);
        return {of_organization ? kind::kOrganization : kind::kPerson, weight::kNoun};
    }
    if (roles.saying && between == 0) {
        return {roles.feminine ? kind::kOrganization : kind::kPerson, weight::kSaying};
    }
    if (is_count(words, index) && between == 0) {
        return {kind::kHardware, weight::kSaying};
    }
    return {};
}

Guess guess_from_before(const NameWords& words, std::size_t first, std::size_t end) {
    constexpr std::size_t kFarthest = 4;
    bool is_behind_lam = false;
    for (std::size_t between = 0; between < kFarthest && first > between; ++between) {
        const std::size_t index = first - between - 1;
        if (words[index + 1].gap >= Gap::mark && !words[index + 1].opens_quote) {
            break;
        }
        const Guess guess = guess_from_word(words, index, between, is_behind_lam);
        if (!guess.kind.empty()) {
            return is_owner(words, end) ? Guess{} : guess;
        }
        if (!is_passed(words, index)) {
            break;
        }
        is_behind_lam = is_behind_lam || is_particle(words[index]);
    }
    return {};
}

Guess guess_kind(const NameWords& words, std::size_t first, std::size_t end) {
    if (end == first + 1 && is_news_agency(words[first].folded)) {
        return {kind::kOrganization, weight::kSaying};
    }
    if (const Guess guess = guess_from_before(words, first, end); !guess.kind.empty()) {
        return guess;
    }
    for (std::size_t index = first; index < end; ++index) {
        if (words[index].script == Script::number) {
            return {kind::kModel, weight::kNumber};
        }
    }
    return {};
}

} // namespace

bool is_number_of_name(const NameWords& words, std::size_t index) {
    constexpr std::size_t kYearDigits = 4;
    const NameWord& number = words[index];
    if (number.gap == Gap::none || number.gap == Gap::joined) {
        return true;
    }
    if (number.gap != Gap::blank || number.folded.size() >= kYearDigits + 1) {
        return false;
    }
    const bool has_decimals = number.folded.find('.') != std::string_view::npos;
    if (number.folded.size() >= kYearDigits && !has_decimals) {
        return false;
    }
    if (!words.goes_on(index)) {
        return true;
    }
    const NameWord& next = words[index + 1];
    if (next.script == Script::latin) {
        return !is_latin_unit(next.folded) || next.gap == Gap::none;
    }
    return true;
}

std::size_t end_of_latin_name(const NameWords& words, std::size_t first) {
    std::size_t end = first + 1;
    while (end < words.size() && words[end].gap <= Gap::blank && !words[end].taken &&
           !words[end - 1].closes_quote && !words[end].opens_quote &&
           (words[end].script == Script::latin ||
            (words[end].script == Script::number && is_number_of_name(words, end)))) {
        ++end;
    }
    return end;
}

std::vector<NameCandidate> find_latin_names(const NameWords& words) {
    constexpr std::size_t kMostWords = 8;
    std::vector<NameCandidate> found;
    for (std::size_t first = 0; first < words.size();) {
        if (words[first].script != Script::latin || words[first].taken) {
            ++first;
            continue;
        }
        const std::size_t end = end_of_latin_name(words, first);
        const bool begins_in_number =
            first > 0 && words[first - 1].script == Script::number && words[first].gap == Gap::none;
        const Guess guess = guess_kind(words, first, end);
        const bool is_single = end == first + 1;
        const bool is_letter = is_single && words[first].folded.size() == 1;
        const bool is_name =
            is_written_as_name(words, first, end) || (is_single && guess.weight == weight::kNoun);
        if (is_name && !begins_in_number && end - first <= kMostWords &&
            !names_nothing(words, first, end) && (!is_letter || guess.weight == weight::kNoun)) {
            found.push_back({first, end, 0, guess.kind, guess.weight});
        }
        first = end;
    }
    return found;
}

} // namespace sijill::claims
