#include "kb/documents/encodings.hpp"

#include "base/ascii.hpp"
#include "base/did_you_mean.hpp"
#include "kb/documents/probable_encoding.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kUtf8 = "UTF-8";
constexpr unsigned char kLastOfAscii = 0x7F;

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Returns ICU's converter, which stops at bytes that are not of the encoding; none for an unknown
/// name.
Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    if (name.empty() || name.size() >= UCNV_MAX_CONVERTER_NAME_LENGTH ||
        name.find_first_of(std::string_view(",\0", 2)) != std::string::npos) {
        return {};
    }
    Converter converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status) != 0) {
        return {};
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    return U_SUCCESS(status) != 0 ? std::move(converter) : Converter();
}

bool is_utf8(const UConverter* converter) {
    UErrorCode status = U_ZERO_ERROR;
    return ucnv_compareNames(ucnv_getName(converter, &status), kUtf8) == 0;
}

/// Returns the names that people use for the encodings of ICU, in lower case.
std::vector<std::string> encoding_names() {
    std::vector<std::string> names;
    for (std::int32_t index = 0; index < ucnv_countAvailable(); ++index) {
        const char* own = ucnv_getAvailableName(index);
        for (const char* standard : {"MIME", "IANA"}) {
            UErrorCode status = U_ZERO_ERROR;
            if (const char* name = ucnv_getStandardName(own, standard, &status)) {
                names.push_back(ascii_lower(std::string_view(name)));
                break;
            }
        }
    }
    return names;
}

struct Conversion {
    std::string text;
    std::optional<std::size_t> fault; ///< byte offset of what is not of the encoding
};

Conversion convert(UConverter* converter, std::string_view bytes) {
    constexpr std::int32_t kPart = 4096;
    std::array<UChar, kPart> part; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    icu::UnicodeString letters;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = part.data();
        ucnv_toUnicode(converter, &target, part.data() + part.size(), &source, end, nullptr, 1,
                       &status);
        letters.append(part.data(), static_cast<std::int32_t>(target - part.data()));
    }
    if (U_FAILURE(status) != 0) {
        std::array<char, 32> invalid{};
        auto size = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, invalid.data(), &size, &ignored);
        const auto passed = static_cast<std::size_t>(source - bytes.data());
        return {{}, passed - std::min(passed, static_cast<std::size_t>(size))};
    }
    constexpr char16_t kByteOrderMark = 0xFEFF;
    if (letters.startsWith(icu::UnicodeString(kByteOrderMark))) {
        letters.remove(0, 1);
    }
    std::string text;
    letters.toUTF8String(text);
    return {std::move(text), std::nullopt};
}

/// Returns the converter of a name that somebody gave.
Converter known_converter(const std::string& name) {
    Converter converter = open_converter(name);
    if (converter == nullptr) {
        throw Error(ErrorCode::usage, {"there is no encoding {}"_text, name},
                    did_you_mean(ascii_lower(name), encoding_names())
                        .or_else("such as windows-1256 or utf-16"_text));
    }
    return converter;
}

/// Returns a text of a known encoding.
std::string decode_as(const std::string& file, std::string_view bytes, const std::string& name,
                      UConverter* converter) {
    std::optional<std::size_t> fault;
    if (is_utf8(converter)) {
        fault = text::find_ill_formed(bytes);
        if (!fault) {
            return std::string(bytes);
        }
    } else {
        Conversion conversion = convert(converter, bytes);
        if (!conversion.fault) {
            return std::move(conversion.text);
        }
        fault = conversion.fault;
    }
    throw Error(ErrorCode::bad_input,
                {"{}: the text is not {} at byte {}"_text, file, name, *fault});
}

/// Returns the encoding that the bytes declare by a byte order mark, if it is not UTF-8.
std::optional<std::string> marked_encoding(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const std::string_view beginning = bytes.substr(0, 8);
    const char* name = ucnv_detectUnicodeSignature(
        beginning.data(), static_cast<std::int32_t>(beginning.size()), &length, &status);
    if (U_FAILURE(status) != 0 || name == nullptr) {
        return std::nullopt;
    }
    const std::string_view found = name;
    if (!found.starts_with("UTF-16") && !found.starts_with("UTF-32")) {
        return std::nullopt;
    }
    return std::string(found);
}

[[noreturn]] void refuse(const std::string& file, std::string_view bytes, std::size_t offset) {
    // No other encoding reads what says that it is UTF-8.
    if (bytes.starts_with(text::kByteOrderMark)) {
        throw Error(ErrorCode::bad_input,
                    {"{}: the text is not UTF-8 at byte {}"_text, file, offset});
    }
    const auto reads = [&bytes](const std::string& name) {
        const Converter converter = open_converter(name);
        return converter != nullptr && !convert(converter.get(), bytes).fault;
    };
    if (const auto encoding = probable_encoding(bytes, offset, reads)) {
        throw Error(ErrorCode::bad_input,
                    {"{}: the text is not UTF-8 at byte {}; it is probably {}"_text, file, offset,
                     *encoding},
                    {"--encoding {} reads it"_text, *encoding});
    }
    throw Error(ErrorCode::bad_input, {"{}: the text is not UTF-8 at byte {}"_text, file, offset},
                "--encoding NAME reads a text of another encoding"_text);
}

bool is_control(char byte) {
    constexpr std::string_view kOfTexts = "\t\n\f\r";
    return static_cast<unsigned char>(byte) < ' ' && kOfTexts.find(byte) == std::string_view::npos;
}

} // namespace

bool is_encoding(const std::string& name) {
    return open_converter(name) != nullptr;
}

std::optional<std::string> encoding_of_others(std::string_view bytes,
                                              const std::optional<std::string>& given) {
    bool is_wide = false; // two or four bytes a letter
    if (given) {          // a wrong name is told of, whatever the text
        is_wide = ucnv_getMinCharSize(known_converter(*given).get()) > 1;
    }
    const bool has_others = std::ranges::any_of(
        bytes, [](char byte) { return static_cast<unsigned char>(byte) > kLastOfAscii; });
    // UTF-16 and UTF-32 have control characters among their bytes: 00 in Latin letters and blanks,
    // 06 in Arabic ones. Bytes without any are ASCII.
    const bool may_be_utf8 = has_others || (is_wide && std::ranges::none_of(bytes, is_control));
    const bool is_well_formed =
        may_be_utf8 && !text::find_ill_formed(bytes) && !looks_like_utf16(bytes);
    const bool says_so =
        is_well_formed || bytes.starts_with(text::kByteOrderMark) || marked_encoding(bytes);
    return says_so ? std::nullopt : given;
}

std::string decode_text(const std::string& file, std::string_view bytes,
                        const std::optional<std::string>& encoding) {
    if (const auto name = encoding ? encoding : marked_encoding(bytes)) {
        return decode_as(file, bytes, *name, known_converter(*name).get());
    }
    auto fault = text::find_ill_formed(bytes);
    if (!fault && looks_like_utf16(bytes)) { // the bytes of Arabic in UTF-16 are all ASCII
        fault = bytes.find('\0');
    }
    if (fault) {
        refuse(file, bytes, *fault);
    }
    return std::string(bytes);
}

} // namespace sijill::kb
