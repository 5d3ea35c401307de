#include "kb/packs/worded_times.hpp"

#include "base/dates.hpp"
#include "text/times/times.hpp"

#include <vector>

namespace sijill::kb {
namespace {

std::optional<std::string> modifier_of(const text::TimeExpression& expression) {
    if (expression.modifier == "approx") {
        return "about";
    }
    const bool is_kept = !expression.modifier.empty() && expression.modifier != "by";
    return is_kept               ? std::optional(std::string(expression.modifier))
           : expression.earliest ? std::nullopt
                                 : std::optional<std::string>("before");
}

/// Days in a row have the precision month, as in the short form.
std::string precision_of(const text::TimeExpression& expression, bool is_one_day) {
    if (is_one_day) {
        return "day";
    }
    const bool is_day = expression.precision == "day" || expression.precision == "week";
    return std::string(is_day ? "month" : expression.precision);
}

PackTime pack_time(const text::TimeExpression& expression, const std::string& words) {
    const int earliest = expression.earliest ? *expression.earliest : *expression.latest;
    const int latest = expression.latest ? *expression.latest : earliest;
    PackTime time;
    time.earliest = iso_date(earliest);
    time.latest = iso_date(latest);
    time.precision = precision_of(expression, earliest == latest);
    time.modifier = modifier_of(expression);
    time.words = words;
    time.inferred = expression.inferred;
    return time;
}

} // namespace

WordedTime read_worded_time(const std::string& words, std::string_view known_on) {
    const std::vector<text::TimeExpression> found =
        text::find_times(words, tokenize(words), day_number(known_on));
    WordedTime read;
    for (const text::TimeExpression& expression : found) {
        const TextSpan& span = expression.span;
        read.read += (read.read.empty() ? "" : ", ") +
                     words.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }
    if (found.size() == 1 && read.read == words && found[0].known) {
        read.time = pack_time(found[0], words);
    }
    return read;
}

} // namespace sijill::kb
