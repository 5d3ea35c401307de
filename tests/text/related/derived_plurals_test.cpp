#include "catch.hpp"
#include "text/related/derived_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

using namespace sijill::text;

TEST_CASE("Each pattern leads from the plural to the singular, and back") {
    for (const auto& [plural, singular] : kDerivedPlurals) {
        CAPTURE(plural, singular);
        const auto write = [](std::string_view form) {
            std::u32string word;
            for (const char sign : form) {
                constexpr std::string_view kSigns = "AWYHMNTEabc";
                word += U"اويءمنتهسبق"[kSigns.find(sign)];
            }
            return word;
        };
        const auto leads = [](Letters from, Letters to) {
            const auto derived = derived_plurals(from);
            return std::ranges::find(derived, to, &DerivedStem::letters) != derived.end();
        };
        CHECK(leads(write(plural), write(singular)));
        CHECK(leads(write(singular), write(plural)));
    }
}

TEST_CASE("A word of another shape leads nowhere") {
    for (const Letters word : {U"اقلام", U"كانون", U"شركه", U"و", U""}) {
        CAPTURE(to_utf8(word));
        CHECK(derived_plurals(word).empty());
    }
}
