#include "text/stems_json.hpp"

#include "base/json_text.hpp"
#include "sijill/analyzer.hpp"

namespace sijill {

std::string stems_json(std::string_view word) {
    JsonText stems;
    stems.open('{');
    for (const StemReason& reason : explain_stems(word)) {
        stems.member(reason.stem, reason.rule);
    }
    return stems.close('}').take();
}

} // namespace sijill
