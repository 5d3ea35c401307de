#include "catch.hpp"
#include "text/unicode/unseen.hpp"

using sijill::text::is_unseen;

TEST_CASE(
    "controls, separators, bidi controls and noncharacters are unseen, their neighbours not") {
    for (const char32_t code :
         {0x00U, 0x1FU, 0x7FU, 0x9FU, 0x2028U, 0x2029U, 0x202AU, 0x202EU, 0x2066U, 0x2069U, 0xFDD0U,
          0xFDEFU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU}) {
        CAPTURE(static_cast<unsigned>(code));
        CHECK(is_unseen(code));
    }
    for (const char32_t code : {0x20U, 0x7EU, 0xA0U, 0x0628U, 0x200EU, 0x200FU, 0x2027U, 0x202FU,
                                0x2065U, 0x206AU, 0xFDCFU, 0xFDF0U, 0xFFFDU, 0x10000U}) {
        CAPTURE(static_cast<unsigned>(code));
        CHECK_FALSE(is_unseen(code));
    }
}
