#include "kb/packs/slugs.hpp"

#include "base/ascii.hpp"
#include "base/did_you_mean.hpp"
#include "kb/toml/fault_list.hpp"

#include <algorithm>
#include <vector>

namespace sijill::kb {
namespace {

bool is_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

} // namespace

bool is_slug(std::string_view text) {
    return !text.empty() && is_letter_or_digit(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return is_letter_or_digit(letter) || letter == '-' || letter == '.';
           });
}

Message cannot_name_a_source(const std::string& slug) {
    return {"'{}' cannot name a source: use ASCII lower-case letters, digits, - and ."_text, slug};
}

bool is_language(std::string_view text) {
    const std::string lower = ascii_lower(text);
    const std::string_view tag = lower;
    std::size_t end = std::min(tag.find('-'), tag.size());
    const auto is_letter = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    if ((end != 2 && end != 3) || text.substr(0, end) != tag.substr(0, end) ||
        !std::ranges::all_of(tag.substr(0, end), is_letter)) {
        return false;
    }
    while (end != tag.size()) {
        const std::size_t begin = end + 1;
        end = std::min(tag.find('-', begin), tag.size());
        if (end == begin || end - begin > 8 ||
            !std::ranges::all_of(tag.substr(begin, end - begin), is_letter_or_digit)) {
            return false;
        }
    }
    return true;
}

Message no_language(const std::string& text) {
    return {"'{}' is not a language tag such as ar or en"_text, text};
}

Message unknown_entity(const std::string& slug,
                       const std::map<std::string, std::string>& entities) {
    std::vector<std::string> slugs;
    for (const auto& [known, kind] : entities) {
        slugs.push_back(known);
    }
    return with_hint({"unknown entity {}"_text, slug},
                     did_you_mean(slug, slugs).or_else("sijill report entities lists them"_text));
}

} // namespace sijill::kb
