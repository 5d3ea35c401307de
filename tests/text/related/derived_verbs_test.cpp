#include "catch.hpp"
#include "text/related/derived_stems.hpp"
#include "text/related/derived_verbs.hpp"

using namespace sijill::text;

namespace {

struct Row {
    Letters word; ///< folded
    const char* derived;
};

} // namespace

TEST_CASE("An imperfect leads to the perfects and verbal nouns that it may be of") {
    const Row row =
        GENERATE(Row{U"يعلن", "اعلن اعلان تعلين"}, // forms I, II and IV look alike
                 Row{U"يءجل", "اءجل اءجال تاجيل اجل"}, Row{U"يستخدم", "استخدم استخدام"},
                 Row{U"يشارك", "اشارك اشاراك مشاركه"}, Row{U"تعلن", "اعلن اعلان تعلين علن*"});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_imperfect(row.word)) == row.derived);
}

TEST_CASE("A weak verb finds the letter that its imperfect has lost or changed") {
    const Row row = GENERATE(Row{U"يقول", "قال قيال تقويل"}, Row{U"يسير", "سار سيار اسار تسيير"},
                             Row{U"يصل", "وصل وصول"}, Row{U"يمر", "مر امر"},
                             Row{U"يجري", "اجري اجراء"}, Row{U"يدعو", "دعا"},
                             // of two letters, but no verb of the tables
                             Row{U"يفت", ""});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_imperfect(row.word)) == row.derived);
}

TEST_CASE("A word without a person in front is no imperfect") {
    for (const Letters word : {U"قال", U"كتاب", U"اعلن", U"سيعلن", U"يد", U""}) {
        CAPTURE(to_utf8(word));
        CHECK(derived_from_imperfect(word).empty());
    }
    // «ت» begins many nouns: a long word with it is taken for a verb of forms VII and VIII alone.
    CHECK(derived_from_imperfect(U"تقرير").empty());
    CHECK(listed(derived_from_imperfect(U"تنتقل")) == "انتقل انتقال نتقل* تنتقل");
}

TEST_CASE("A perfect of three letters leads to its imperfect if it is weak or doubled") {
    const Row row =
        GENERATE(Row{U"قال", "قول* قيال"}, Row{U"سار", "سير* سيار"}, Row{U"دعا", "دعو"},
                 Row{U"وصل", "صل* يصل تصل وصول"}, Row{U"مر", "يمر"}, Row{U"قرر", "تقرير"},
                 // a strong verb has the stem of its imperfect anyway
                 Row{U"كتب", ""}, Row{U"كر", ""});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_perfect(row.word)) == row.derived);
}

TEST_CASE("A perfect loses its person or pronoun where three letters stay") {
    CHECK(listed(derived_from_perfect(U"وصلت")) == listed(derived_from_perfect(U"وصل")));
    CHECK(listed(derived_from_perfect(U"قالوا")) == listed(derived_from_perfect(U"قال")));
    CHECK(listed(derived_from_perfect(U"باعه")) == listed(derived_from_perfect(U"باع")));
    CHECK(derived_from_perfect(U"وصلتم").empty());
}

TEST_CASE("A derived form and its verbal noun lead to each other and to the imperfect") {
    const Row row =
        GENERATE(Row{U"اعلن", "علن* اعلان"}, Row{U"اعلان", "اعلن علن* علان* تعلان"},
                 Row{U"شارك", "مشاركه"}, Row{U"مشاركه", "شارك"}, Row{U"وصول", "وصل"},
                 Row{U"تقرير", "قرر"}, Row{U"تاجيل", "اجل* ءجل*"}, Row{U"ادار", "دير* دار*"},
                 Row{U"القي", "لقي* لق* القاء"}, Row{U"كتاب", ""}, Row{U"كتب", ""});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_stem(row.word)) == row.derived);
}
