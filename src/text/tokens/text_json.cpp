#include "text/tokens/text_json.hpp"

#include "base/json_writer.hpp"

namespace sijill {

std::string stems_json(std::string_view word) {
    JsonWriter stems;
    stems.open('{');
    for (const StemReason& reason : explain_stems(word)) {
        stems.member(reason.stem, reason.rule);
    }
    return stems.close('}').take();
}

std::string spans_json(std::span<const TextSpan> spans) {
    JsonWriter json;
    json.open('[');
    for (const TextSpan& span : spans) {
        json.open('[').value(span.begin_cp).value(span.end_cp).close(']');
    }
    return json.close(']').take();
}

} // namespace sijill
