#include "kb/store/sha256.hpp"

#include <fmt/format.h>

namespace sijill::kb {

Sha256::Sha256() noexcept : context_{} {
    sha256_init(&context_);
}

void Sha256::add(std::string_view bytes) noexcept {
    sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context_, digest.size(), digest.data());
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

} // namespace sijill::kb
