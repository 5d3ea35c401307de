#include "catch.hpp"
#include "cli/review/single_keys.hpp"

#include <string_view>

using sijill::cli::review_key;
using sijill::cli::ReviewKey;

TEST_CASE("A key does the same in both cases and on an Arabic keyboard") {
    const auto [letters, key] = GENERATE(table<const char32_t*, ReviewKey>({
        {U"aAش", ReviewKey::accept},
        {U"eEث", ReviewKey::edit},
        {U"rRق", ReviewKey::refuse},
        {U"sSس", ReviewKey::skip},
        {U"uUع", ReviewKey::undo},
        {U"qQض\x04", ReviewKey::quit},
        {U"x\nا1", ReviewKey::other},
    }));
    for (const char32_t letter : std::u32string_view(letters)) {
        CAPTURE(static_cast<unsigned>(letter));
        CHECK(review_key(letter) == key);
    }
}
