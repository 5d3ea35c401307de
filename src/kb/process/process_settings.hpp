#pragma once

#include <cstdint>

// What holds for SQLite in the whole process: only for a process of our own, since in another's
// its own connections would be held to it too.

namespace sijill::kb {

/// Limits the memory that SQLite takes, in bytes. Beyond it, statements end with SQLITE_NOMEM.
void limit_heap(std::int64_t bytes);

/// Tells SQLite that one thread alone calls it, from the first call to the last, so that it takes
/// no locks, and has its memory from SmallPieces; threads that do not call it may run beside. Does
/// nothing once SQLite was called.
void use_one_thread();

} // namespace sijill::kb
