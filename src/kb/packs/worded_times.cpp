#include "kb/packs/worded_times.hpp"

#include "kb/candidates/stated_time.hpp"
#include "text/times/times.hpp"

#include <vector>

namespace sijill::kb {

std::optional<PackTime> pack_time(const CandidateTime& found) {
    const auto stated = stated_time(found);
    if (!stated) {
        return std::nullopt;
    }
    PackTime time;
    time.earliest = stated->earliest;
    time.latest = stated->latest;
    time.precision = stated->precision;
    time.modifier = stated->modifier;
    time.inferred = stated->inferred;
    if (!found.words.empty()) {
        time.words = found.words;
    }
    return time;
}

WordedTime read_worded_time(const std::string& words, std::optional<int> source_day) {
    const std::vector<text::TimeExpression> found =
        text::find_times(words, tokenize(words), source_day);
    WordedTime read;
    for (const text::TimeExpression& expression : found) {
        const TextSpan& span = expression.span;
        read.read += (read.read.empty() ? "" : ", ") +
                     words.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }
    if (found.size() == 1 && read.read == words) {
        const text::TimeExpression& time = found[0];
        read.time = pack_time({words, time.earliest, time.latest, time.precision, time.modifier,
                               time.inferred, time.known});
    }
    return read;
}

} // namespace sijill::kb
