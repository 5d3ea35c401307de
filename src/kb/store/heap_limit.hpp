#pragma once

#include <cstdint>

namespace sijill::kb {

/// Limits the memory that SQLite takes in the whole process, in bytes. Beyond it, statements end
/// with SQLITE_NOMEM. Only for a process of our own: in another's, its connections would fail too.
void limit_heap(std::int64_t bytes);

} // namespace sijill::kb
