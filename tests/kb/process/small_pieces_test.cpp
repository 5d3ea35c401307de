#include "catch.hpp"
#include "kb/process/small_pieces.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>
#include <vector>

using sijill::kb::SmallPieces;

namespace {

/// A piece, and the letter that all of it is filled with.
struct Filled {
    char* piece;
    std::size_t bytes;
    char letter;

    [[nodiscard]] bool is_whole() const {
        return std::string_view(piece, bytes).find_first_not_of(letter) == std::string_view::npos;
    }
};

Filled filled(void* piece, std::size_t bytes, char letter) {
    std::memset(piece, letter, bytes);
    return {static_cast<char*>(piece), bytes, letter};
}

} // namespace

TEST_CASE("Pieces of memory have the size that was asked for, and are aligned") {
    SmallPieces pieces;
    for (const std::size_t bytes :
         {0U, 1U, 8U, 9U, 24U, 25U, 1015U, 1016U, 1017U, 4096U, 100000U}) {
        CAPTURE(bytes);
        void* piece = pieces.take(bytes);
        REQUIRE(piece != nullptr);
        CHECK(SmallPieces::size_of(piece) >= bytes);
        CHECK(SmallPieces::size_of(piece) == SmallPieces::rounded(bytes));
        CHECK(SmallPieces::rounded(SmallPieces::rounded(bytes)) == SmallPieces::rounded(bytes));
        CHECK(reinterpret_cast<std::uintptr_t>(piece) % 16 == 0);
        pieces.give_back(piece);
    }
}

TEST_CASE("A small piece that was given back is the next of its size") {
    SmallPieces pieces;
    void* first = pieces.take(40);
    void* second = pieces.take(40);
    pieces.give_back(first);
    CHECK(pieces.take(56) != first);
    CHECK(pieces.take(33) == first);
    pieces.give_back(first);
    pieces.give_back(second);
    CHECK(pieces.take(40) == second);
    CHECK(pieces.take(40) == first);
}

TEST_CASE("No piece of memory touches another, whatever is taken, resized and given back") {
    std::minstd_rand random(20250102); // NOLINT: the same in each run
    SmallPieces pieces;
    std::vector<Filled> taken;
    bool whole = true;
    for (int step = 0; step < 200000; ++step) {
        const std::size_t bytes = random() % 8 == 0 ? random() % 5000 : random() % 200;
        const char letter = static_cast<char>('a' + step % 26);
        if (taken.size() < 500 && random() % 2 == 0) {
            taken.push_back(filled(pieces.take(bytes), bytes, letter));
        } else if (!taken.empty()) {
            std::swap(taken[random() % taken.size()], taken.back());
            Filled& last = taken.back();
            whole = whole && last.is_whole();
            if (random() % 3 == 0) {
                void* resized = pieces.resize(last.piece, bytes);
                last.piece = static_cast<char*>(resized);
                last.bytes = std::min(last.bytes, bytes);
                whole = whole && last.is_whole();
                last = filled(resized, bytes, letter);
            } else {
                pieces.give_back(last.piece);
                taken.pop_back();
            }
        }
    }
    CHECK(whole);
    for (const Filled& each : taken) {
        pieces.give_back(each.piece);
    }
}
