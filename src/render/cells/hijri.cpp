#include "render/cells/hijri.hpp"

#include "base/dates.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/smpdtfmt.h>

#include <memory>

namespace sijill::render {
namespace {

constexpr double kMillisecondsOfDay = 24.0 * 60 * 60 * 1000;

bool has_day(double day) {
    constexpr double kFirstDay = -31826; // 1882-11-12, 1 Muharram 1300
    constexpr double kLastDay = 74838;   // 2174-11-25, the end of 1600
    return day >= kFirstDay && day <= kLastDay;
}

icu::Locale locale_of(Language language, bool arab_digits) {
    const std::string name =
        fmt::format("{}@calendar=islamic-umalqura;numbers={}", is_arabic(language) ? "ar" : "en",
                    is_arabic(language) && arab_digits ? "arab" : "latn");
    return {name.c_str()};
}

void require_calendar(UErrorCode status) {
    if (U_FAILURE(status) != 0) {
        throw Error(ErrorCode::bad_input,
                    {"ICU has no calendar: {}"_text, Message::verbatim(u_errorName(status))});
    }
}

} // namespace

std::optional<std::string> in_hijri(std::string_view date, Language language, bool arab_digits) {
    constexpr std::size_t kWholeDate = 10;
    const auto day = date.size() == kWholeDate ? day_number(date) : std::nullopt;
    if (!day || !has_day(*day)) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("d MMMM y G"), locale_of(language, arab_digits),
                                 status);
    require_calendar(status);
    format.setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format.format(*day * kMillisecondsOfDay, text);
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::optional<HijriMonth> hijri_month(double day) {
    if (!has_day(day)) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), locale_of(Language::english, false), status));
    require_calendar(status);
    calendar->setTime(day * kMillisecondsOfDay, status);
    const int year = calendar->get(UCAL_YEAR, status);
    const int month = calendar->get(UCAL_MONTH, status) + 1;
    const int of_month = calendar->get(UCAL_DAY_OF_MONTH, status);
    require_calendar(status);
    return HijriMonth{day - of_month + 1, fmt::format("{}-{:02}", year, month)};
}

} // namespace sijill::render
