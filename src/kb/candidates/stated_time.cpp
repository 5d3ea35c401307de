#include "kb/candidates/stated_time.hpp"

#include "base/dates.hpp"

namespace sijill::kb {
namespace {

/// Returns the modifier in the words of a statement.
std::optional<std::string> modifier_of(const CandidateTime& time) {
    if (!time.latest) {
        return "after";
    }
    if (!time.earliest || time.modifier == "by") {
        return "before";
    }
    if (time.modifier == "approx") {
        return "about";
    }
    return time.modifier.empty() ? std::nullopt : std::optional<std::string>(time.modifier);
}

/// Returns the precision in the words of a statement: any days in a row are told to the month.
std::string precision_of(const CandidateTime& time, bool is_one_day) {
    if (time.precision == "week" || time.precision == "day") {
        return is_one_day ? "day" : "month";
    }
    return std::string(time.precision);
}

} // namespace

std::optional<StatedTime> stated_time(const CandidateTime& time) {
    if (!time.known || (!time.earliest && !time.latest)) {
        return std::nullopt;
    }
    const int earliest = time.earliest ? *time.earliest : *time.latest;
    const int latest = time.latest ? *time.latest : *time.earliest;
    return StatedTime{iso_date(earliest), iso_date(latest), precision_of(time, earliest == latest),
                      modifier_of(time), time.inferred};
}

} // namespace sijill::kb
