#include "catch.hpp"
#include "text/unicode/unseen.hpp"

using sijill::text::is_unseen;

TEST_CASE(
    "controls, separators, bidi controls and noncharacters are unseen, their neighbours not") {
    for (const char32_t code : {0x00, 0x1F, 0x7F, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066,
                                0x2069, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF}) {
        CAPTURE(static_cast<unsigned>(code));
        CHECK(is_unseen(code));
    }
    for (const char32_t code : {0x20, 0x7E, 0xA0, 0x0628, 0x200E, 0x200F, 0x2027, 0x202F, 0x2065,
                                0x206A, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000}) {
        CAPTURE(static_cast<unsigned>(code));
        CHECK_FALSE(is_unseen(code));
    }
}
