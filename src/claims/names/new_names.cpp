#include "claims/names/new_names.hpp"

#include "claims/names/arabic_names.hpp"
#include "claims/names/latin_names.hpp"
#include "claims/names/name_groups.hpp"
#include "claims/names/name_places.hpp"
#include "text/unicode/slugs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace sijill::claims {
namespace {

/// A name in a list is of the kind of the one before it: «GPT-4 وGemini».
void spread_kinds(const NameWords& words, std::vector<NameCandidate>& latin) {
    constexpr std::string_view kWaw = "\u0648";
    for (std::size_t index = 1; index < latin.size(); ++index) {
        const NameCandidate& before = latin[index - 1];
        NameCandidate& name = latin[index];
        const bool is_next = name.first == before.end && words[name.first].gap == Gap::mark &&
                             !words[name.first].opens_bracket;
        const bool is_joined = name.first == before.end + 1 && words[before.end].folded == kWaw;
        if ((is_next || is_joined) && name.weight < weight::kNeighbour && !before.kind.empty()) {
            name.kind = before.kind;
            name.weight = std::max(name.weight, std::min(before.weight, weight::kNeighbour));
        }
    }
}

/// «GPT-4 من OpenAI», «Grok 3 من غوغل»: the maker of what is neither a person nor an organization.
void guess_makers(const NameWords& words, std::vector<NameCandidate>& names) {
    constexpr std::string_view kOf = "\u0645\u0646";
    constexpr std::size_t kMostWords = 3;
    std::set<std::size_t> ends;
    for (const NameCandidate& name : names) {
        if (name.kind != kind::kPerson && name.kind != kind::kOrganization) {
            ends.insert(name.end);
        }
    }
    std::vector<NameCandidate> makers;
    for (const std::size_t end : ends) {
        if (end + 1 >= words.size() || words[end].folded != kOf || words[end].gap > Gap::mark ||
            words[end + 1].gap != Gap::blank) {
            continue;
        }
        const std::size_t first = end + 1;
        std::size_t behind = first;
        while (behind < words.size() && behind - first < kMostWords && !words[behind].taken &&
               (behind == first || words[behind].gap == Gap::blank) &&
               words.looks_foreign(behind)) {
            ++behind;
        }
        if (behind > first) {
            makers.push_back({first, behind, 0, kind::kOrganization, weight::kNeighbour});
        }
    }
    for (NameCandidate& name : names) {
        const bool is_made_by = name.first > 0 && words[name.first].gap == Gap::blank &&
                                words[name.first - 1].folded == kOf &&
                                ends.contains(name.first - 1);
        if (is_made_by && name.weight < weight::kSaying) {
            name.kind = kind::kOrganization;
            name.weight = weight::kSaying;
        }
    }
    names.insert(names.end(), makers.begin(), makers.end());
}

/// Gives each name a slug of its own, a number behind it where another has it.
class SlugMaker {
public:
    std::string slug_of(const NewName& name) {
        const auto latin = std::ranges::find(name.spellings, "en", &Spelling::language);
        const Spelling& spelling = latin == name.spellings.end() ? name.spellings.front() : *latin;
        std::string slug = text::slug_from(spelling.text);
        if (slug.empty()) {
            slug = name.kind;
        }
        int& number = numbers_[slug];
        std::string free = number == 0 ? slug : text::numbered_slug(slug, number + 1);
        while (!taken_.insert(free).second) {
            free = text::numbered_slug(slug, ++number + 1);
        }
        ++number;
        return free;
    }

private:
    std::set<std::string> taken_;
    std::map<std::string, int> numbers_; ///< how often each came
};

bool is_written_in_arabic(std::string_view written) {
    const std::vector<Token> tokens = tokenize(written);
    return std::ranges::any_of(tokens, [](const Token& token) {
        return static_cast<unsigned char>(token.text.front()) >= 0x80;
    });
}

NewName name_at(std::string_view text, std::string_view kind, const std::vector<TextSpan>& places) {
    NewName name;
    name.kind = kind;
    name.places = places;
    std::map<std::string_view, std::size_t> seen; // to the place among the spellings
    for (const TextSpan& place : places) {
        const std::string_view written =
            text.substr(place.begin_byte, place.end_byte - place.begin_byte);
        const auto [spelling, is_new] = seen.emplace(written, name.spellings.size());
        if (is_new) {
            name.spellings.push_back(
                {std::string(written), is_written_in_arabic(written) ? "ar" : "en", place, 0});
        }
        ++name.spellings[spelling->second].count;
    }
    std::ranges::stable_sort(name.spellings, std::ranges::greater{}, &Spelling::count);
    return name;
}

} // namespace

std::vector<NewName> find_new_names(std::string_view text, const std::vector<Token>& tokens,
                                    const std::vector<KnownName>& known) {
    const NameWords words(text, tokens, known);
    std::vector<NameCandidate> latin = find_latin_names(words);
    ArabicNames arabic = find_arabic_names(words);
    spread_kinds(words, latin);
    std::vector<NameCandidate> names = std::move(latin);
    names.insert(names.end(), arabic.names.begin(), arabic.names.end());
    guess_makers(words, names);

    std::vector<NewName> found;
    const std::vector<NameGroup> groups = group_names(words, names, arabic.same);
    const std::vector<std::vector<TextSpan>> places = find_places(words, groups);
    for (std::size_t index = 0; index < groups.size(); ++index) {
        if (!places[index].empty() && groups[index].kind != kind::kNone) {
            found.push_back(name_at(text, groups[index].kind, places[index]));
        }
    }
    std::ranges::stable_sort(found, {},
                             [](const NewName& name) { return name.places.front().begin_byte; });
    SlugMaker slugs;
    for (NewName& name : found) {
        name.slug = slugs.slug_of(name);
    }
    return found;
}

} // namespace sijill::claims
