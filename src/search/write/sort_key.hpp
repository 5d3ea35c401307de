#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sijill::search {

/// A text that is sorted by its bytes, with the first sixteen of them as numbers of the same order:
/// most comparisons need not look at the text, which is elsewhere in memory.
class SortKey {
public:
    /// The text must outlive the key.
    explicit SortKey(std::string_view text)
        : first_(number_of(text, 0)), second_(number_of(text, kBytes)), text_(text) {}

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// Orders texts as std::string_view does.
    auto operator<=>(const SortKey&) const = default; // NOLINT(modernize-use-nullptr)

private:
    static constexpr std::size_t kBytes = sizeof(std::uint64_t);

    /// Returns the bytes from `begin` on as one number, the first the most significant; bytes
    /// behind the end are 0.
    static std::uint64_t number_of(std::string_view text, std::size_t begin) {
        std::uint64_t number = 0;
        for (std::size_t offset = begin; offset < begin + kBytes; ++offset) {
            const bool is_there = offset < text.size();
            number = number << 8U | (is_there ? static_cast<unsigned char>(text[offset]) : 0U);
        }
        return number;
    }

    std::uint64_t first_;
    std::uint64_t second_;
    std::string_view text_;
};

} // namespace sijill::search
