#include "claims/match/marks.hpp"

namespace sijill::claims {

void keep_marks_paired(const Sentence& sentence, Claim& claim) {
    for (auto* const part : {&claim.subject, &claim.object, &claim.speaker}) {
        if (*part) {
            **part = sentence.quotations().whole(**part);
        }
    }
    claim.quote = sentence.quotations().whole(claim.quote);
}

} // namespace sijill::claims
