#include "render/hijri.hpp"

#include "render/dates.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <unicode/smpdtfmt.h>

namespace sijill::rendering {

std::optional<std::string> in_hijri(std::string_view date, bool arabic, bool arab_digits) {
    constexpr std::size_t kWholeDate = 10;
    constexpr double kFirstDay = -31826; // 1882-11-12, 1 Muharram 1300
    constexpr double kLastDay = 74838;   // 2174-11-25, the end of 1600
    const auto day = date.size() == kWholeDate ? day_number(date) : std::nullopt;
    if (!day || *day < kFirstDay || *day > kLastDay) {
        return std::nullopt;
    }
    constexpr double kMillisecondsOfDay = 24.0 * 60 * 60 * 1000;
    const std::string locale =
        fmt::format("{}@calendar=islamic-umalqura;numbers={}", arabic ? "ar" : "en",
                    arabic && arab_digits ? "arab" : "latn");
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("d MMMM y G"), icu::Locale(locale.c_str()),
                                 status);
    if (U_FAILURE(status) != 0) {
        throw Error(ErrorCode::bad_input,
                    fmt::format("ICU has no calendar: {}", u_errorName(status)));
    }
    format.setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format.format(*day * kMillisecondsOfDay, text);
    std::string utf8;
    return text.toUTF8String(utf8);
}

} // namespace sijill::rendering
