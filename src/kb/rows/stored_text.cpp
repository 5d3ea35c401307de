#include "kb/rows/stored_text.hpp"

#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::kb {

void require_stored_text(std::string_view text, std::string_view option) {
    if (text::find_ill_formed(text)) {
        throw Error(ErrorCode::usage, {"{} is not UTF-8"_text, option});
    }
    if (text.find('\0') != std::string_view::npos) {
        throw Error(ErrorCode::usage, {"{} has a NUL character"_text, option});
    }
}

} // namespace sijill::kb
