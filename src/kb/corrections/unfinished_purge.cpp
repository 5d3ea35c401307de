#include "kb/corrections/unfinished_purge.hpp"

#include "kb/store/meta.hpp"

namespace sijill::kb {
namespace {

constexpr const char* kKey = "unfinished_purge";

} // namespace

void mark_unfinished_purge(SQLite::Database& database, const std::string& source) {
    write_meta(database, kKey, source);
}

std::string unfinished_purge(SQLite::Database& database) {
    return read_meta(database, kKey);
}

void forget_unfinished_purge(SQLite::Database& database) {
    remove_meta(database, kKey);
}

} // namespace sijill::kb
