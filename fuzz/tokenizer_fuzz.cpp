// For any bytes: tokens and sentences have sound spans, and stems and widths are computed without a
// crash.
#include "text/text_faults.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require_none(const std::string& fault) {
    if (!fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    require_none(sijill::test::fault_in_tokens(text));
    require_none(sijill::test::fault_in_sentences(text));
    for (const auto& token : sijill::tokenize(text)) {
        require_none(sijill::stems(token.text).empty() ? "a word without stems" : "");
    }
    static_cast<void>(sijill::stems(text));
    static_cast<void>(sijill::display_width(text));
    return 0;
}
