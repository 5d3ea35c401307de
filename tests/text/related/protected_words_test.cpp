#include "catch.hpp"
#include "text/related/protected_words.hpp"

using namespace sijill::text;

namespace {

const ProtectedWord* found(Letters word) {
    return find_protected_word(bases(word));
}

} // namespace

TEST_CASE("A word is a form of a protected word behind any beginning and with its endings") {
    struct Row {
        Letters word;
        Letters key;
        Trait trait;
    };
    const Row row =
        GENERATE(Row{U"وزير", U"وزير", Trait::radical_beginning},
                 Row{U"والوزيره", U"وزير", Trait::radical_beginning},
                 Row{U"اصدار", U"اصدار", Trait::radical_beginning}, // a verbal noun, no plural
                 Row{U"لبنان", U"لبنان", Trait::radical_ending},
                 Row{U"ثلاثون", U"ثلاث", Trait::ten}, Row{U"ثلاثين", U"ثلاث", Trait::ten},
                 Row{U"شركه", U"شرك", Trait::feminine}, Row{U"شركات", U"شرك", Trait::feminine},
                 Row{U"شركتها", U"شرك", Trait::feminine}, Row{U"ووزاره", U"وزار", Trait::feminine});
    REQUIRE(found(row.word) != nullptr);
    CHECK(found(row.word)->key == row.key);
    CHECK(found(row.word)->trait == row.trait);
}

TEST_CASE("What is left of a protected word is another word") {
    // «حركت» is a verb, «حركه» a noun; «ثلاثه» is three.
    for (const Letters word : {U"زير", U"لبن", U"شرك", U"حركت", U"ثلاث", U"ثلاثه", U"صدر", U""}) {
        CHECK(found(word) == nullptr);
    }
    CHECK(found(U"حركه") != nullptr);
}

TEST_CASE("A stem has lost letters if those are missing that look like an affix") {
    const ProtectedWord minister{U"وزير", Trait::radical_beginning};
    CHECK(has_lost_letters(minister, U"زير"));
    CHECK_FALSE(has_lost_letters(minister, U"وزير"));

    const ProtectedWord lebanon{U"لبنان", Trait::radical_ending};
    CHECK(has_lost_letters(lebanon, U"لبن"));
    CHECK_FALSE(has_lost_letters(lebanon, U"لبنان"));
    CHECK_FALSE(has_lost_letters(lebanon, U"لبناني"));

    // The key has no teh marbuta: the word is whole with one alone.
    const ProtectedWord company{U"شرك", Trait::feminine};
    CHECK(has_lost_letters(company, U"شرك"));
    CHECK_FALSE(has_lost_letters(company, U"شركه"));

    const ProtectedWord thirty{U"ثلاث", Trait::ten};
    CHECK(has_lost_letters(thirty, U"ثلاث"));
    CHECK_FALSE(has_lost_letters(thirty, U"ثلاثون"));
}
