#pragma once

namespace sijill {

/// The languages in which Sijill speaks to people.
enum class Language { english, arabic };

[[nodiscard]] constexpr bool is_arabic(Language language) noexcept {
    return language == Language::arabic;
}

} // namespace sijill
