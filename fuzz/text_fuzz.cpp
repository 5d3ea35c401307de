// For any bytes: tokens, sentences and expressions of time have sound spans, and stems, widths,
// folded words and order are computed without a crash. Folding a folded word changes nothing.
#include "fuzz.hpp"
#include "text/text_faults.hpp"

using sijill::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = sijill::fuzz::as_text(data, size);
    for (const std::string& fault :
         {sijill::test::fault_in_tokens(text), sijill::test::fault_in_sentences(text),
          sijill::test::fault_in_times(text, std::nullopt),
          sijill::test::fault_in_times(text, 20000)}) {
        require(fault.empty(), fault);
    }
    for (const auto& token : sijill::tokenize(text)) {
        require(!sijill::stems(token.text).empty(), "a word has stems");
    }
    static_cast<void>(sijill::stems(text));
    static_cast<void>(sijill::display_width(text));
    return 0;
}
