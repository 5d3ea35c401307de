#pragma once

#include <array>
#include <cstddef>

namespace sijill::kb {

/// Memory in small pieces, for one thread. They are cut from chunks, and one that is given back is
/// kept for the next of its size; chunks are kept as long as the object. Larger pieces are
/// malloc's. Every piece is aligned to 16 bytes. Null where there is no memory.
class SmallPieces {
public:
    SmallPieces() = default;
    ~SmallPieces();
    SmallPieces(const SmallPieces&) = delete;
    SmallPieces& operator=(const SmallPieces&) = delete;

    /// Bytes of the largest piece that is cut from a chunk.
    static constexpr std::size_t kLargest = 1016;

    [[nodiscard]] void* take(std::size_t bytes) noexcept;
    void give_back(void* piece) noexcept;

    /// Returns a piece of another size with what fits of the content. Null leaves the old one as it
    /// is.
    [[nodiscard]] void* resize(void* piece, std::size_t bytes) noexcept;

    /// Returns the bytes that a piece has, which are rounded() of those that were asked for.
    [[nodiscard]] static std::size_t size_of(const void* piece) noexcept;
    [[nodiscard]] static constexpr std::size_t rounded(std::size_t bytes) noexcept {
        return (bytes + kHeader + kStep - 1) / kStep * kStep - kHeader;
    }

private:
    static constexpr std::size_t kStep = 16;
    static constexpr std::size_t kHeader = sizeof(std::size_t); ///< before each piece: its size

    struct Kept {
        Kept* next;
    };

    [[nodiscard]] void* cut(std::size_t size) noexcept;

    std::array<Kept*, kLargest / kStep + 1> kept_{}; ///< by size / kStep
    std::byte* chunk_ = nullptr; ///< the last one; each begins with the address of the one before
    std::byte* rest_ = nullptr;  ///< of the last chunk; a header's place
    std::size_t bytes_left_ = 0;
};

} // namespace sijill::kb
