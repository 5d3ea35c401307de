#include "extension/register_everything.hpp"

#include "extension/collation.hpp"
#include "extension/index_functions.hpp"
#include "extension/rank.hpp"
#include "extension/search_table.hpp"
#include "extension/text_functions.hpp"
#include "extension/tokenizer.hpp"
#include "extension/tokens_table.hpp"
#include "search/sqlite/sqlite_error.hpp"
#include "search/write/trigger_functions.hpp"

namespace sijill::extension {

void register_everything(sqlite3* db) {
    register_tokenizer(db);
    register_collation(db);
    register_rank(db);
    register_text_functions(db);
    register_index_functions(db);
    search::register_trigger_functions(db);
    register_tokens_table(db);
    register_search_table(db);
}

void register_functions(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions) {
    for (const auto& [name, least, most, call] : functions) {
        for (int count = least; count <= most; ++count) {
            require_registered(db,
                               sqlite3_create_function_v2(db, name, count, flags, nullptr, call,
                                                          nullptr, nullptr, nullptr),
                               Message::verbatim(name));
        }
    }
}

void require_registered(sqlite3* db, int result_code, const Message& what) {
    if (result_code != SQLITE_OK) {
        search::throw_sqlite_error(db, result_code, ErrorCode::database,
                                   {"{} cannot be registered"_text, what});
    }
}

} // namespace sijill::extension
