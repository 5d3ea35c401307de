#include "bench/relevance/fts5_texts.hpp"

#include "search/sqlite/statement.hpp"

#include <fmt/format.h>

namespace sijill::bench {

void make_table(ScratchDatabase& database, const std::string& tokenizer) {
    database.run(
        fmt::format("CREATE VIRTUAL TABLE document USING fts5(text, content = '', tokenize = '{}')",
                    tokenizer));
}

void fill_table(ScratchDatabase& database, std::span<const std::string> texts) {
    database.run("BEGIN");
    search::Statement insert(database.handle(),
                             "INSERT INTO document (rowid, text) VALUES (?1, ?2)");
    std::int64_t number = 0;
    for (const std::string& text : texts) {
        insert.start(++number, std::string_view(text)).run();
    }
    database.run("COMMIT");
}

} // namespace sijill::bench
