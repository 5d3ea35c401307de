#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/times/calendar.hpp"
#include "text/times/times.hpp"

#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/gregocal.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace text = sijill::text;

namespace {

/// The names of the Gregorian months in a country as ICU has them.
std::vector<std::string> icu_months(const char* locale, const char* calendar) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale), calendar, status);
    REQUIRE(U_SUCCESS(status));
    std::int32_t count = 0;
    const icu::UnicodeString* const names =
        symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
    std::vector<std::string> months;
    for (std::int32_t month = 0; month < count && month < 12; ++month) {
        months.emplace_back();
        names[month].toUTF8String(months.back());
    }
    return months;
}

/// The month that a text of a year and a name is read as; 0 if it is read as none.
int month_of(const std::string& text, text::Calendar calendar) {
    const auto found = text::find_times(text, sijill::tokenize(text), std::nullopt);
    if (found.size() != 1 || found[0].precision != "month" || !found[0].earliest) {
        return 0;
    }
    return text::calendar_day(calendar, *found[0].earliest).month;
}

} // namespace

TEST_CASE("Every name that ICU has for a month in an Arab country is read as that month") {
    for (const char* const locale : {"ar",    "ar_AE", "ar_BH", "ar_DZ", "ar_EG", "ar_IQ", "ar_JO",
                                     "ar_KW", "ar_LB", "ar_LY", "ar_MA", "ar_MR", "ar_OM", "ar_PS",
                                     "ar_QA", "ar_SA", "ar_SD", "ar_SY", "ar_TN", "ar_YE"}) {
        const auto months = icu_months(locale, "gregorian");
        for (std::size_t month = 0; month < months.size(); ++month) {
            const std::string text = "شهر " + months[month] + " 2024";
            CAPTURE(locale, text);
            CHECK(month_of(text, text::Calendar::gregorian) == static_cast<int>(month) + 1);
        }
    }
}

TEST_CASE("Every Arabic name that ICU has for a Hijri month is read as that month") {
    const auto months = icu_months("ar", "islamic-umalqura");
    for (std::size_t month = 0; month < months.size(); ++month) {
        const std::string text = "شهر " + months[month] + " 1446 هـ";
        CAPTURE(text);
        CHECK(month_of(text, text::Calendar::hijri) == static_cast<int>(month) + 1);
    }
}

TEST_CASE("The table of Umm al-Qura is that of ICU") {
    constexpr int kFirstYear = 1300;
    constexpr int kLastYear = 1600;
    constexpr double kMillisOfDay = 86400000.0;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("UTC"), icu::Locale("en@calendar=islamic-umalqura"), status));
    REQUIRE(U_SUCCESS(status));
    int faults = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
        for (int month = 0; month < 12; ++month) {
            calendar->clear();
            calendar->set(UCAL_EXTENDED_YEAR, year);
            calendar->set(UCAL_MONTH, month);
            calendar->set(UCAL_DATE, 1);
            const double day = std::floor(calendar->getTime(status) / kMillisOfDay);
            faults +=
                static_cast<int>(day) == text::month_begin(text::Calendar::hijri, year * 12 + month)
                    ? 0
                    : 1;
        }
    }
    REQUIRE(U_SUCCESS(status));
    CHECK(faults == 0);
}
