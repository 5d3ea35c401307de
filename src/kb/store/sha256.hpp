#pragma once

#include <array>
#include <nettle/sha2.h>
#include <string>
#include <string_view>

namespace sijill::kb {

/// SHA-256 (FIPS 180-4) in steps.
class Sha256 {
public:
    Sha256() noexcept;

    void add(std::string_view bytes) noexcept;

    /// 64 lower-case hexadecimal digits; starts anew.
    [[nodiscard]] std::string hex();

private:
    sha256_ctx context_;
};

/// SHA-256 of some bytes as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace sijill::kb
