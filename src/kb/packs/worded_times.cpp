#include "kb/packs/worded_times.hpp"

#include "kb/candidates/stated_time.hpp"
#include "text/times/times.hpp"

#include <vector>

namespace sijill::kb {
namespace {

std::optional<PackTime> pack_time(const text::TimeExpression& expression,
                                  const std::string& words) {
    const auto stated =
        stated_time({words, expression.earliest, expression.latest, expression.precision,
                     expression.modifier, expression.inferred, expression.known});
    if (!stated) {
        return std::nullopt;
    }
    PackTime time;
    time.earliest = stated->earliest;
    time.latest = stated->latest;
    time.precision = stated->precision;
    time.modifier = stated->modifier;
    time.words = words;
    time.inferred = stated->inferred;
    return time;
}

} // namespace

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
        read.time = pack_time(found[0], words);
    }
    return read;
}

} // namespace sijill::kb
