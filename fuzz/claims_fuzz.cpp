// For any bytes: claims have sound spans, a quote has its cue, and a claim is certain if and only
// if no hedge holds for it.
#include "claims/claim_faults.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view sentence = sijill::fuzz::as_text(data, size);
    constexpr int kAnchor = 17897; // 2019-01-01
    for (const std::optional<int> anchor : {std::optional<int>(), std::optional(kAnchor)}) {
        const std::string fault = sijill::test::fault_in_claims(sentence, anchor);
        sijill::fuzz::require(fault.empty(), fault);
    }
    return 0;
}
