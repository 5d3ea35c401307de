// For any bytes in any encoding (its name, NUL, the bytes): the text is UTF-8, or an error names a
// byte of the input; and a guess at the encoding of what is not UTF-8 reads it. Any name makes a
// slug of at most 60 bytes, or none.
#include "fuzz.hpp"
#include "kb/documents/encodings.hpp"
#include "kb/packs/slugs.hpp"
#include "sijill/error.hpp"
#include "text/unicode/slugs.hpp"
#include "text/unicode/utf8.hpp"

using namespace sijill;

namespace {

/// Returns the encoding that an error offers; "" if none.
std::string offered(const std::string& hint) {
    constexpr std::string_view kBefore = "--encoding ";
    constexpr std::string_view kBehind = " reads it";
    return hint.starts_with(kBefore) && hint.ends_with(kBehind)
               ? hint.substr(kBefore.size(), hint.size() - kBefore.size() - kBehind.size())
               : "";
}

void check_text(std::string_view bytes, const std::optional<std::string>& encoding) {
    try {
        const std::string text = kb::decode_text("a.txt", bytes, encoding);
        fuzz::require(!text::find_ill_formed(text), "a text is UTF-8");
        fuzz::require(text.size() <= 4 * bytes.size() + 4, "a text does not grow without end");
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::bad_input ||
                          (encoding && error.code() == ErrorCode::usage),
                      error.what());
        if (const std::string name = offered(error.hint()); !name.empty()) {
            fuzz::require(!kb::decode_text("a.txt", bytes, name).empty(), "a guess reads the text");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::string encoding(input.text());
    check_text(input.rest(), encoding);
    check_text(input.rest(), std::nullopt);
    const std::string slug = text::slug_from(input.rest());
    fuzz::require(slug.empty() || (kb::is_slug(slug) && slug.size() <= text::kLongestSlug),
                  "a name makes a slug or none");
    return 0;
}
