// For any bytes: claims have sound spans, a quote has its cue, a claim is certain if and only if
// it has no hedge, and new names are found.
#include "claims/claim_faults.hpp"
#include "claims/names/new_names.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view sentence = sijill::fuzz::as_text(data, size);
    constexpr int kAnchor = 17897; // 2019-01-01
    for (const std::optional<int> anchor : {std::optional<int>(), std::optional(kAnchor)}) {
        const std::string fault = sijill::test::fault_in_claims(sentence, anchor);
        sijill::fuzz::require(fault.empty(), fault);
    }
    const auto tokens = sijill::tokenize(sentence);
    for (const auto& name : sijill::claims::find_new_names(sentence, tokens, {})) {
        sijill::fuzz::require(!name.places.empty(), "the new name '" + name.slug + "' is nowhere");
    }
    return 0;
}
