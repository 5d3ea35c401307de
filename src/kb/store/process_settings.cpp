#include "kb/store/process_settings.hpp"

#include <sqlite3.h>

namespace sijill::kb {

void limit_heap(std::int64_t bytes) {
    sqlite3_hard_heap_limit64(bytes);
}

void use_one_thread() {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
}

} // namespace sijill::kb
