#include "extension/collation.hpp"

#include "extension/register_everything.hpp"
#include "text/unicode/collation.hpp"

namespace sijill::extension {
namespace {

std::string_view view_of(const void* text, int size) {
    return {static_cast<const char*>(text), static_cast<std::size_t>(size)};
}

int compare(void* /*data*/, int left_size, const void* left, int right_size,
            const void* right) noexcept {
    return compare_arabic(view_of(left, left_size), view_of(right, right_size));
}

} // namespace

void register_collation(sqlite3* db) {
    require_collation();
    require_registered(
        db, sqlite3_create_collation_v2(db, "arabic", SQLITE_UTF8, nullptr, compare, nullptr),
        "the collation arabic"_text);
}

} // namespace sijill::extension
