#include "kb/rows/row_sum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sijill::kb {
namespace {

constexpr std::size_t kLimbBytes = 8;
constexpr std::size_t kLimbDigits = 16;

std::uint64_t limb_of(const Sha256::Digest& hash, std::size_t limb) noexcept {
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < kLimbBytes; ++byte) {
        value = value << 8 | hash[limb * kLimbBytes + byte];
    }
    return value;
}

} // namespace

std::optional<RowSum> RowSum::from_hex(std::string_view text) {
    RowSum sum;
    if (text.size() != sum.limbs_.size() * kLimbDigits) {
        return std::nullopt;
    }
    for (std::size_t limb = 0; limb < sum.limbs_.size(); ++limb) {
        const char* digits = text.data() + (sum.limbs_.size() - 1 - limb) * kLimbDigits;
        const auto [end, fault] =
            std::from_chars(digits, digits + kLimbDigits, sum.limbs_[limb], 16);
        if (fault != std::errc() || end != digits + kLimbDigits) {
            return std::nullopt;
        }
    }
    return sum.hex() == text ? std::optional(sum) : std::nullopt;
}

void RowSum::add(const Sha256::Digest& row) noexcept {
    RowSum term;
    for (std::size_t limb = 0; limb < limbs_.size(); ++limb) {
        term.limbs_[limb] = limb_of(row, limb);
    }
    add(term);
}

void RowSum::subtract(const Sha256::Digest& row) noexcept {
    bool borrow = false;
    for (std::size_t limb = 0; limb < limbs_.size(); ++limb) {
        const std::uint64_t taken = limb_of(row, limb);
        const std::uint64_t before = limbs_[limb];
        limbs_[limb] = before - taken - (borrow ? 1U : 0U);
        borrow = borrow ? before <= taken : before < taken;
    }
}

void RowSum::add(const RowSum& other) noexcept {
    bool carry = false;
    for (std::size_t limb = 0; limb < limbs_.size(); ++limb) {
        const std::uint64_t before = limbs_[limb];
        limbs_[limb] = before + other.limbs_[limb] + (carry ? 1U : 0U);
        carry = carry ? limbs_[limb] <= before : limbs_[limb] < before;
    }
}

std::string RowSum::hex() const {
    return fmt::format("{:016x}{:016x}{:016x}{:016x}", limbs_[3], limbs_[2], limbs_[1], limbs_[0]);
}

void RowHash::add_null() noexcept {
    add('0', {});
}

void RowHash::add_integer(std::int64_t value) noexcept {
    std::array<char, 20> digits{}; // room for -2^63
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    static_cast<void>(fault);
    add('i', {digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void RowHash::add_real(double value) noexcept {
    constexpr double kExact = 9007199254740992.0; // 2^53: all whole numbers up to it are doubles
    if (std::nearbyint(value) == value && std::fabs(value) <= kExact) {
        add_integer(static_cast<std::int64_t>(value));
        return;
    }
    std::array<char, 32> digits{}; // room for the shortest digits of any double
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    static_cast<void>(fault);
    add('r', {digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void RowHash::add_text(std::string_view value) noexcept {
    add('t', value);
}

void RowHash::add(char type, std::string_view bytes) noexcept {
    std::array<char, 24> head{type};
    const auto [end, fault] =
        std::to_chars(head.data() + 1, head.data() + head.size() - 1, bytes.size());
    static_cast<void>(fault);
    *end = ':';
    add({head.data(), static_cast<std::size_t>(end + 1 - head.data())});
    add(bytes);
}

void RowHash::add(std::string_view bytes) noexcept {
    if (bytes.size() > gathered_.size() - size_) {
        flush();
    }
    if (bytes.size() > gathered_.size()) {
        sha256_.add(bytes);
        return;
    }
    std::ranges::copy(bytes, gathered_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += bytes.size();
}

void RowHash::flush() noexcept {
    sha256_.add({gathered_.data(), size_});
    size_ = 0;
}

Sha256::Digest RowHash::finish() noexcept {
    flush();
    return sha256_.digest();
}

} // namespace sijill::kb
