#pragma once

#include "kb/rows/sha256.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// The sum of the SHA-256 of rows, modulo 2^256: a checksum of a set of rows to which a row is
/// added, and from which it is taken, by itself (AdHash; Bellare and Micciancio, "A New Paradigm
/// for Collision-Free Hashing", EUROCRYPT 1997). It shows accidents, not forgery: who can write the
/// file can write the sum too.
class RowSum {
public:
    RowSum() = default;

    /// Reads what hex() returned; nothing for any other text.
    [[nodiscard]] static std::optional<RowSum> from_hex(std::string_view text);

    void add(const Sha256::Digest& row) noexcept;
    void subtract(const Sha256::Digest& row) noexcept;
    void add(const RowSum& other) noexcept;

    /// Returns the sum as 64 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

    bool operator==(const RowSum&) const = default;

private:
    std::array<std::uint64_t, 4> limbs_{}; ///< the least significant first
};

/// Hashes the values of a row one after the other, each with its type and length, so that different
/// rows never make the same bytes. A whole number is the same whether SQLite holds it as INTEGER or
/// as REAL, which differs between a row that is written and one that is read.
class RowHash {
public:
    void add_null() noexcept;
    void add_integer(std::int64_t value) noexcept;
    void add_real(double value) noexcept;
    void add_text(std::string_view value) noexcept;

    /// Returns the hash of the values since the last call.
    [[nodiscard]] Sha256::Digest finish() noexcept;

private:
    void add(char type, std::string_view bytes) noexcept;
    void add(std::string_view bytes) noexcept;
    void flush() noexcept;

    Sha256 sha256_;
    std::array<char, 256> gathered_; ///< bytes that are hashed together: most rows are short
    std::size_t size_ = 0;           ///< of what is gathered
};

} // namespace sijill::kb
