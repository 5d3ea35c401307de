#include "kb/rows/sha256.hpp"

#include <nettle/base16.h>

namespace sijill::kb {

Sha256::Sha256() noexcept : context_{} {
    sha256_init(&context_);
}

void Sha256::add(std::string_view bytes) noexcept {
    sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

Sha256::Digest Sha256::digest() noexcept {
    Digest hash{};
    sha256_digest(&context_, hash.size(), hash.data());
    return hash;
}

std::string Sha256::hex() {
    const Digest hash = digest();
    std::string text(BASE16_ENCODE_LENGTH(hash.size()), '\0');
    base16_encode_update(text.data(), hash.size(), hash.data());
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 sha256;
    sha256.add(bytes);
    return sha256.hex();
}

} // namespace sijill::kb
