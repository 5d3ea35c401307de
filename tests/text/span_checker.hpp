// What must hold for the words and sentences of every text. Each test text goes through here.
#pragma once

#include "catch.hpp"
#include "text/text_faults.hpp"

namespace sijill::test {

inline void check_tokens(std::string_view text) {
    INFO("text: " << text);
    REQUIRE(fault_in_tokens(text) == "");
}

inline void check_sentences(std::string_view text) {
    INFO("text: " << text);
    REQUIRE(fault_in_sentences(text) == "");
}

} // namespace sijill::test
