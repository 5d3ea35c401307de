#include "extension/register_everything.hpp"

#include "extension/collation.hpp"
#include "extension/index_functions.hpp"
#include "extension/rank.hpp"
#include "extension/search_table.hpp"
#include "extension/text_functions.hpp"
#include "extension/tokenizer.hpp"
#include "extension/tokens_table.hpp"

namespace sijill::extension {

void register_everything(sqlite3* db) {
    register_tokenizer(db);
    register_collation(db);
    register_rank(db);
    register_text_functions(db);
    register_index_functions(db);
    register_tokens_table(db);
    register_search_table(db);
}

} // namespace sijill::extension
