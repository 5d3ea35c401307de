#include "text/unicode/slugs.hpp"

#include "base/ascii.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

namespace sijill::text {
namespace {

/// The most bytes of a name that are looked at. A slug is shorter, but marks and signs fall away.
constexpr std::size_t kLongestSlugSource = 1024;

/// Writes any text in ASCII, as far as ICU knows how.
class SlugRomanizer {
public:
    SlugRomanizer() {
        UErrorCode status = U_ZERO_ERROR;
        rules_.reset(icu::Transliterator::createInstance("NFKC; Any-Latin; Latin-ASCII; Lower",
                                                         UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0 || rules_ == nullptr) {
            throw Error(ErrorCode::bad_input,
                        {"ICU cannot write names in Latin letters: {}"_text,
                         Message::foreign(u_errorName(status))},
                        "install the full data of ICU"_text);
        }
    }

    /// Returns code points, not all of ASCII.
    std::u32string romanize(std::string_view text) {
        icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        const std::scoped_lock lock(mutex_); // rules of ICU are for one thread at a time
        rules_->transliterate(letters);
        std::string romanized;
        letters.toUTF8String(romanized);
        return to_code_points(romanized);
    }

private:
    std::unique_ptr<icu::Transliterator> rules_;
    std::mutex mutex_;
};

/// Returns true for what stands inside a word but is no letter: marks, letters that modify another
/// one (such as the sign for an ain), apostrophes and invisible signs.
bool is_inside_slug_word(char32_t letter) {
    const auto code = static_cast<UChar32>(letter);
    constexpr char32_t kApostrophe = 0x0027;
    constexpr char32_t kTypographicApostrophe = 0x2019;
    return letter == kApostrophe || letter == kTypographicApostrophe ||
           (U_GET_GC_MASK(code) & (U_GC_M_MASK | U_GC_LM_MASK | U_GC_CF_MASK)) != 0;
}

/// Returns the slug without what does not fit: whole parts, where the last one begins late.
std::string shortened_slug(std::string slug, std::size_t most) {
    if (slug.size() <= most) {
        return slug;
    }
    const bool inside_part = slug[most] != '-';
    slug.resize(most);
    const std::size_t hyphen = slug.rfind('-');
    if (inside_part && hyphen != std::string::npos && hyphen >= most / 2) {
        slug.resize(hyphen);
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug;
}

} // namespace

std::string slug_from(std::string_view name) {
    static SlugRomanizer romanizer;
    std::string slug;
    bool between = false;
    for (const char32_t letter : romanizer.romanize(name.substr(0, kLongestSlugSource))) {
        const char byte = letter < 0x80 ? static_cast<char>(letter) : '\0';
        if (is_ascii_letter(byte) || is_ascii_digit(byte)) {
            if (between && !slug.empty()) {
                slug += '-';
            }
            slug += ascii_lower(byte);
            between = false;
        } else if (!is_inside_slug_word(letter)) {
            between = true;
        }
    }
    return shortened_slug(std::move(slug), kLongestSlug);
}

std::string numbered_slug(const std::string& slug, int number) {
    const std::string ending = '-' + std::to_string(number);
    return shortened_slug(slug, kLongestSlug - ending.size()) + ending;
}

} // namespace sijill::text
