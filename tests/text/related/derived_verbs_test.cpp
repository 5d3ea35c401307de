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
                 Row{U"يشارك", "اشارك اشاراك مشاركه"}, Row{U"تعلن", "اعلن اعلان تعلين علن* نعلن"});
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
    CHECK(listed(derived_from_imperfect(U"تنتقل")) == "انتقل انتقال نتقل* تنتقل ننتقل");
}

TEST_CASE("A perfect of three letters leads to its imperfect if it is weak or doubled") {
    const Row row = GENERATE(Row{U"قال", "قول* نقول قيال"}, Row{U"سار", "سير* نسير سيار"},
                             Row{U"دعا", "دعو"}, Row{U"وصل", "صل* تصل نصل يصل وصول"},
                             Row{U"مر", "يمر"}, Row{U"قرر", "نقرر قررن* تقرير مقرر"},
                             // a strong verb has the stem of its other persons anyway
                             Row{U"كتب", "نكتب كتبن*"}, Row{U"كر", ""});
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
        GENERATE(Row{U"اعلن", "علن* نعلن اعلان"}, Row{U"اعلان", "اعلن علن* نعلن علان* تعلان نعلان"},
                 Row{U"شارك", "مشاركه"}, Row{U"مشاركه", "شارك"}, Row{U"وصول", "وصل"},
                 Row{U"تقرير", "قرر مقرر"}, Row{U"تاجيل", "اجل* ناجل ءجل* نءجل مءجل"},
                 Row{U"ادار", "دير* ندير دار* ندار"}, Row{U"القي", "لقي* نلقي لق* تلق نلق القاء"},
                 Row{U"كتاب", ""}, Row{U"كتب", ""});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_stem(row.word)) == row.derived);
}

TEST_CASE("A participle leads to its verb and noun, and they lead back") {
    const Row row =
        GENERATE(Row{U"مءسس", "تاسيس ءسس* نءسس اسس"}, Row{U"معلم", "تعليم علم* نعلم علم*"},
                 Row{U"مستخدم", "ستخدم* تستخدم نستخدم استخدم استخدام"},
                 Row{U"مستقيل", "ستقيل* تستقيل نستقيل استقال استقاله"},
                 Row{U"منتظر", "نتظر* تنتظر ننتظر انتظر انتظار"},
                 // nouns of another meaning, and words that only look like a participle
                 Row{U"مستقبل", ""}, Row{U"مكتب", ""}, Row{U"مكتبه", ""}, Row{U"منطقه", ""});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_from_stem(row.word)) == row.derived);
    CHECK(listed(derived_from_stem(U"استخدام")).find("مستخدم") != std::string::npos);
    CHECK(listed(derived_from_stem(U"اصدار")).find("مصدر") == std::string::npos);
}

TEST_CASE("A root that is a noun too leads to the participle with a person or a pronoun alone") {
    CHECK(listed(derived_from_perfect(U"علمت")).find("معلم") != std::string::npos);
    CHECK(listed(derived_from_perfect(U"علم")).find("معلم") == std::string::npos);
}

TEST_CASE("The first person of the plural leads to the verb") {
    CHECK(listed(derived_from_imperfect(U"نكتب")) == "كتب");
    for (const Letters word : {U"نظام", U"نسمه", U"نفوذ"}) {
        CHECK(derived_from_imperfect(word).empty());
    }
}
