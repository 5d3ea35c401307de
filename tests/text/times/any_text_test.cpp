#include "catch.hpp"
#include "text/random_text.hpp"
#include "text/text_faults.hpp"

#include <random>
#include <string>

using sijill::test::fault_in_times;

namespace {

/// Texts of the words and signs that expressions of time are made of, in any order.
std::string random_times(std::mt19937& dice) {
    static const char* const pieces[] = {
        "من",      "إلى",       "بين",      "و",         "قبل",     "بعد",     "منذ",     "حتى",
        "بحلول",   "في",        "خلال",     "غضون",      "نحو",     "أوائل",   "منتصف",   "نهاية",
        "أول",     "آخر",       "العام",    "عام",       "السنوات", "عامي",    "شهر",     "الشهر",
        "الأسبوع", "يوم",       "اليوم",    "أمس",       "غدا",     "الماضي",  "المقبل",  "الحالي",
        "الأخيرة", "مارس",      "يناير",    "شباط",      "كانون",   "الأول",   "الثاني",  "رمضان",
        "ربيع",    "ذي",        "الحجة",    "محرم",      "الجمعة",  "الأحد",   "الربع",   "النصف",
        "الصيف",   "فصل",       "عقد",      "الستينيات", "القرن",   "العشرين", "عيد",     "الفطر",
        "الأضحى",  "يومي",      "الـ",      "15",        "31",      "0",       "2024",    "1446",
        "9999",    "2024/2/30", "1.2.2024", "ثلاثة",     "وعشرين",  "ألفين",   "هـ",      "م",
        "هذا",     "بضعة",      "أيام",     "أشهر",      "ونصف",    "(",       ")",       "/",
        "-",       "،",         ".",        "سيصدر",     "قال",     "غاية",    "اعتبارا", "2100",
        "الموافق", "عشر",       "أسابيع",   "الاثنين",   "المبارك", "الهجري",  "ل",       "أكثر"};
    std::string text;
    const std::size_t words = dice() % 14;
    for (std::size_t word = 0; word < words; ++word) {
        text += pieces[dice() % std::size(pieces)];
        text += dice() % 9 == 0 ? "" : " ";
    }
    return text;
}

} // namespace

TEST_CASE("What holds for every expression of time holds in random texts") {
    sijill::test::RandomText texts(20);
    for (int count = 0; count < 3000; ++count) {
        const std::string text = texts.next();
        CAPTURE(text);
        REQUIRE(fault_in_times(text, 20000).empty());
    }
}

TEST_CASE("What holds for every expression of time holds for any order of its words") {
    std::mt19937 dice(7);
    std::size_t found = 0;
    for (int count = 0; count < 40000; ++count) {
        const std::string text = random_times(dice);
        CAPTURE(text);
        for (const std::optional<int> anchor : {std::optional<int>(), std::optional(20000),
                                                std::optional(-719162), std::optional(2932896)}) {
            REQUIRE(fault_in_times(text, anchor).empty());
        }
        found += sijill::text::find_times(text, sijill::tokenize(text), 20000).size();
    }
    CHECK(found > 10000);
}
