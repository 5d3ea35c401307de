#include "kb/process/small_pieces.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace sijill::kb {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10; // bytes

/// Of a large piece: from what malloc returned to the piece, with room for the header.
constexpr std::size_t kLargeOffset = 16;

static_assert(SmallPieces::rounded(SmallPieces::kLargest) == SmallPieces::kLargest);
static_assert(SmallPieces::rounded(0) >= sizeof(void*)); // for the list of those given back

std::byte* bytes_at(void* piece) {
    return static_cast<std::byte*>(piece);
}

/// Writes the header of a piece that begins behind it.
void* with_header(std::byte* header, std::size_t size) {
    return new (header) std::size_t(size) + 1;
}

/// Allocates a large piece, or changes the size of `old`, if that is not null.
void* large(void* old, std::size_t size) {
    void* const begin = old == nullptr ? nullptr : bytes_at(old) - kLargeOffset;
    auto* made = static_cast<std::byte*>(std::realloc(begin, size + kLargeOffset));
    return made == nullptr ? nullptr : with_header(made + kLargeOffset - sizeof(std::size_t), size);
}

} // namespace

SmallPieces::~SmallPieces() {
    while (chunk_ != nullptr) {
        std::byte* const before = *std::launder(reinterpret_cast<std::byte**>(chunk_));
        std::free(chunk_);
        chunk_ = before;
    }
}

std::size_t SmallPieces::size_of(const void* piece) noexcept {
    return static_cast<const std::size_t*>(piece)[-1];
}

void* SmallPieces::take(std::size_t bytes) noexcept {
    const std::size_t size = rounded(bytes);
    if (size > kLargest) {
        return large(nullptr, size);
    }
    Kept*& kept = kept_[size / kStep];
    if (kept == nullptr) {
        return cut(size);
    }
    void* const piece = kept;
    kept = kept->next;
    return piece;
}

void SmallPieces::give_back(void* piece) noexcept {
    const std::size_t size = size_of(piece);
    if (size > kLargest) {
        std::free(bytes_at(piece) - kLargeOffset);
    } else {
        Kept*& kept = kept_[size / kStep];
        kept = new (piece) Kept{kept};
    }
}

void* SmallPieces::resize(void* piece, std::size_t bytes) noexcept {
    const std::size_t size = size_of(piece);
    if (size > kLargest && rounded(bytes) > kLargest) {
        return large(piece, rounded(bytes));
    }
    void* const other = take(bytes);
    if (other != nullptr) {
        std::memcpy(other, piece, std::min(size, rounded(bytes)));
        give_back(piece);
    }
    return other;
}

/// Cuts a new piece from the chunk, or from a new one; what is left of the old one is lost.
void* SmallPieces::cut(std::size_t size) noexcept {
    const std::size_t whole = kHeader + size;
    if (bytes_left_ < whole) {
        auto* const chunk = static_cast<std::byte*>(std::malloc(kChunk));
        if (chunk == nullptr) {
            return nullptr;
        }
        static_assert(sizeof chunk_ <= kStep - kHeader);
        new (chunk) std::byte*(chunk_);
        chunk_ = chunk;
        rest_ = chunk + kStep - kHeader; // malloc aligns to kStep, and the piece has to be, too
        bytes_left_ = kChunk - (kStep - kHeader);
    }
    void* const piece = with_header(rest_, size);
    rest_ += whole;
    bytes_left_ -= whole;
    return piece;
}

} // namespace sijill::kb
