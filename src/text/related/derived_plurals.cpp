#include "text/related/derived_plurals.hpp"

#include "text/stems/pattern_letters.hpp"

#include <array>
#include <optional>

namespace sijill::text {
namespace {

/// The letters that a word has for the signs a, b and c; 0 for a sign that it lacks.
using Root = std::array<char32_t, 3>;

std::optional<Root> read(Letters word, std::string_view form) {
    if (word.size() != form.size()) {
        return std::nullopt;
    }
    Root root{};
    for (std::size_t index = 0; index < word.size(); ++index) {
        const char32_t letter = word[index];
        if (const char32_t named = named_letter(form[index]); named != 0) {
            if (letter != named) {
                return std::nullopt;
            }
            continue;
        }
        char32_t& known = root.at(static_cast<std::size_t>(form[index] - 'a'));
        if (letter == kAlef || (known != 0 && known != letter)) {
            return std::nullopt;
        }
        known = letter;
    }
    return root;
}

std::u32string write(const Root& root, std::string_view form) {
    std::u32string word;
    for (const char sign : form) {
        const char32_t named = named_letter(sign);
        word += named != 0 ? named : root.at(static_cast<std::size_t>(sign - 'a'));
    }
    return word;
}

} // namespace

std::vector<DerivedStem> derived_plurals(Letters word) {
    std::vector<DerivedStem> derived;
    const auto add = [&](std::string_view from, std::string_view to) {
        if (const auto root = read(word, from)) {
            derived.push_back({write(*root, to), LinkKind::any});
        }
    };
    for (const auto& [plural, singular] : kDerivedPlurals) {
        add(plural, singular);
        add(singular, plural);
    }
    return derived;
}

} // namespace sijill::text
