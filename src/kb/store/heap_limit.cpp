#include "kb/store/heap_limit.hpp"

#include <sqlite3.h>

namespace sijill::kb {

void limit_heap(std::int64_t bytes) {
    sqlite3_hard_heap_limit64(bytes);
}

} // namespace sijill::kb
