#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace sijill::search {

/// Decides when it pays to read a whole table of which single rows are looked up: once the look-ups
/// have taken as long as reading all of it takes. So never more than twice the time is spent that
/// would have been the least, whatever comes (the rule for ski rental; A. R. Karlin, M. S. Manasse,
/// L. Rudolph, D. D. Sleator: Competitive Snoopy Caching, 1988).
class LookUps {
public:
    /// A look-up takes as long as reading `rows_in_one` rows one after the other.
    explicit LookUps(std::size_t rows_in_one) : rows_in_one_(rows_in_one) {}

    /// Begins a question. Returns whether what was read before no longer holds, by the version of
    /// the data (see data_version()).
    [[nodiscard]] bool begin(std::optional<std::uint32_t> version) noexcept {
        const bool holds = version && version == version_;
        version_ = version;
        number_ = holds ? number_ : 0;
        return !holds;
    }

    void count() noexcept { ++number_; }

    /// Returns whether all `rows` of the table are to be read now, and begins to count anew then.
    [[nodiscard]] bool are_worth(std::size_t rows) noexcept {
        if (!version_ || number_ == 0 || number_ < rows / rows_in_one_) {
            return false;
        }
        number_ = 0;
        return true;
    }

private:
    std::size_t rows_in_one_;
    std::size_t number_ = 0;
    std::optional<std::uint32_t> version_;
};

} // namespace sijill::search
