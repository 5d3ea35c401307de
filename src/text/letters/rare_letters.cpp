#include "text/letters/rare_letters.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>

namespace sijill::text {
namespace {

/// Latin letters that lose their accents.
constexpr CodePointRange kAccentedLatin[] = {{0x00C0, 0x024F}, {0x1E00, 0x1EFF}};

/// Returns null if ICU has no data; then every rare letter is a separator.
const icu::Normalizer2* compatibility_composition() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
    return U_SUCCESS(status) ? normalizer : nullptr;
}

icu::UnicodeString decompose(char32_t letter) {
    const icu::UnicodeString text(static_cast<UChar32>(letter));
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(status);
    return U_SUCCESS(status) ? normalizer->normalize(text, status) : text;
}

template <class Visit>
void for_each_code_point(const icu::UnicodeString& text, Visit visit) {
    for (std::int32_t offset = 0; offset < text.length(); offset = text.moveIndex32(offset, 1)) {
        visit(static_cast<char32_t>(text.char32At(offset)));
    }
}

bool is_nonspacing_mark(char32_t letter) {
    return u_charType(static_cast<UChar32>(letter)) == U_NON_SPACING_MARK;
}

bool is_letter_or_number(char32_t letter) {
    constexpr std::uint32_t kWordCategories = U_GC_L_MASK | U_GC_N_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(letter)) & kWordCategories) != 0;
}

/// Folds the shape of a single code point that has been through all other steps.
FoldedLetter fold_single(char32_t letter) {
    const char32_t folded = fold_letter(letter);
    if (folded == letter && is_nonspacing_mark(letter)) {
        return {LetterKind::mark, 0, {}};
    }
    if (folded >= U'0' && folded <= U'9') {
        return make_folded(LetterKind::digit, folded);
    }
    if (folded >= U'a' && folded <= U'z') {
        return make_folded(LetterKind::latin, folded);
    }
    if (is_among(letter, kArabicLetters)) {
        return make_folded(letter == kTehMarbuta ? LetterKind::teh_marbuta : LetterKind::arabic,
                           folded);
    }
    const bool is_foreign_digit =
        u_charType(static_cast<UChar32>(letter)) == U_DECIMAL_DIGIT_NUMBER;
    return is_foreign_digit || !is_letter_or_number(letter)
               ? FoldedLetter{}
               : make_folded(LetterKind::other, letter);
}

void append_folded(char32_t letter, std::vector<FoldedLetter>& folded) {
    if (is_among(letter, kInvisibles)) {
        folded.push_back({LetterKind::invisible, 0, {}});
    } else if (letter == kTatweel || is_among(letter, kModifierLetters) ||
               is_among(letter, kArabicMarks) ||
               (is_nonspacing_mark(letter) && is_among(letter, kArabicBlocks) &&
                !is_among(letter, kArabicLetters))) {
        folded.push_back({LetterKind::mark, 0, {}});
    } else if (!is_letter_or_number(letter) && !is_among(letter, kArabicLetters)) {
        folded.push_back({});
    } else {
        const auto lower = icu::UnicodeString(static_cast<UChar32>(letter)).foldCase();
        for_each_code_point(lower, [&folded](char32_t cased) {
            if (!is_among(cased, kAccentedLatin)) {
                folded.push_back(fold_single(cased));
                return;
            }
            for_each_code_point(decompose(cased),
                                [&folded](char32_t part) { folded.push_back(fold_single(part)); });
        });
    }
}

} // namespace

std::vector<FoldedLetter> fold_rare(std::u32string_view letters) {
    const auto* normalizer = compatibility_composition();
    if (normalizer == nullptr) {
        return {FoldedLetter{}};
    }
    icu::UnicodeString text;
    for (const char32_t letter : letters) {
        text.append(static_cast<UChar32>(letter));
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto composed = normalizer->normalize(text, status);
    std::vector<FoldedLetter> folded;
    for_each_code_point(composed, [&folded](char32_t letter) { append_folded(letter, folded); });
    return folded;
}

bool joins_previous(char32_t letter) {
    constexpr char32_t kFirstCombining = 0x0300;
    if (letter < kFirstCombining || is_plain_punctuation(letter)) {
        return false;
    }
    const auto* normalizer = compatibility_composition();
    return normalizer != nullptr &&
           normalizer->hasBoundaryBefore(static_cast<UChar32>(letter)) == 0;
}

std::string compose(std::string_view word) {
    const auto* normalizer = compatibility_composition();
    UErrorCode status = U_ZERO_ERROR;
    if (normalizer == nullptr || normalizer->isNormalizedUTF8(word, status) != 0) {
        return std::string(word);
    }
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    normalizer->normalizeUTF8(0, word, sink, nullptr, status);
    return composed;
}

} // namespace sijill::text
