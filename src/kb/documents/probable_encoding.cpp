#include "kb/documents/probable_encoding.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace sijill::kb {
namespace {

constexpr std::string_view kArabicEncodings[] = {"windows-1256", "ISO-8859-6"};
/// The confidence, of 100, from which the detector is believed on encodings of other scripts.
constexpr std::int32_t kSure = 50;
/// The bytes that the detector gets. It looks at no more than 8,192.
constexpr std::size_t kLookedAt = 8192;

/// Returns the share of the bytes at even offsets (0) or odd ones (1) that are the upper half of a
/// letter of ASCII or of Arabic.
double share_of_upper_halves(std::string_view bytes, std::size_t first) {
    std::size_t all = 0;
    std::size_t upper = 0;
    for (std::size_t offset = first; offset < bytes.size(); offset += 2) {
        ++all;
        upper += bytes[offset] == '\x00' || bytes[offset] == '\x06' ? 1U : 0U;
    }
    return all == 0 ? 0 : static_cast<double>(upper) / static_cast<double>(all);
}

std::optional<std::string> utf16_by_halves(std::string_view bytes) {
    constexpr double kNearlyAll = 0.8;
    const std::string_view beginning = bytes.substr(0, kLookedAt);
    const double even = share_of_upper_halves(beginning, 0);
    const double odd = share_of_upper_halves(beginning, 1);
    if (std::max(even, odd) < kNearlyAll || beginning.find('\0') == std::string_view::npos) {
        return std::nullopt;
    }
    return odd > even ? "UTF-16LE" : "UTF-16BE";
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

struct Match {
    std::string name;
    std::int32_t confidence;
};

/// Returns what the detector makes of bytes, the likeliest first.
std::vector<Match> detect(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** found = ucsdet_detectAll(detector.get(), &count, &status);
    std::vector<Match> matches;
    for (std::int32_t index = 0; U_SUCCESS(status) != 0 && index < count; ++index) {
        const char* name = ucsdet_getName(found[index], &status);
        const std::int32_t confidence = ucsdet_getConfidence(found[index], &status);
        if (U_SUCCESS(status) != 0 && name != nullptr) {
            matches.push_back({name, confidence});
        }
    }
    return matches;
}

bool is_arabic(const std::string& encoding) {
    return std::ranges::find(kArabicEncodings, encoding) != std::end(kArabicEncodings);
}

} // namespace

bool looks_like_utf16(std::string_view bytes) {
    return utf16_by_halves(bytes).has_value();
}

std::optional<std::string> probable_encoding(std::string_view bytes, std::size_t offset,
                                             const std::function<bool(const std::string&)>& reads) {
    if (auto utf16 = utf16_by_halves(bytes); utf16 && reads(*utf16)) {
        return utf16;
    }
    // From the line of the first letter that is not ASCII, since a long beginning may be.
    const std::size_t line = bytes.substr(0, offset).rfind('\n') + 1;
    const std::size_t begin = std::max(line, offset - std::min(offset, kLookedAt / 2));
    const std::vector<Match> matches = detect(bytes.substr(begin, kLookedAt));
    for (const Match& match : matches) {
        const bool likely = is_arabic(match.name) || match.confidence >= kSure;
        if (likely && !match.name.starts_with("UTF-8") && reads(match.name)) {
            return match.name;
        }
    }
    return std::nullopt;
}

} // namespace sijill::kb
