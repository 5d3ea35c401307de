#include "search/plan/kept_lexicon.hpp"

#include "search/schema/index_statements.hpp"
#include "search/sqlite/statement.hpp"

#include <string_view>
#include <utility>

namespace sijill::search {
namespace {

std::shared_ptr<const Lexicon> read(sqlite3* db, const IndexTables& tables) {
    Statement row = prepare(db, tables, sql::kWordsOfLetters);
    return std::make_shared<const Lexicon>(row.step() ? row.text(0) : std::string_view());
}

} // namespace

std::shared_ptr<const Lexicon> KeptLexicon::words(sqlite3* db, const IndexTables& tables,
                                                  std::optional<std::uint32_t> version) {
    if (!version) {
        return read(db, tables);
    }
    if (!lexicon_ || version != version_) {
        lexicon_.reset();
        std::shared_ptr<const Lexicon> lexicon = read(db, tables);
        if (lexicon->bytes() > kMostBytes) {
            return lexicon;
        }
        lexicon_ = std::move(lexicon);
        version_ = version;
    }
    return lexicon_;
}

} // namespace sijill::search
