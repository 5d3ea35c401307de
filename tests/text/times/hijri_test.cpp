#include "text/times/calendar.hpp"
#include "time_rows.hpp"

using sijill::test::check_times;

namespace {

constexpr const char* kHijriAnchor = "2025-03-12";

} // namespace

TEST_CASE("Hijri dates are those of Umm al-Qura") {
    check_times(kHijriAnchor,
                {
                    {"في 10 محرم 1446 هـ", "10 محرم 1446 هـ: 2024-07-16"},
                    {"غرة ربيع الآخر 1446هـ", "غرة ربيع الآخر 1446هـ: 2024-10-04"},
                    {"في 3 ربيع الأول 1446هـ", "3 ربيع الأول 1446هـ: 2024-09-06"},
                    {"في جمادى الآخرة 1446هـ", "جمادى الآخرة 1446هـ: 2024-12-02 2024-12-31"},
                    {"التاسع من ذي الحجة 1445", "التاسع من ذي الحجة 1445: 2024-06-15"},
                    {"عام 1445هـ", "عام 1445هـ: 2023-07-19 2024-07-06"},
                    {"شهر رمضان المبارك", "شهر رمضان المبارك: 2025-03-01 2025-03-29"},
                    {"في شعبان الماضي", "شعبان الماضي: 2025-01-31 2025-02-28"},
                    {"رمضان المقبل", "رمضان المقبل: 2026-02-18 2026-03-19"},
                    {"العام الهجري المقبل", "العام الهجري المقبل: 2025-06-26 2026-06-15"},
                });
}

TEST_CASE("Feasts have their days, and the nearest that fits") {
    check_times(kHijriAnchor,
                {
                    {"خلال عطلة عيد الفطر", "عيد الفطر: 2025-03-30 2025-04-01"},
                    {"عيد الأضحى الماضي", "عيد الأضحى الماضي: 2024-06-16 2024-06-19"},
                    {"عيد الأضحى 2023", "عيد الأضحى 2023: 2023-06-28 2023-07-01"},
                    {"أول أيام عيد الفطر المبارك", "أول أيام عيد الفطر المبارك: 2025-03-30"},
                    {"يوم عرفة", "يوم عرفة: 2025-06-05"},
                    {"المولد النبوي الشريف", "المولد النبوي الشريف: 2025-09-04"},
                    {"رأس السنة الهجرية 1447", "رأس السنة الهجرية 1447: 2025-06-26"},
                    {"العشر الأواخر من رمضان", "العشر الأواخر من رمضان: 2025-03-21 2025-03-29"},
                    {"عشية عيد الميلاد", "عيد الميلاد: 2024-12-25"},
                    {"عيد العمال العالمي", "عيد العمال العالمي: 2025-05-01"},
                    {"أعياد كثيرة", ""},
                });
}

TEST_CASE("A day of either calendar is told by its date and found again by it") {
    using sijill::text::Calendar;
    for (const Calendar calendar : {Calendar::gregorian, Calendar::hijri}) {
        for (int day = -80000; day < 90000; day += 13) {
            const auto date = sijill::text::calendar_day(calendar, day);
            CAPTURE(day, date.year, date.month, date.day);
            REQUIRE(sijill::text::day_of(calendar, date) == day);
            REQUIRE(date.day <= sijill::text::days_in_month(calendar, date.year, date.month));
        }
    }
}
