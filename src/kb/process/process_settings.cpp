#include "kb/process/process_settings.hpp"

#include "kb/process/small_pieces.hpp"

#include <sqlite3.h>

#include <cstddef>
#include <new>

namespace sijill::kb {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kHasPieces = false; // AddressSanitizer would not see their borders
#else
constexpr bool kHasPieces = true;
#endif

SmallPieces& pieces() {
    // Never destroyed, since SQLite may ask to the end.
    alignas(SmallPieces) static std::byte place[sizeof(SmallPieces)];
    static SmallPieces& all = *new (place) SmallPieces;
    return all;
}

/// SQLite asks for less than 2 GiB at a time, and rounds up by xRoundup before.
sqlite3_mem_methods small_pieces() {
    sqlite3_mem_methods methods{};
    methods.xMalloc = [](int bytes) { return pieces().take(static_cast<std::size_t>(bytes)); };
    methods.xFree = [](void* piece) { pieces().give_back(piece); };
    methods.xRealloc = [](void* piece, int bytes) {
        return pieces().resize(piece, static_cast<std::size_t>(bytes));
    };
    methods.xSize = [](void* piece) { return static_cast<int>(SmallPieces::size_of(piece)); };
    methods.xRoundup = [](int bytes) {
        return static_cast<int>(SmallPieces::rounded(static_cast<std::size_t>(bytes)));
    };
    methods.xInit = [](void* /*unused*/) { return SQLITE_OK; };
    methods.xShutdown = [](void* /*unused*/) {};
    return methods;
}

} // namespace

void limit_heap(std::int64_t bytes) {
    sqlite3_hard_heap_limit64(bytes);
}

void use_one_thread() {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    if constexpr (kHasPieces) {
        const sqlite3_mem_methods methods = small_pieces();
        sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    }
}

} // namespace sijill::kb
