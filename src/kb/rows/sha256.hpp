#pragma once

#include <array>
#include <cstdint>
#include <nettle/sha2.h>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Computes the SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
public:
    using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

    Sha256() noexcept;

    void add(std::string_view bytes) noexcept;

    /// Returns the hash of the bytes added so far, and starts anew.
    [[nodiscard]] Digest digest() noexcept;

    /// Returns the hash of the bytes added so far as 64 lower-case hexadecimal digits, and starts
    /// anew.
    [[nodiscard]] std::string hex();

private:
    sha256_ctx context_;
};

/// Returns the SHA-256 of some bytes as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace sijill::kb
