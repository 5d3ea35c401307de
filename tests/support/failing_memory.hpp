#pragma once

// Memory whose allocations can be made to fail, ours and SQLite's. Replaces operator new: only one
// source of a program may include this.

#include "catch.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace {

/// Allocations to let through before one fails; none fails while it is negative.
int allocations_left = -1;

bool fails_now() {
    return allocations_left >= 0 && allocations_left-- == 0;
}

sqlite3_mem_methods& system_memory() {
    static sqlite3_mem_methods methods{};
    return methods;
}

void* allocate(int bytes) {
    return fails_now() ? nullptr : system_memory().xMalloc(bytes);
}

void* reallocate(void* memory, int bytes) {
    return fails_now() ? nullptr : system_memory().xRealloc(memory, bytes);
}

/// SQLite whose allocations are counted, while it lives; no connection may be open at either end.
class CountedMemory {
public:
    CountedMemory() {
        sqlite3_shutdown();
        REQUIRE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &system_memory()) == SQLITE_OK);
        sqlite3_mem_methods counted = system_memory();
        counted.xMalloc = allocate;
        counted.xRealloc = reallocate;
        REQUIRE(sqlite3_config(SQLITE_CONFIG_MALLOC, &counted) == SQLITE_OK);
        REQUIRE(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK);
    }

    ~CountedMemory() {
        sqlite3_shutdown();
        sqlite3_config(SQLITE_CONFIG_MALLOC, &system_memory());
    }
};

} // namespace

void* operator new(std::size_t bytes) {
    void* memory = operator new(bytes, std::nothrow);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

void* operator new(std::size_t bytes, const std::nothrow_t& /*tag*/) noexcept {
    return fails_now() ? nullptr : std::malloc(bytes == 0 ? 1 : bytes);
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*bytes*/) noexcept {
    std::free(memory);
}
