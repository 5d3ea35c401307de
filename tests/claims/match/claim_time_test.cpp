#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sijill::claims {

namespace {

constexpr int kDayOfNews = 20137; // 2025-02-18

/// The words that are the time of the claim of a kind in a text, "-" if it has none, and "no
/// claim".
std::string time_in(const std::string& text, Kind kind) {
    for (const Claim& claim : find_claims(text, tokenize(text), kDayOfNews, {})) {
        if (claim.kind == kind) {
            return claim.time ? text.substr(claim.time->span.begin_byte,
                                            claim.time->span.end_byte - claim.time->span.begin_byte)
                              : "-";
        }
    }
    return "no claim";
}

void check_times_of(Kind kind, const std::vector<std::pair<const char*, const char*>>& rows) {
    for (const auto& [text, time] : rows) {
        CAPTURE(text);
        CHECK(time_in(text, kind) == time);
    }
}

} // namespace

TEST_CASE("The time of what is put off is the one that it is put off to") {
    check_times_of(
        Kind::postponed,
        {
            {"أعلنت شركة نور في 17 فبراير 2025 تأجيل إطلاق هاتفها إلى مارس 2026.", "مارس 2026"},
            {"قررت شركة نور في 17 فبراير 2025 تأجيل إطلاق الهاتف إلى مارس 2026.", "مارس 2026"},
            {"في 17 فبراير 2025 أعلنت شركة نور تأجيل إطلاق الهاتف إلى مارس 2026.", "مارس 2026"},
            {"أجلت الشركة أمس إطلاق الهاتف إلى مارس 2026.", "مارس 2026"},
            {"أعلنت الشركة في بيان أمس أن إطلاق الهاتف تأجل حتى مارس.", "حتى مارس"},
            {"تأجل إطلاق الهاتف لشهر مارس.", "شهر مارس"},
            {"أرجأت اللجنة الحفل إلى صباح الأحد المقبل.", "الأحد المقبل"},
            {"أجلت المحكمة القضية إلى جلسة 5 مارس.", "5 مارس"},
            {"أجلت الشركة الإطلاق إلى موعد لاحق في خريف 2025.", "خريف 2025"},
            {"أجلت الشركة الإطلاق من مارس 2025 إلى مايو 2025.", "مايو 2025"},
        });
}

TEST_CASE("The time at which a delay was told of, or ended, is none of what is put off") {
    check_times_of(Kind::postponed,
                   {
                       {"أعلنت شركة نور في 17 فبراير 2025 تأجيل إطلاق الهاتف.", "-"},
                       {"أعلنت الشركة أمس تأجيل إطلاق الهاتف.", "-"},
                       {"قررت اللجنة يوم الأحد إرجاء الحفل.", "-"},
                       {"أجلت الشركة أمس إطلاق الهاتف.", "-"},
                       {"تأجيل إطلاق الهاتف أعلن أمس.", "-"},
                       {"أطلقت الشركة هاتفها نور يوم 1 مارس 2025 بعد تأجيله ثلاث مرات.", "-"},
                       {"وصل الهاتف في مارس 2025 بعد تأجيل إطلاقه مرتين.", "-"},
                       {"أجلت الشركة إطلاق الهاتف في أوروبا يوم الأحد.", "-"},
                   });
}

TEST_CASE("The time at which a plan was told of is not the time of the plan") {
    check_times_of(Kind::planned,
                   {
                       {"أعلنت الشركة أمس نيتها إطلاق هاتف جديد.", "-"},
                       {"أعلنت الشركة أمس نيتها إطلاق هاتف جديد في مارس 2026.", "مارس 2026"},
                       {"قررت الشركة أمس إطلاق هاتف جديد.", "-"},
                       {"قررت الشركة أمس إطلاق هاتف جديد في مارس 2026.", "مارس 2026"},
                       {"قالت الشركة يوم الأحد إنها ستطلق هاتفا جديدا.", "-"},
                       {"في 17 فبراير 2025 أعلنت الشركة نيتها إطلاق هاتف جديد.", "-"},
                       {"ستطلق الشركة هاتفا جديدا حسبما أعلنت أمس.", "-"},
                       {"قالت الشركة إنها في مارس المقبل ستطلق هاتفا جديدا.", "مارس المقبل"},
                       {"في مارس المقبل ستطلق الشركة هاتفا جديدا.", "مارس المقبل"},
                       {"تعتزم الشركة يوم الأحد المقبل إطلاق هاتف جديد.", "يوم الأحد المقبل"},
                   });
}

} // namespace sijill::claims
